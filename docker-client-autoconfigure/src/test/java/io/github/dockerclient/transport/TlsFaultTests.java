package io.github.dockerclient.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Function;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

import io.github.dockerclient.engines.QuietNettyExtension;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.type.ApiVersion;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the exceptions when an engine cannot be reached by TLS.
 */
@ExtendWith(QuietNettyExtension.class)
class TlsFaultTests {

	private static final String OK = "HTTP/1.1 200 OK\r\nApi-Version: 1.43\r\nContent-Length: 0\r\n\r\n";

	private final X509Bundle authority = selfSigned("CN=authority");

	private final X509Bundle stranger = selfSigned("CN=stranger");

	private @Nullable ServerSocket listener;

	@AfterEach
	void close() throws IOException {
		if (this.listener != null) {
			this.listener.close();
		}
	}

	@Test
	void certificateThatIsTrusted() throws Exception {
		int port = tls(engine((certificate) -> certificate), "TLSv1.3", false);
		assertThat(ping(address(port), trusting(this.authority, null))).hasToString("1.43");
	}

	@Test
	void certificateThatNobodyTrustedHasSigned() throws Exception {
		int port = tls(engine((certificate) -> certificate), "TLSv1.3", false);
		assertUnreachable(address(port), trusting(this.stranger, null),
				"its certificate is not signed by a trusted authority.",
				"Add the certificate of the engine's authority to 'ca.pem' in docker.cert-path, "
						+ "or to the trusted certificates of docker.ssl.bundle.");
	}

	@Test
	void certificateThatHasExpired() throws Exception {
		Instant end = Instant.parse("2020-02-02T00:00:00Z");
		int port = tls(engine((certificate) -> certificate.notBefore(end.minus(Duration.ofDays(9))).notAfter(end)),
				"TLSv1.3", false);
		DockerConnectionException failure = unreachable(address(port), trusting(this.authority, null));
		assertThat(failure).hasMessageContaining("cannot be reached: its certificate has expired (")
			.hasMessageContaining("2020");
		assertThat(failure.remedy()).isEqualTo("Renew the engine's certificate.");
	}

