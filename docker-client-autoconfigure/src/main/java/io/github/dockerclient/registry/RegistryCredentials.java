package io.github.dockerclient.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.dockerclient.type.ImageReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Credentials of a registry: a user name with a password, or an identity token that the
 * registry issued. The engine forwards them to the registry. They are sent only with
 * calls that concern images of that registry.
 *
 * @param address the registry as it appears in the names of its images, such as
 * {@code registry.example.com:5000}; {@code docker.io} for Docker Hub
 * @param username the user name, or {@code null} with an identity token
 * @param password the password, or {@code null} with an identity token
 * @param identityToken the identity token, or {@code null} with a user name
 * @param registryToken a token that is sent to the registry unchanged, or {@code null}
 */
public record RegistryCredentials(String address, @Nullable String username, @Nullable String password,
		@Nullable String identityToken, @Nullable String registryToken) {

	private static final Set<String> DOCKER_HUB_NAMES = Set.of(ImageReference.DOCKER_HUB, "index.docker.io",
			"registry-1.docker.io");

	private static final Pattern URL = Pattern.compile("^[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?([^/?#]*).*");

	private static final String ADDRESS_MISSING = "'address' of a registry must not be empty";

	static final String DOCKER_HUB_ADDRESS = "https://index.docker.io/v1/";

	private static final JsonMapper MAPPER = JsonMapper.shared();

	static final String ANONYMOUS = encode(Map.of());

	/**
	 * Create credentials in any combination that Docker's configuration may contain: at
	 * least a user name, even without a password, or one of the tokens.
	 */
	public RegistryCredentials {
		Assert.notNull(address, ADDRESS_MISSING);
		Assert.isTrue(address.indexOf('@') < 0, "'address' of a registry must not hold a user name or a password");
		address = normalize(address);
		Assert.hasText(address, ADDRESS_MISSING);
		username = StringUtils.hasLength(username) ? username : null;
		password = StringUtils.hasLength(password) ? password : null;
		identityToken = StringUtils.hasText(identityToken) ? identityToken : null;
		registryToken = StringUtils.hasText(registryToken) ? registryToken : null;
		Assert.isTrue(username != null || identityToken != null || registryToken != null,
				"A registry needs a 'username', an 'identityToken' or a 'registryToken'");
	}

	/**
	 * Create credentials of one kind: a user name with its password, or an identity
	 * token.
	 * @param address the registry, as for {@link #address()}
	 * @param username the user name, or {@code null} with an identity token
	 * @param password the password, or {@code null} with an identity token
	 * @param identityToken the identity token, or {@code null} with a user name
	 * @throws IllegalArgumentException if neither or both are given
	 */
	public RegistryCredentials(String address, @Nullable String username, @Nullable String password,
			@Nullable String identityToken) {
		this(address, text(username), text(password), oneKind(address, username, password, identityToken), null);
	}

	private static @Nullable String text(@Nullable String value) {
		return StringUtils.hasText(value) ? value : null;
	}

	private static @Nullable String oneKind(String address, @Nullable String username, @Nullable String password,
			@Nullable String identityToken) {
		Assert.hasText(address, ADDRESS_MISSING);
		Assert.isTrue(StringUtils.hasText(identityToken) != StringUtils.hasText(username),
				"A registry needs either a 'username' with its 'password' or an 'identityToken'");
		Assert.isTrue(!StringUtils.hasText(username) || StringUtils.hasText(password),
				"A registry with a 'username' needs a 'password'");
		return identityToken;
	}

	/**
	 * Create credentials with an identity token.
	 * @param address the registry, as for {@link #address()}
	 * @param identityToken the identity token that the registry issued
	 * @return the credentials
	 */
	public static RegistryCredentials ofToken(String address, String identityToken) {
		return new RegistryCredentials(address, null, null, identityToken);
	}

	static String normalize(String address) {
		String host = URL.matcher(address.trim().toLowerCase(Locale.ROOT)).replaceFirst("$1").replaceFirst("/.*$", "");
		return DOCKER_HUB_NAMES.contains(host) ? ImageReference.DOCKER_HUB : host;
	}

	/**
	 * Return these credentials as the value of an {@code X-Registry-Auth} header.
	 * @return the JSON, Base64-encoded in the URL-safe alphabet with padding; engines
	 * treat any other value as anonymous
	 */
	public String header() {
		return encode(fields(serverAddress()));
	}

	/**
	 * Return these credentials as the value of an {@code X-Registry-Auth} header for an
	 * image.
	 * @param registry the registry as the image's name has it: engines that store images
	 * in containerd ignore credentials whose address differs from it, even if only in
	 * upper and lower case
	 * @return the JSON, encoded as that of {@link #header()}
	 */
	public String header(String registry) {
		return encode(fields(serverAddress(registry)));
	}

	/**
	 * Return credentials of several registries as the value of an
	 * {@code X-Registry-Config} header, which is sent with builds.
	 * @param credentials the credentials, at most one for each registry
	 * @param registries the registries as the names of the build's images have them:
	 * engines find no credentials for a name that differs, even if only in upper and
	 * lower case
	 * @return the JSON, Base64-encoded in the URL-safe alphabet with padding
	 */
	public static String configHeader(Collection<RegistryCredentials> credentials, Collection<String> registries) {
		Map<String, Object> fields = new LinkedHashMap<>();
		credentials.forEach((login) -> Stream
			.concat(Stream.of(login.address), registries.stream().filter(login.address::equalsIgnoreCase))
			.map(login::serverAddress)
			.forEach((address) -> fields.put(address, login.fields(address))));
		return encode(fields);
	}

	AuthConfig authConfig() {
		return new AuthConfig(this.username, this.password, null, serverAddress(), this.identityToken);
	}

	private Map<String, String> fields(String serverAddress) {
		Map<String, String> fields = new LinkedHashMap<>();
		put(fields, "username", this.username);
		put(fields, "password", this.password);
		put(fields, "identitytoken", this.identityToken);
		put(fields, "registrytoken", this.registryToken);
		fields.put("serveraddress", serverAddress);
		return fields;
	}

	private static void put(Map<String, String> fields, String name, @Nullable String value) {
		if (value != null) {
			fields.put(name, value);
		}
	}

	private String serverAddress() {
		return serverAddress(this.address);
	}

	private String serverAddress(String registry) {
		return this.address.equals(ImageReference.DOCKER_HUB) ? DOCKER_HUB_ADDRESS : registry;
	}

	// Engines treat any encoding but the URL-safe alphabet with padding as anonymous.
	private static String encode(Map<String, ?> fields) {
		return Base64.getUrlEncoder()
			.encodeToString(MAPPER.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return the address and the user name, but no secret.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "RegistryCredentials[address=%s, %s]", this.address, (this.username != null)
				? "username=" + this.username : (this.identityToken != null) ? "identity token" : "registry token");
	}

}
