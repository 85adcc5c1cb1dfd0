package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.engines.CuttingProxy;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.engines.TestEngine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@link DockerAddress} parses {@code DOCKER_HOST} as Docker's command line
 * does.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engines need -Pengines")
class DockerHostCommandLineIntegrationTests {

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("DOCKER_HOST");

	@TempDir
	Path home;

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "localhost:2375", "127.0.0.1:1", "192.168.1.5", "tcp://", "tcp://:1",
			"tcp://localhost:1", " tcp://localhost:1 ", "tcp://localhost:", "tcp://[::1]:1", "[::1]:1", "::1", ":1",
			"tcp://docker.:1", "tcp://docker.example.com.", "tcp://a_b", "tcp://localhost:1/path", "docker/path",
			"tcp:///path", "tcp:1", "unix://", "unix:///x.sock", "unix://docker.sock", "unix://a/../b.sock",
			"unix://~/x.sock", "unix:///x?y#z", "unix:///with%20escape", "unix://unix:///x", "tcp://tcp://localhost:1",
			"tcp://xn--bcher-kva:1", "tcp://1.2.3.4", "tcp://LOCALHOST:1", "tcp://127.1:1", "tcp://0x7f.1",
			"unix://localhost/x", "tcp://a..b:1", "0.0.0.0:1", "1", "tcp://docker:65535", "tcp://[::]:1",
			"tcp://[::ffff:127.0.0.1]:1", "tcp://[FE80::1]:1", "tcp://dock-er", "tcp://docker..:1", "tcp://.docker:1",
			"docker.:2375", "tcp://my_host.example:2376", "DOCKER:1", "unix:///a b", "unix:///ü.sock", "unix:///a/./b",
			"unix://./a", "unix://..", "unix://x:1", "unix://@x", "unix://unix://", "unix://unix://x", "tcp://tcp://",
			"\tunix:///x\n", "tcp://1:1", "tcp://:65535", "2375", "tcp://999.1.1.1:1", "a/b:1", "tcp://h:1/v1.41",
			"tcp://h/:1", "::", "h:", "://localhost", "192.168.1.5:x", "tcp://localhost:-1", "tcp://do cker:1",
			"https://docker:2376", "vsock://1:1", "tcp4://localhost:1", "tcp://[fe80::1%eth0]:1", "tcp://localhost:+1",
			"tcp://[::1", "tcp://[1.2.3.4]:1", "tcp://[::1]x:1", "tcp://localhost:\u0661", "host:0x10",
			"unix://tcp://x", "tcp://unix:///x", "unix:///a://b", "tcp://h/a://b", "tcp://tcp://tcp://x",
			"unix://unix://unix://x", "refused", "taken", "unix:///x/../../y", "tcp://h:1/%zz", "tcp://h:",
			"tcp://[::1]:", "tcp://h%20:1", "tcp://%31:1", "tcp://h:1\\x", "unix:// /x", "unix://\t/x",
			"tcp://1.2.3.4.5:1", "tcp://0:1", "tcp://256:1", "[::1", "tcp://[]:1", "[]:1", "tcp://[a]:1", "tcp://a]:1",
			"tcp://a[:1", "unix:///x:1",
			"unix:///llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll",
			"\u00a0tcp://h:1", "tcp://hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh:1", "tcp://H_:1",
			"ssh://h", "ssh://u@h:22/x.sock", "ssh://[::1]", "https://h", "unix+ssh://x", "tcp://h:1 2",
			"tcp://1.2.3.04:1", "tcp://h:1%20", "tcp:///:1", "tcp://h:1/:x", "docker", "docker.sock", "C:\\x",
			"\\\\.\\pipe\\x", "null", "unix://null", "tcp://[0:0:0:0:0:0:0:1]:1", "tcp://[::1.2.3.4]:1", "tcp://..:1",
			"tcp://.:1", ".", "tcp://h:1/a@b", "tcp://h:1/@", "tcp://h:1/a%4", "tcp://h:1/a%", "tcp://h:1/a\tb",
			"tcp://h:1/a\u007fb", "tcp://h:1/a!$&'()*+,;=:b", "h/a@b:1", "tcp://h:1/a/.b", "tcp://h:1/..." })
	void isTakenOrRefusedByBoth(String host) {
		CommandLine.Result result = ask(host);
		TABLE.same(host, (result.exitCode() != 0) ? "refused" : result.output(), ours(host));
	}

	// Shown as it is, but rejected when the command line connects.
	@ParameterizedTest
	@ValueSource(strings = { "ssh://", "ssh://h:x", "ssh://u:p@h", "ssh://h?x", "ssh://h#x", "ssh:///x", "ssh://u@" })
	void isRefusedByBothOnConnecting(String host) {
		CommandLine.Result result = new CommandLine(Map.of("HOME", this.home.toString(), "DOCKER_HOST", host))
			.run("version");
		TABLE.same(host, (result.exitCode() != 0) ? "refused" : "taken", ours(host));
	}

	private static String ours(String host) {
		try {
			return DockerAddress.of(host).toString();
		}
		catch (InvalidDockerAddressException ex) {
			return "refused";
		}
	}

	// The command line connects to another address than the one that was probably meant.
	@ParameterizedTest
	@CsvSource({ "unix:/var/run/docker.sock, tcp://unix:2375/var/run/docker.sock", "unix:///, unix:///", "fd://, fd://",
			"tcp://user@docker:1, tcp://docker:1", "tcp://user:password@docker:1, tcp://docker:1",
			"tcp://docker:1?a=b, tcp://docker:1", "tcp://docker:1#a, tcp://docker:1", "tcp://docker:0, tcp://docker:0",
			"tcp://docker:65536, tcp://docker:65536", "tcp://dock*er:1, tcp://dock*er:1",
			"tcp://-docker:1, tcp://-docker:1", "fe80::1:2375, tcp://[fe80::1:2375]:2375",
			"tcp://docker//, tcp://docker:2375//", "tcp://h:1/?, tcp://h:1/", "//h:1, tcp://localhost:2375//h:1",
			"fd://3, fd://3", "npipe:////./pipe/x, npipe:////./pipe/x", "npipe://, npipe:////./pipe/docker_engine",
			"h\u00a0:1, tcp://h\u00a0:1", "tcp:h:1, tcp://[tcp:h:1]:2375", "tcp//h:1, tcp://tcp:2375//h:1",
			"unix//x, tcp://unix:2375//x", "tcp://h;1, tcp://h;1:2375", "tcp://a@b@c:1, tcp://c:1", "@h:1, tcp://h:1",
			"/, tcp://localhost:2375/", "~/x.sock, tcp://~:2375/x.sock", "tcp://~:1, tcp://~:1",
			"tcp://h:1/../x, tcp://h:1/../x", "tcp://h:1/./, tcp://h:1/./", "h:1:2, tcp://[h:1:2]:2375",
			"tcp://[::1]:0, tcp://[::1]:0", "tcp://::1:1, tcp://[::1:1]:2375",
			"ssh://-oProxyCommand=x, ssh://-oProxyCommand=x" })
	void isRefusedHereAlone(String host, String taken) {
		CommandLine.Result result = ask(host);
		assertThat(result).isEqualTo(new CommandLine.Result(taken, 0));
		TABLE.row(host, result.output(), ours(host), "what it would connect to is not what was meant");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "tcp://localhost:02375 | the port is written as the number that it is",
			"tcp://10.0.0.1:00001 | the port is written as the number that it is",
			"tcp://b\u00fccher:1 | the name is looked up as it is registered",
			"tcp://\u0665.1:1 | the name is looked up as it is registered",
			"tcp://stra\u00dfe.example:1 | Java would look up another name, so it is refused",
			"tcp://10.0.0.1:2375/ | the slash at the end is no path", "tcp://docker:1/a/b/ | paths end without a slash",
			"tcp://docker:1/a%20b | it is written as it is sent", "tcp://h:1/a b | it is written as it is sent",
			"tcp://h:1/\u00fc | it is written as it is sent", "tcp://h:1/\"<>^`{} | it is written as it is sent",
			"unix:///a//b | Java's paths have no empty part", "unix:///x.sock/ | Java's paths end without a slash",
			"unix:////x | Java's paths have no empty part", "localhost/ | the slash at the end is no path",
			"ssh://h/ | the slash at the end is no path",
			"tcp://[::1%25lo]:1 | it is written in a form that can be read",
			"tcp://h:1/a%2Fb | it is written as it is sent",
			"tcp://\u2167:1 | the name is looked up as it is registered",
			"/var/run/docker.sock | it is a socket for newer versions of the command line, too",
			"./x | it is a socket for newer versions of the command line, too" })
	void isAnotherHere(String host, String reason) {
		TABLE.row(host, ask(host).output(), ours(host), reason);
	}

	// Each of these addresses is unambiguous.
	@ParameterizedTest
	@CsvSource({ "http://docker:1, tcp://docker:1", "TCP://docker:1, tcp://docker:1", "UNIX:///x.sock, unix:///x.sock",
			"tcp://[::1], tcp://[::1]:2375", "[::1], tcp://[::1]:2375", "[::], tcp://[::]:2375",
			"tcp://[::1]/x, tcp://[::1]:2375/x", "SSH://h, ssh://h", "http://, tcp://localhost:2375",
			"HTTP://h:1, tcp://h:1" })
	void isTakenHereAlone(String host, String taken) {
		TABLE.row(host, (ask(host).exitCode() != 0) ? "refused" : "taken", ours(host), "it can mean one thing only");
		assertThat(ours(host)).isEqualTo(taken);
	}

	@Test
	void addressWithAZoneIsReached() throws SocketException {
		List<Inet6Address> all = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter(Inet6Address.class::isInstance)
			.map(Inet6Address.class::cast)
			.filter(InetAddress::isLinkLocalAddress)
			.toList();
		Assumptions.assumeFalse(all.isEmpty(), "No interface has an address of IPv6");
		// The address of a new interface cannot be used yet.
		Inet6Address local = all.stream()
			.filter(DockerHostCommandLineIntegrationTests::isUsable)
			.findFirst()
			.orElseThrow();
		try (CuttingProxy proxy = CuttingProxy.tcp(local, TestEngine.socketAddress(Engines.reference().address()));
				ReactiveDockerOperations client = ReactiveDockerOperations.builder().address(proxy.address()).build()) {
			String host = proxy.address().toString();
			CommandLine.Result theirs = new CommandLine(Map.of("HOME", this.home.toString(), "DOCKER_HOST", host))
				.run("info", "--format", "{{.ID}}");
			String id = DockerOperations.using(client).system().info().id();
			assertThat(id).isEqualTo(Engines.reference().info().id());
			TABLE.row("tcp://[fe80::…%25…], connected", theirs.output(), id,
					"the command line cannot read the zone that it has unescaped");
		}
	}

	private static boolean isUsable(InetAddress address) {
		try (ServerSocket socket = new ServerSocket(0, 1, address)) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private CommandLine.Result ask(String host) {
		return new CommandLine(Map.of("HOME", this.home.toString(), "DOCKER_HOST", host)).run("context", "inspect",
				"--format", "{{.Endpoints.docker.Host}}", "default");
	}

}
