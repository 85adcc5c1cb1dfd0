package io.github.dockerclient.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.dockerclient.registry.RegistryCredentials;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * A registry that requires tokens, together with the server that issues them, as with
 * Docker Hub. A client that logs in also receives an identity token. Engines can reach
 * both servers.
 */
public final class TokenRegistry implements AutoCloseable {

	private static final String USER = "holder";

	private static final String PASSWORD = "t0ken-passw0rd";

	private static final String SERVICE = "tests";

	private static final char[] STORE_PASSWORD = "changeit".toCharArray();

	private final String identityToken = "identity-" + UUID.randomUUID();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final Path directory = directory();

	private final PrivateKey key;

	private final byte[] certificate;

	private final HttpServer tokens;

	private final String address;

	private final Process process;

	private volatile boolean strict;

	/**
	 * Start a registry and its token server.
	 */
	public TokenRegistry() {
		try {
			InetAddress host = InetAddress.getByName(TestRegistry.address().replaceFirst(":.*", ""));
			KeyStore keys = keys(this.directory.resolve("keys.p12"));
			this.key = (PrivateKey) keys.getKey("tokens", STORE_PASSWORD);
			this.certificate = keys.getCertificate("tokens").getEncoded();
			this.tokens = HttpServer.create(new InetSocketAddress(host, 0), 0);
			this.tokens.createContext("/token", this::answer);
			this.tokens.start();
			this.address = host.getHostAddress() + ":" + freePort(host);
			this.process = start();
			Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
			Awaitility.await("the registry listens")
				.atMost(EngineFixture.PATIENCE)
				.pollInterval(Duration.ofMillis(20))
				.until(() -> listens(host));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Path directory() {
		try {
			return Files.createTempDirectory("token-registry");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static KeyStore keys(Path file) throws IOException, GeneralSecurityException {
		run(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "tokens",
				"-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=tokens", "-storetype", "PKCS12", "-storepass",
				new String(STORE_PASSWORD), "-keystore", file.toString());
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream input = Files.newInputStream(file)) {
			keys.load(input, STORE_PASSWORD);
		}
		return keys;
	}

	private static void run(String... command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (process.onExit().join().exitValue() != 0) {
			throw new IOException(command[0] + " failed");
		}
	}

	private static int freePort(InetAddress host) throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, host)) {
			return socket.getLocalPort();
		}
	}

