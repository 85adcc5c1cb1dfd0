package io.github.dockerclient.transport;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
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
			"tcp://h/:1", "::", "h:" })
	void isTheSame(String host) {
		CommandLine.Result result = ask(host);
		assertThat(result.exitCode()).as(result.output()).isZero();
		TABLE.same(host, result.output(), DockerAddress.of(host));
	}

	@ParameterizedTest
	@ValueSource(strings = { "://localhost", "192.168.1.5:x", "tcp://localhost:-1", "tcp://do cker:1",
			"https://docker:2376", "vsock://1:1", "tcp4://localhost:1", "tcp://[fe80::1%eth0]:1", "tcp://localhost:+1",
			"tcp://[::1", "tcp://[1.2.3.4]:1", "tcp://[::1]x:1", "tcp://localhost:\u0661", "host:0x10",
			"unix://tcp://x", "tcp://unix:///x", "unix:///a://b", "tcp://h/a://b", "tcp://tcp://tcp://x",
			"unix://unix://unix://x" })
	void isRefusedByBoth(String host) {
		TABLE.same(host, (ask(host).exitCode() != 0) ? "refused" : "taken", ours(host));
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
			"tcp://docker//, tcp://docker:2375//", "tcp://h:1/?, tcp://h:1/", "//h:1, tcp://localhost:2375//h:1" })
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
			"tcp://docker:1/a%20b | it is written as it is sent", "unix:///a//b | Java's paths have no empty part",
			"unix:///x.sock/ | Java's paths end without a slash",
			"/var/run/docker.sock | it is a socket for newer versions of the command line, too",
			"./x | it is a socket for newer versions of the command line, too" })
	void isAnotherHere(String host, String reason) {
		TABLE.row(host, ask(host).output(), ours(host), reason);
	}

	// Each of these addresses is unambiguous.
	@ParameterizedTest
	@CsvSource({ "http://docker:1, tcp://docker:1", "TCP://docker:1, tcp://docker:1", "UNIX:///x.sock, unix:///x.sock",
			"tcp://[::1], tcp://[::1]:2375", "[::1], tcp://[::1]:2375", "[::], tcp://[::]:2375" })
	void isTakenHereAlone(String host, String taken) {
		TABLE.row(host, (ask(host).exitCode() != 0) ? "refused" : "taken", ours(host), "it can mean one thing only");
		assertThat(ours(host)).isEqualTo(taken);
	}

	@Test
	void addressWithAZoneIsReached() throws SocketException {
		Inet6Address local = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter(Inet6Address.class::isInstance)
			.map(Inet6Address.class::cast)
			.filter(InetAddress::isLinkLocalAddress)
			.findFirst()
			.orElseGet(() -> Assumptions.abort("No interface has an address of IPv6"));
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

	private CommandLine.Result ask(String host) {
		return new CommandLine(Map.of("HOME", this.home.toString(), "DOCKER_HOST", host)).run("context", "inspect",
				"--format", "{{.Endpoints.docker.Host}}", "default");
	}

}
