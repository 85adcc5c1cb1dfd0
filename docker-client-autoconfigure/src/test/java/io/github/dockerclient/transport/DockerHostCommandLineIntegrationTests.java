package io.github.dockerclient.transport;

import java.nio.file.Path;
import java.util.Map;

import io.github.dockerclient.engines.CommandLine;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@code DOCKER_HOST} means to Docker's command line, it means to
 * {@link DockerAddress}.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engines need -Pengines")
class DockerHostCommandLineIntegrationTests {

	@TempDir
	Path home;

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "localhost:2375", "127.0.0.1:1", "192.168.1.5", "tcp://", "tcp://:1",
			"tcp://localhost:1", " tcp://localhost:1 ", "tcp://localhost:", "tcp://[::1]:1", "[::1]:1", "::1", ":1",
			"tcp://docker.:1", "tcp://docker.example.com.", "tcp://a_b", "tcp://localhost:1/path", "docker/path",
			"tcp:///path", "tcp:1", "unix://", "unix:///x.sock", "unix://docker.sock", "unix://a/../b.sock",
			"unix://~/x.sock", "unix:///x?y#z", "unix:///with%20escape", "unix://unix:///x", "tcp://tcp://localhost:1",
			"tcp://xn--bcher-kva:1", "tcp://1.2.3.4" })
	void isTheSame(String host) {
		CommandLine.Result result = ask(host);
		assertThat(result.exitCode()).as(result.output()).isZero();
		assertThat(DockerAddress.of(host)).hasToString(result.output());
	}

	@ParameterizedTest
	@ValueSource(strings = { "://localhost", "192.168.1.5:x", "tcp://localhost:-1", "tcp://do cker:1",
			"https://docker:2376", "vsock://1:1", "tcp4://localhost:1", "tcp://[fe80::1%eth0]:1" })
	void isRefusedByBoth(String host) {
		assertThat(ask(host).exitCode()).isNotZero();
		assertThatExceptionOfType(InvalidDockerAddressException.class).isThrownBy(() -> DockerAddress.of(host));
	}

	// What the command line would connect to is not what was meant.
	@ParameterizedTest
	@CsvSource({ "/var/run/docker.sock, tcp://localhost:2375/var/run/docker.sock",
			"unix:/var/run/docker.sock, tcp://unix:2375/var/run/docker.sock", "unix:///, unix:///", "fd://, fd://",
			"tcp://user@docker:1, tcp://docker:1", "tcp://user:password@docker:1, tcp://docker:1",
			"tcp://docker:1?a=b, tcp://docker:1", "tcp://docker:1#a, tcp://docker:1", "tcp://docker:0, tcp://docker:0",
			"tcp://docker:65536, tcp://docker:65536", "tcp://dock*er:1, tcp://dock*er:1",
			"tcp://-docker:1, tcp://-docker:1", "fe80::1:2375, tcp://[fe80::1:2375]:2375" })
	void isRefusedHereAlone(String host, String taken) {
		assertThat(ask(host)).isEqualTo(new CommandLine.Result(taken, 0));
		assertThatExceptionOfType(InvalidDockerAddressException.class).isThrownBy(() -> DockerAddress.of(host));
	}

	// Each can mean one thing only.
	@ParameterizedTest
	@CsvSource({ "http://docker:1, tcp://docker:1", "TCP://docker:1, tcp://docker:1", "UNIX:///x.sock, unix:///x.sock",
			"tcp://[::1], tcp://[::1]:2375" })
	void isTakenHereAlone(String host, String taken) {
		assertThat(ask(host).exitCode()).isNotZero();
		assertThat(DockerAddress.of(host)).hasToString(taken);
	}

	private CommandLine.Result ask(String host) {
		return new CommandLine(Map.of("HOME", this.home.toString(), "DOCKER_HOST", host)).run("context", "inspect",
				"--format", "{{.Endpoints.docker.Host}}", "default");
	}

}