	@Test
	void certificateThatIsNotValidYet() throws Exception {
		Instant begin = Instant.now().plus(Duration.ofDays(2));
		int port = tls(engine((certificate) -> certificate.notBefore(begin).notAfter(begin.plus(Duration.ofDays(9)))),
				"TLSv1.3", false);
		DockerConnectionException failure = unreachable(address(port), trusting(this.authority, null));
		assertThat(failure).hasMessageContaining("cannot be reached: its certificate is not valid yet (");
		assertThat(failure.remedy()).isEqualTo("Are the clocks of both machines right?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "localhost" })
	void certificateOfAnotherHost(String host) throws Exception {
		X509Bundle other = builder("CN=other").addSanDnsName("other")
			.addSanIpAddress("127.0.0.2")
			.buildIssuedBy(this.authority);
		int port = tls(other, "TLSv1.3", false);
		DockerAddress address = DockerAddress.of("tcp://%s:%s".formatted(host, port));
		DockerConnectionException failure = unreachable(address, trusting(this.authority, null));
		assertThat(failure).hasMessageContaining("cannot be reached: its certificate is for another host (")
			.hasMessageContaining(host);
		assertThat(failure.remedy()).startsWith("Use a name in docker.host that the certificate contains");
		assertThat(ping(address, new DockerTls(() -> trusting(this.authority, null), false))).hasToString("1.43");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
	void clientWithoutTheCertificateThatTheEngineWants(String protocol) throws Exception {
		int port = tls(engine((certificate) -> certificate), protocol, true);
		assertRefused(unreachable(address(port), trusting(this.authority, null)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
	void clientWithACertificateThatTheEngineDoesNotTrust(String protocol) throws Exception {
		int port = tls(engine((certificate) -> certificate), protocol, true);
		X509Bundle own = builder("CN=client").buildIssuedBy(this.stranger);
		assertRefused(unreachable(address(port), trusting(this.authority, own)));
	}

	// With TLS 1.2, servers on a JDK 25 send the general alert, as OpenSSL does.
	private static void assertRefused(DockerConnectionException failure) {
		if (String.valueOf(failure.getMessage()).contains("(handshake_failure)")) {
			assertThat(failure)
				.hasMessageContaining("cannot be reached: the TLS handshake found no common parameters (");
			assertThat(failure.remedy()).contains("does this client have a certificate if the engine requires one");
		}
		else {
			assertThat(failure)
				.hasMessageContaining("cannot be reached: it rejects this client's certificate, or requires one (");
			assertThat(failure.remedy()).startsWith("Does docker.cert-path contain a 'cert.pem' and 'key.pem'");
		}
	}

	@Test
	void clientWithTheCertificateThatTheEngineWants() throws Exception {
		int port = tls(engine((certificate) -> certificate), "TLSv1.3", true);
		X509Bundle own = builder("CN=client").buildIssuedBy(this.authority);
		assertThat(ping(address(port), trusting(this.authority, own))).hasToString("1.43");
	}

	@Test
	void portWithoutTls() throws IOException {
		ServerSocket listener = listen(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
		start(() -> {
			while (true) {
				try (Socket client = listener.accept()) {
					client.getInputStream().read();
					client.getOutputStream()
						.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
					client.shutdownOutput();
					client.getInputStream().readAllBytes();
				}
			}
		});
		int port = listener.getLocalPort();
		assertUnreachable(address(port), trusting(this.authority, null), "it does not speak TLS at this port.",
				"Set docker.host to its TLS port (usually 2376), "
						+ "or remove docker.cert-path, docker.tls.verify and docker.ssl.bundle.");
	}

	@Test
	void portThatHangsUp() throws IOException {
		ServerSocket listener = listen(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
		start(() -> {
			while (true) {
				listener.accept().close();
			}
		});
		assertUnreachable(address(listener.getLocalPort()), trusting(this.authority, null),
				"it hung up during the TLS handshake.", "Does it speak TLS at this port?");
	}

	@Test
	void portThatHangsUpInTheHandshake() throws IOException {
		ServerSocket listener = listen(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
		start(() -> {
			while (true) {
				try (Socket client = listener.accept()) {
					client.getInputStream().readNBytes(20);
					client.getOutputStream().write(new byte[] { 0x16, 3, 3, 0, 50, 2 });
				}
			}
		});
		assertThat(unreachable(address(listener.getLocalPort()), trusting(this.authority, null)))
			.hasMessageContaining("it hung up during the TLS handshake");
	}

	@ParameterizedTest
	@CsvSource({ "70, supports no TLS version that this client supports (",
			"40, the TLS handshake found no common parameters (", "42, rejects this client's certificate",
			"48, rejects this client's certificate", "80, TLS fails (" })
	void alertsInTheHandshake(int alert, String reason) throws IOException {
		ServerSocket listener = listen(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
		start(() -> {
			while (true) {
				try (Socket client = listener.accept()) {
					client.getInputStream().readNBytes(20);
					client.getOutputStream().write(new byte[] { 0x15, 3, 3, 0, 2, 2, (byte) alert });
					client.shutdownOutput();
					client.getInputStream().readAllBytes();
				}
			}
		});
		assertThat(unreachable(address(listener.getLocalPort()), trusting(this.authority, null)))
			.hasMessageContaining(reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			TLSv1.2 | garbage | the TLS connection with the engine at
			TLSv1.3 | garbage | the TLS connection with the engine at
			TLSv1.3 | plain   | the TLS connection with the engine at
			TLSv1.2 | end     | hung up before its answer was complete
			TLSv1.3 | end     | hung up before its answer was complete
			""")
	void connectionThatBreaksAfterTheHandshake(String protocol, String kind, String reason) throws Exception {
		SSLContext context = trusting(this.authority, engine((certificate) -> certificate));
		ServerSocket listener = listen(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
		start(() -> {
			while (true) {
				Socket client = listener.accept();
				start(() -> breakOff(context, client, protocol, kind));
			}
		});
		assertThat(fails(address(listener.getLocalPort()), trusting(this.authority, null)))
			.isExactlyInstanceOf(DockerConnectionException.class)
			.hasMessageContaining(reason)
			.hasMessageNotContaining("cannot be reached");
	}

	private static void breakOff(SSLContext context, Socket client, String protocol, String kind) throws IOException {
		try (client) {
			SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(client, null, false);
			secured.setUseClientMode(false);
			secured.setEnabledProtocols(new String[] { protocol });
			secured.getInputStream().read();
			secured.getOutputStream().write("HTTP/1.1 500 Broken\r\nContent-Le".getBytes(StandardCharsets.ISO_8859_1));
			secured.getOutputStream().flush();
			switch (kind) {
				case "garbage" ->
					client.getOutputStream().write(HexFormat.of().parseHex("1703030020" + "ab".repeat(32)));
				case "plain" -> client.getOutputStream().write(OK.getBytes(StandardCharsets.ISO_8859_1));
				default -> client.shutdownOutput();
			}
			client.getInputStream().readAllBytes();
		}
	}

	@Test
	void commonNameIsNotTheHost() throws Exception {
		X509Bundle certificate = builder("CN=localhost").buildIssuedBy(this.authority);
		int port = tls(certificate, "TLSv1.3", false);
		assertThat(unreachable(DockerAddress.of("tcp://localhost:" + port), trusting(this.authority, null)))
			.hasMessageContaining("its certificate is for another host (");
	}

	@Test
	void portThatIsSilent() throws IOException {
		ServerSocket listener = listen(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
		assertThat(fails(address(listener.getLocalPort()), trusting(this.authority, null)))
			.isNotInstanceOf(DockerTimeoutException.class)
			.hasMessageContaining("cannot be reached: the TLS handshake was not complete within the connect timeout. "
					+ "Does it speak TLS at this port?");
	}

	private static DockerAddress address(int port) {
		return DockerAddress.of("tcp://127.0.0.1:" + port);
	}

	private static Object ping(DockerAddress address, @Nullable SSLContext context) {
		return ping(address, (context != null) ? DockerTls.of(context) : null);
	}

	private static Object ping(DockerAddress address, @Nullable DockerTls tls) {
		return ping(address, tls, (version) -> version.block(ScriptedServer.PATIENCE));
	}

	private static Object ping(DockerAddress address, @Nullable DockerTls tls,
			Function<Mono<ApiVersion>, @Nullable ApiVersion> wait) {
		ReactiveDockerHttp http = HttpSettings.create(new HttpSettings().address(address)
			.tls(tls)
			.connectTimeout(Duration.ofSeconds(5))
			.responseTimeout(ScriptedServer.PATIENCE)
			.build());
		try {
			return Objects.requireNonNull(wait.apply(http.apiVersion()));
		}
		finally {
			http.close().block(ScriptedServer.PATIENCE);
		}
	}

	private static DockerException fails(DockerAddress address, @Nullable SSLContext context) {
		DockerException failure = assertThatExceptionOfType(DockerException.class)
			.isThrownBy(() -> ping(address, context))
			.actual();
		// A thread that waits has a TLS connection of its own kind, which describes
		// broken
		// records in other words.
		assertThatExceptionOfType(DockerException.class)
			.isThrownBy(() -> ping(address, (context != null) ? DockerTls.of(context) : null, Blocking::get))
			.isExactlyInstanceOf(failure.getClass())
			.withMessageStartingWith(String.valueOf(failure.getMessage()).replaceFirst("(?<=complete: ).*", ""));
		return failure;
	}

	private static DockerConnectionException unreachable(DockerAddress address, @Nullable SSLContext context) {
		DockerException failure = fails(address, context);
		assertThat(failure).isExactlyInstanceOf(DockerConnectionException.class)
			.hasMessageStartingWith("The Docker engine at %s cannot be reached: ".formatted(address));
		return (DockerConnectionException) failure;
	}

	private static void assertUnreachable(DockerAddress address, @Nullable SSLContext context, String problem,
			String remedy) {
		DockerConnectionException failure = unreachable(address, context);
		assertThat(failure).hasMessage("The Docker engine at %s cannot be reached: %s %s", address, problem, remedy);
		assertThat(failure.remedy()).isEqualTo(remedy);
	}

	private X509Bundle engine(Function<CertificateBuilder, CertificateBuilder> change) throws Exception {
		return change.apply(builder("CN=engine").addSanIpAddress("127.0.0.1")).buildIssuedBy(this.authority);
	}

	private static CertificateBuilder builder(String subject) {
		return new CertificateBuilder().ecp256().subject(subject);
	}

	private static X509Bundle selfSigned(String subject) {
		try {
			return builder(subject).setIsCertificateAuthority(true).buildSelfSigned();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static SSLContext trusting(X509Bundle authority, @Nullable X509Bundle own) {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			KeyManager[] keys = (own != null) ? own.toKeyManagerFactory().getKeyManagers() : null;
			context.init(keys, new TrustManager[] { authority.toTrustManager() }, null);
			return context;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int tls(X509Bundle certificate, String protocol, boolean mutual) throws IOException {
		SSLServerSocket listener = (SSLServerSocket) trusting(this.authority, certificate).getServerSocketFactory()
			.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
		listener.setEnabledProtocols(new String[] { protocol });
		listener.setNeedClientAuth(mutual);
		return serve(listener);
	}

	private int serve(ServerSocket listener) {
		listen(listener);
		start(() -> {
			while (true) {
				Socket client = listener.accept();
				start(() -> answer(client));
			}
		});
		return listener.getLocalPort();
	}

	private ServerSocket listen(ServerSocket listener) {
		this.listener = listener;
		return listener;
	}

	private static void answer(Socket client) throws IOException {
		try (client) {
			BufferedReader lines = new BufferedReader(
					new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.isEmpty()) {
					client.getOutputStream().write(OK.getBytes(StandardCharsets.ISO_8859_1));
				}
			}
		}
	}

	private static void start(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// The test is over, or the client has closed the connection.
			}
		}, "tls-server");
		thread.setDaemon(true);
		thread.start();
	}

	@FunctionalInterface
	private interface Work {

		void run() throws IOException;

	}

}