	private Process start() throws IOException {
		Path bundle = this.directory.resolve("tokens.pem");
		Files.writeString(bundle, "-----BEGIN CERTIFICATE-----\n"
				+ Base64.getMimeEncoder().encodeToString(this.certificate) + "\n-----END CERTIFICATE-----\n");
		Path config = this.directory.resolve("config.yml");
		Files.writeString(config, """
				version: 0.1
				log: {level: error}
				storage: {filesystem: {rootdirectory: %s}}
				http: {addr: "%s", secret: throw-away}
				auth: {token: {realm: "http://%s:%s/token", service: %s, issuer: %s, rootcertbundle: %s}}
				""".formatted(this.directory.resolve("data"), this.address, this.tokens.getAddress().getHostString(),
				this.tokens.getAddress().getPort(), SERVICE, SERVICE, bundle));
		return new ProcessBuilder(TestRegistry.program(), "serve", config.toString()).redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("log").toFile())
			.start();
	}

	private boolean listens(InetAddress host) {
		try (Socket socket = new Socket(host, Integer.parseInt(this.address.replaceFirst(".*:", "")))) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Return the address of the registry.
	 * @return its host and port
	 */
	public String address() {
		return this.address;
	}

	/**
	 * Return the credentials that it accepts.
	 * @return a user name and a password
	 */
	public RegistryCredentials credentials() {
		return new RegistryCredentials(this.address, USER, PASSWORD, null);
	}

	/**
	 * Return the identity token that the server issues at a login.
	 * @return the token
	 */
	public String identityToken() {
		return this.identityToken;
	}

	/**
	 * Issue no tokens to callers without credentials, instead of tokens without
	 * permissions.
	 * @param strict whether to do so
	 */
	public void strict(boolean strict) {
		this.strict = strict;
	}

	/**
	 * Return which credentials token requests contained since the previous call.
	 * @return {@code password}, {@code identity token} or {@code nothing} for each
	 * request
	 */
	public List<String> asked() {
		List<String> all = List.copyOf(this.asked);
		this.asked.clear();
		return all;
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			boolean posted = exchange.getRequestMethod().equals("POST");
			Map<String, List<String>> parameters = parameters(
					posted ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
							: exchange.getRequestURI().getRawQuery());
			String secret = secret(exchange, parameters);
			this.asked.add((secret != null) ? isToken(parameters) ? "identity token" : "password" : "nothing");
			boolean accepted = (isToken(parameters) ? this.identityToken : USER + ":" + PASSWORD).equals(secret);
			byte[] answer = (accepted || (secret == null && !this.strict)) ? issue(parameters, accepted)
					: "{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"incorrect username or password\"}]}"
						.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders((accepted || (secret == null && !this.strict)) ? 200 : 401, answer.length);
			exchange.getResponseBody().write(answer);
		}
	}

	private static boolean isToken(Map<String, List<String>> parameters) {
		return parameters.containsKey("refresh_token");
	}

	private static @Nullable String secret(HttpExchange exchange, Map<String, List<String>> parameters) {
		if (isToken(parameters)) {
			return first(parameters, "refresh_token");
		}
		if (parameters.containsKey("username")) {
			return first(parameters, "username") + ":" + first(parameters, "password");
		}
		String basic = exchange.getRequestHeaders().getFirst("Authorization");
		return (basic != null)
				? new String(Base64.getDecoder().decode(basic.replaceFirst("Basic ", "")), StandardCharsets.UTF_8)
				: null;
	}

	private static String first(Map<String, List<String>> parameters, String name) {
		return String.join("", parameters.getOrDefault(name, List.of()));
	}

	private static Map<String, List<String>> parameters(@Nullable String query) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		Stream.of(((query != null) ? query : "").split("&")).map((pair) -> pair.split("=", 2)).forEach((pair) -> {
			if (pair.length == 2) {
				parameters.computeIfAbsent(pair[0], (name) -> new ArrayList<>())
					.add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
			}
		});
		return parameters;
	}

	private byte[] issue(Map<String, List<String>> parameters, boolean accepted) {
		List<Map<String, Object>> access = new ArrayList<>();
		if (accepted) {
			parameters.getOrDefault("scope", List.of())
				.stream()
				.flatMap((scopes) -> Stream.of(scopes.split(" ")))
				.forEach((scope) -> access.add(access(scope)));
		}
		long now = Instant.now().getEpochSecond();
		String token = sign(
				Map.of("typ", "JWT", "alg", "RS256", "x5c",
						List.of(Base64.getEncoder().encodeToString(this.certificate))),
				Map.of("iss", SERVICE, "sub", accepted ? USER : "", "aud", SERVICE, "iat", now, "nbf", now - 60, "exp",
						now + 600, "jti", UUID.randomUUID().toString(), "access", access));
		Map<String, Object> answer = new LinkedHashMap<>(
				Map.of("token", token, "access_token", token, "expires_in", 600));
		if (accepted) {
			answer.put("refresh_token", this.identityToken);
		}
		return JsonMapper.shared().writeValueAsBytes(answer);
	}

	// For example, repository:team/app:pull,push.
	private static Map<String, Object> access(String scope) {
		int type = scope.indexOf(':');
		int actions = scope.lastIndexOf(':');
		return Map.of("type", scope.substring(0, type), "name", scope.substring(type + 1, actions), "actions",
				List.of(scope.substring(actions + 1).split(",")));
	}

	private String sign(Map<String, ?> header, Map<String, ?> claims) {
		try {
			String signed = encode(JsonMapper.shared().writeValueAsBytes(header)) + "."
					+ encode(JsonMapper.shared().writeValueAsBytes(claims));
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(this.key);
			signature.update(signed.getBytes(StandardCharsets.US_ASCII));
			return signed + "." + encode(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
		this.tokens.stop(0);
		try {
			FileSystemUtils.deleteRecursively(this.directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
