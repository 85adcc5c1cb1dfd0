package io.github.dockerclient.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.observation.ObservationSettings;
import io.github.dockerclient.type.ApiVersion;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that this client accepts the same names of engines in a certificate as Docker's
 * command line. Both look up names in the same {@code hosts} file.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The programs need -Pengines")
class TlsNamesCommandLineIntegrationTests {

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("TLS names");

	private static final String HOSTS = "127.0.0.1 localhost docker docker.example a.b.example a-b.example xn--bcher-kva "
			+ "a.b xn--strae-oqa.example docker_dind a_b.example _a b_ _\n::1 localhost docker6\n";

	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "*.example, -, docker.example", "*.example, -, a.b.example", "*.b.example, -, a.b.example",
					"*.example, -, a-b.example", "d*.example, -, docker.example", "*, -, localhost",
					"xn--bcher-kva, -, xn--bcher-kva", "docker, -, DOCKER", "DOCKER.EXAMPLE, -, docker.example",
					"docker.example., -, docker.example", "docker.example, -, docker.example.",
					"-, 127.0.0.1, 127.0.0.1", "-, 127.0.0.2, 127.0.0.1", "127.0.0.1, -, 127.0.0.1", "-, ::1, [::1]",
					"-, -, localhost", "localhost, 127.0.0.1, localhost", "*.example., -, docker.example",
					"*.b, -, a.b", "a.*, -, a.b", "*.*, -, a.b", "**.b, -, a.b",
					"xn--*.example, -, xn--strae-oqa.example", "*.example, -, xn--strae-oqa.example",
					"-, 0:0:0:0:0:0:0:1, [::1]", "-, ::1, [0:0::1]", "::1, -, [::1]", "-, 127.0.0.1, localhost",
					"*.0.0.1, -, 127.0.0.1", "*, -, docker.example", "Docker, -, dOcKeR", "localhost., -, localhost" })
	void namesInCertificates(@Nullable String names, @Nullable String addresses, String host) throws Exception {
		X509Bundle authority = builder("CN=authority").setIsCertificateAuthority(true).buildSelfSigned();
		CertificateBuilder builder = builder("CN=localhost");
		if (names != null) {
			builder.addExtensionOctetString(HostVerifierTests.ALTERNATIVE_NAMES, false,
					(addresses != null) ? both(names) : HostVerifierTests.dnsNames(names.split(" ")));
		}
		else if (addresses != null) {
			builder.addSanIpAddress(addresses);
		}
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(builder.buildIssuedBy(authority).toKeyManagerFactory().getKeyManagers(), null, null);
		HttpsServer server = HttpsServer
			.create(new InetSocketAddress(InetAddress.getByName(host.startsWith("[") ? "::1" : "127.0.0.1"), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(context));
		server.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().add("Api-Version", ApiVersion.OLDEST.toString());
			boolean head = exchange.getRequestMethod().equals("HEAD");
			exchange.sendResponseHeaders(200, head ? -1 : 2);
			if (!head) {
				exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
			}
			exchange.close();
		});
		server.start();
		try {
			String address = "tcp://" + host + ":" + server.getAddress().getPort();
			Path hosts = Files.writeString(this.directory.resolve("hosts"), HOSTS);
			TABLE.same(names + ", " + addresses + " as " + host, theirs(address, authority, hosts),
					ours(address, authority, hosts));
		}
		finally {
			server.stop(0);
		}
	}

	// The server is OpenSSL's, as the JDK's rejects these names in the handshake. It has
	// the certificate only for clients that send the name.
	@ParameterizedTest
	@CsvSource({ "docker_dind, docker_dind", "a_b.example, a_b.example.", "DOCKER_DIND, docker_dind",
			"*.example, a_b.example", "a_b.example, a_b.example", "_a, _a", "b_, b_", "_, _", "docker, docker_dind",
			"docker_dind, docker", "docker, docker", "docker.example, docker.example." })
	void namesWithUnderscores(String names, String host) throws Exception {
		X509Bundle authority = builder("CN=authority").setIsCertificateAuthority(true).buildSelfSigned();
		X509Bundle own = builder("CN=engine")
			.addExtensionOctetString(HostVerifierTests.ALTERNATIVE_NAMES, false, HostVerifierTests.dnsNames(names))
			.buildIssuedBy(authority);
		X509Bundle other = builder("CN=other").addSanDnsName("other").buildIssuedBy(authority);
		Path hosts = Files.writeString(this.directory.resolve("hosts"), HOSTS);
		try (OpenSslServer server = new OpenSslServer(this.directory, other, own, host.replaceFirst("\\.$", ""))) {
			String address = "tcp://" + host + ":" + server.port();
			TABLE.same(names + " as " + host + ", selected by name", theirs(address, authority, hosts),
					ours(address, authority, hosts));
		}
	}

	private static CertificateBuilder builder(String subject) {
		return new CertificateBuilder().ecp256().subject(subject);
	}

	// Return a name and the address 127.0.0.1.
	private static byte[] both(String name) {
		byte[] one = HostVerifierTests.dnsNames(name);
		byte[] address = { (byte) 0x87, 4, 127, 0, 0, 1 };
		byte[] all = new byte[one.length + address.length];
		System.arraycopy(one, 0, all, 0, one.length);
		System.arraycopy(address, 0, all, one.length, address.length);
		all[1] += (byte) address.length;
		return all;
	}

	// Run in a mount namespace, because Go always reads /etc/hosts.
	private String theirs(String address, X509Bundle authority, Path hosts) throws Exception {
		String pem = Base64.getMimeEncoder().encodeToString(authority.getCertificate().getEncoded());
		Files.writeString(this.directory.resolve("ca.pem"),
				"-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
		ProcessBuilder process = new ProcessBuilder(List.of("unshare", "-m", "sh", "-c",
				"mount --bind \"$0\" /etc/hosts && exec \"$@\"", hosts.toString(), Engines.commandLine(), "version"))
			.redirectErrorStream(true);
		process.environment().keySet().removeIf((variable) -> variable.startsWith("DOCKER_"));
		process.environment().put("DOCKER_HOST", address);
		process.environment().put("DOCKER_TLS_VERIFY", "1");
		process.environment().put("DOCKER_CERT_PATH", this.directory.toString());
		Process run = process.start();
		String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return (run.waitFor() == 0) ? "connected" : output.contains("x509: ") ? "another's" : output;
	}

	private static String ours(String address, X509Bundle authority, Path hosts) throws Exception {
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, new TrustManager[] { authority.toTrustManager() }, null);
		DockerHttpSettings settings = new HttpSettings().address(DockerAddress.of(address))
			.tls(DockerTls.of(context))
			.build();
		ReactiveDockerHttp http = new DefaultReactiveDockerHttp(settings, ObservationSettings.NONE,
				new EngineConnections(settings, new HostsFile(hosts.toFile())));
		try {
			http.apiVersion().block(ScriptedServer.PATIENCE);
			return "connected";
		}
		catch (DockerConnectionException ex) {
			return String.valueOf(ex.getMessage()).contains("is for another host") ? "another's"
					: String.valueOf(ex.getMessage());
		}
		finally {
			http.close().block(ScriptedServer.PATIENCE);
		}
	}

}
