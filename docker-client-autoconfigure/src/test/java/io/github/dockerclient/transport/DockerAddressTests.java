package io.github.dockerclient.transport;

import java.nio.file.FileSystems;
import java.nio.file.Path;

import io.github.dockerclient.stream.FileNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link DockerAddress}.
 */
class DockerAddressTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			unix:///var/run/docker.sock                  | /var/run/docker.sock
			UNIX:///var/run/docker.sock                  | /var/run/docker.sock
			` unix:///run/user/1000/docker.sock `        | /run/user/1000/docker.sock
			unix:///Users/me/Group Containers/docker.sock | /Users/me/Group Containers/docker.sock
			unix:///tmp/100%25/docker.sock               | /tmp/100%25/docker.sock
			unix:///tmp/ä#?@/docker.sock                 | /tmp/ä#?@/docker.sock
			unix://                                      | /var/run/docker.sock
			unix://docker.sock                           | docker.sock
			unix://run/docker.sock                       | run/docker.sock
			unix://~/docker.sock                         | ~/docker.sock
			unix://unix:///run/docker.sock               | /run/docker.sock
			unix://unix://                               | /var/run/docker.sock
			/run/user/1000/docker.sock                   | /run/user/1000/docker.sock
			./docker.sock                                | ./docker.sock
			""")
	void unixSockets(String text, String socket) {
		DockerAddress address = DockerAddress.of(text);
		assertThat(address.socket()).isEqualTo(FileNames.path(FileSystems.getDefault(), socket));
		assertThat(address.host()).isEqualTo("localhost");
		assertThat(address.port()).isZero();
		assertThat(address).hasToString("unix://" + socket);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			tcp://10.0.0.1:2375            | 10.0.0.1          | 2375
			tcp://10.0.0.1                 | 10.0.0.1          | 2375
			tcp://docker                   | docker            | 2375
			TCP://Docker.Example.com:80    | Docker.Example.com | 80
			http://docker:2375             | docker            | 2375
			tcp://docker:2375/             | docker            | 2375
			tcp://docker_dind:2375         | docker_dind       | 2375
			tcp://docker_dind              | docker_dind       | 2375
			tcp://[::1]:2376               | [::1]             | 2376
			tcp://[2001:db8::1]            | [2001:db8::1]     | 2375
			tcp://docker:65535             | docker            | 65535
			tcp://docker:                  | docker            | 2375
			localhost                      | localhost         | 2375
			localhost:2375                 | localhost         | 2375
			127.0.0.1:1234                 | 127.0.0.1         | 1234
			192.168.1.5                    | 192.168.1.5       | 2375
			docker:2375/                   | docker            | 2375
			docker_dind                    | docker_dind       | 2375
			tcp:2375                       | tcp               | 2375
			tcp://                         | localhost         | 2375
			tcp:///                        | localhost         | 2375
			tcp://tcp://docker             | docker            | 2375
			tcp://:2376                    | localhost         | 2376
			:2376                          | localhost         | 2376
			tcp://docker.:2375             | docker.           | 2375
			tcp://docker.example.com.      | docker.example.com. | 2375
			[::1]:1                        | [::1]             | 1
			::1                            | [::1]             | 2375
			tcp://2001:db8::1              | [2001:db8::1]     | 2375
			tcp://docker:0080              | docker            | 80
			tcp://bücher:80                | xn--bcher-kva     | 80
			""")
	void tcpPorts(String text, String host, int port) {
		DockerAddress address = DockerAddress.of(text);
		assertThat(address.socket()).isNull();
		assertThat(address.host()).isEqualTo(host);
		assertThat(address.port()).isEqualTo(port);
		assertThat(address).hasToString("tcp://" + host + ":" + port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					ssh://docker                   |       | docker   | 0    |                      | ssh://docker
					SSH://me@docker                | me    | docker   | 0    |                      | ssh://me@docker
					ssh://me@docker:2222/          | me    | docker   | 2222 |                      | ssh://me@docker:2222
					ssh://a.b-c_d@[::1]:22         | a.b-c_d | [::1]  | 22   |                      | ssh://a.b-c_d@[::1]:22
					ssh://DOMAIN\\me@docker        | DOMAIN\\me | docker | 0 |                      | ssh://DOMAIN\\me@docker
					ssh://me@docker/run/user/1000/docker.sock | me | docker | 0 | /run/user/1000/docker.sock | ssh://me@docker/run/user/1000/docker.sock
					""")
	void machinesReachedBySsh(String text, @Nullable String user, String host, int port, @Nullable Path socket,
			String shown) {
		DockerAddress address = DockerAddress.of(text);
		assertThat(address.isSsh()).isTrue();
		assertThat(address.user()).isEqualTo(user);
		assertThat(address.host()).isEqualTo(host);
		assertThat(address.port()).isEqualTo(port);
		assertThat(address.socket()).isEqualTo(socket);
		assertThat(address).hasToString(shown);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			tcp://docker:2375/path         | /path
			tcp://docker/a/b%20c/          | /a/b%20c
			tcp:///path                    | /path
			docker:2375/path               | /path
			tcp://docker/a b@\u00FC"        | /a%20b@%C3%BC%22
			tcp://docker:2375/             |
			tcp://docker:2375              |
			""")
	void pathsBehindAProxy(String text, @Nullable String path) {
		DockerAddress address = DockerAddress.of(text);
		assertThat(address.path()).isEqualTo(path);
		assertThat(address.toString()).endsWith(":2375" + ((path != null) ? path : ""));
		assertThat(DockerAddress.of(address.toString())).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tcp://[fe80::1%25eth0]:2375", "ssh://me@[fe80::1%25eth0]:22", "tcp://[fe80::1%252]:1" })
	void zonesOfIpv6(String text) {
		DockerAddress address = DockerAddress.of(text);
		assertThat(address.host()).startsWith("[fe80::1%").doesNotContain("%25e");
		assertThat(address).hasToString(text);
	}

	@Test
	void anotherPortIsUsualWithTls() {
		assertThat(DockerAddress.of("tcp://docker", true)).hasToString("tcp://docker:2376");
		assertThat(DockerAddress.of("tcp://docker:2375", true)).hasToString("tcp://docker:2375");
		assertThat(DockerAddress.of("tcp://docker", false).isTcp()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					``                             | it has no scheme
					` `                            | it has no scheme
					/                              | the path of a socket must follow 'unix://'
					unix://tcp://docker            | it has two schemes
					tcp://unix:///run/docker.sock  | it has two schemes
					tcp://tcp://tcp://docker       | it has two schemes
					unix:///run/a://b              | it has two schemes
					://localhost                   | it has no scheme
					https://docker:2376            | 'https' is not supported; for TLS, use 'tcp' and set docker.ssl.bundle or docker.cert-path
					npipe:////./pipe/docker_engine | named pipes are supported only on Windows
					tcp://stra\u00DFe.example         | Java would take its host for another one; write it as it is registered, with 'xn--'
					ssh://                         | it does not contain a host
					ssh://me@                      | it does not contain a host
					ssh://me@:22                   | it does not contain a host
					ssh://-oProxyCommand=x         | '-oProxyCommand=x' is not a host
					ssh://-x@docker                | its user is not valid
					ssh://a b@docker               | its user is not valid
					ssh://docker:ssh               | its port must be between 1 and 65535
					fd://                          | 'fd' is for engines that systemd starts, not for clients
					unix:///                       | the path of a socket must follow 'unix://'
					unix:/run/docker.sock          | it has no scheme
					tcp:docker:2375                | it has no scheme
					tcp://docker:0                 | its port must be between 1 and 65535
					tcp://docker:65536             | its port must be between 1 and 65535
					tcp://docker:99999999999       | its port must be between 1 and 65535
					tcp://docker:-1                | its port must be between 1 and 65535
					tcp://docker:http              | its port must be between 1 and 65535
					tcp://docker:2375?a=b          | only a host, a port and a path may follow 'tcp://'
					tcp://docker:2375#a            | only a host, a port and a path may follow 'tcp://'
					tcp://user@docker:2375         | only a host, a port and a path may follow 'tcp://'
					http://docker/v1.43            | only a host and a port may follow 'http://'
					tcp://do cker:2375             | 'do cker' is not a host
					tcp://[::1                     | '[::1' is not a host
					tcp://::1:2375                 | '::1' is not a host
					tcp://dock*er                  | 'dock*er' is not a host
					tcp://[1.2.3.4]:1              | '[1.2.3.4]' is not a host
					tcp://[1:2]:1                  | '[1:2]' is not a host
					//docker:2375                  | it has no scheme
					tcp://[::1]x                   | '[::1]x' is not a host
					tcp://[fe80::1%eth0]           | '[fe80::1%eth0]' is not a host; a zone is written as in [fe80::1%25eth0]
					tcp://[fe80::1%25]:2375        | '[fe80::1%25]' is not a host; a zone is written as in [fe80::1%25eth0]
					tcp://fe80::1:2375             | 'fe80::1' is not a host
					192.168.1.5:http               | its port must be between 1 and 65535
					user@docker:2375               | only a host, a port and a path may follow 'tcp://'
					unix:docker.sock               | it has no scheme
					tcp://docker/../a              | its path contains an empty name, '.' or '..'
					tcp://docker/a//b              | its path contains an empty name, '.' or '..'
					tcp://docker/%zz               | its path contains a control character, or '%' without two hexadecimal digits
					vsock://1:1                    | 'vsock' is not supported
					""")
	void invalid(String text, String reason) {
		assertThatExceptionOfType(InvalidDockerAddressException.class).isThrownBy(() -> DockerAddress.of(text))
			.withMessageStartingWith("Docker host '")
			.withMessageEndingWith(
					"is not valid: %s. Use unix:///var/run/docker.sock, tcp://host:2375 or ssh://user@host"
						.formatted(reason));
	}

	@Test
	void theMessageQuotesTheText() {
		assertThatExceptionOfType(InvalidDockerAddressException.class)
			.isThrownBy(() -> DockerAddress.of("npipe:////./pipe/docker_engine"))
			.withMessage(
					"Docker host 'npipe:////./pipe/docker_engine' is not valid: named pipes are supported only on Windows. "
							+ "Use unix:///var/run/docker.sock, tcp://host:2375 or ssh://user@host")
			.satisfies((failure) -> assertThat(failure.address()).isEqualTo("npipe:////./pipe/docker_engine"));
	}

	@ParameterizedTest
	@CsvSource({ "'', //./pipe/docker_engine", "//./pipe/dockerDesktopLinuxEngine, //./pipe/dockerDesktopLinuxEngine",
			"//build-host/PIPE/docker, //build-host/PIPE/docker", "'\\\\.\\pipe\\docker', '\\\\.\\pipe\\docker'" })
	void pipesOfWindows(String path, String expected) {
		assertThat(DockerAddress.pipe("npipe://" + path, path, true)).isEqualTo(Path.of(expected));
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker_engine", "/./pipe/docker_engine", "//./pipe/", "//./pipe", "//pipe/docker_engine",
			"//./mailslot/docker", "C:\\docker", "//./pipe\0" })
	void whatIsNoPipe(String path) {
		assertThatExceptionOfType(InvalidDockerAddressException.class)
			.isThrownBy(() -> DockerAddress.pipe("npipe://" + path, path, true))
			.withMessageContaining("the path of a pipe must follow 'npipe://', as in npipe:////./pipe/docker_engine");
	}

	@Test
	void pipeIsWrittenAsDockerHostHasIt() {
		Path pipe = Mockito.mock(Path.class, "\\\\.\\pipe\\docker_engine");
		DockerAddress address = new DockerAddress("npipe", null, "localhost", 0, pipe, null);
		assertThat(address).hasToString("npipe:////./pipe/docker_engine");
		assertThat(address.isPipe()).isTrue();
		assertThat(address.isTcp()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tcp://user:hunter2@docker:2375", "tcp://user:hun@ter2@docker",
			"tcp://user:hun/ter2@docker", "https://user:hunter2@docker", "tcp://user:hunter2 @docker",
			"tcp://user:hun#ter2@docker", "ssh://user:hun?ter2@docker:22" })
	void aPasswordIsNeverQuoted(String text) {
		assertThatExceptionOfType(InvalidDockerAddressException.class).isThrownBy(() -> DockerAddress.of(text))
			.satisfies((failure) -> {
				assertThat(failure.getMessage()).doesNotContain("hun", "ter2");
				assertThat(failure.address()).doesNotContain("hun", "ter2");
			});
	}

	@Test
	void aSocketMustBeAPath() {
		assertThatExceptionOfType(InvalidDockerAddressException.class).isThrownBy(() -> DockerAddress.of("unix:///\0"))
			.withMessageContaining("is not valid");
	}

	@SuppressWarnings("NullAway")
	@Test
	void mustNotBeNull() {
		assertThatIllegalArgumentException().isThrownBy(() -> DockerAddress.of(null))
			.withMessage("'text' must not be null");
	}

	@Test
	void theDefaultIsTheUsualSocket() {
		assertThat(DockerAddress.DEFAULT).hasToString("unix:///var/run/docker.sock");
	}

}
