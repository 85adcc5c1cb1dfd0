package io.github.dockerclient.exec;

import java.util.List;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the requests of the operations on commands.
 */
class ExecRequestsTests {

	private static final String CREATED = "{\"Id\":\"e\"}";

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	private static void hijacked(ScriptedServer.Exchange exchange) throws Exception {
		exchange.send(exchange.head(101, "Content-Type: application/vnd.docker.raw-stream", "Connection: Upgrade",
				"Upgrade: tcp"));
		exchange.awaitHangUp();
	}

	@Test
	void createWithNothingButACommand() {
		EngineRequest request = this.client.send(ScriptedServer.json(CREATED),
				(docker) -> docker.exec().create("web", (exec) -> exec.command("ls", "-l a")));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /containers/web/exec");
		assertThat(request.text()).isEqualTo("{\"AttachStdout\":true,\"AttachStderr\":true,\"Cmd\":[\"ls\",\"-l a\"]}");
	}

	@Test
	void createWithEverything() {
		EngineRequest request = this.client.send(ScriptedServer.json(CREATED),
				(docker) -> docker.exec()
					.create("web",
							(exec) -> exec.command("sh")
								.attachStdin(true)
								.attachStdout(false)
								.attachStderr(false)
								.consoleSize(20, 90)
								.detachKeys("ctrl-x,x")
								.tty(true)
								.env("A", "b=c")
								.env("EMPTY", "")
								.privileged(true)
								.user("1000:10")
								.workingDir("/tmp")));
		assertThat(request.text())
			.isEqualTo("{\"AttachStdin\":true,\"AttachStdout\":false,\"AttachStderr\":false,\"ConsoleSize\":[20,90],"
					+ "\"DetachKeys\":\"ctrl-x,x\",\"Tty\":true,\"Env\":[\"A=b=c\",\"EMPTY=\"],\"Cmd\":[\"sh\"],"
					+ "\"Privileged\":true,\"User\":\"1000:10\",\"WorkingDir\":\"/tmp\"}");
	}

	@Test
	void startAttachedAndDetached() {
		EngineRequest request = this.client.send(ExecRequestsTests::hijacked,
				(docker) -> docker.exec().start("e").flatMap(ReactiveAttachment::close));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /exec/e/start");
		assertThat(request.text()).isEqualTo("{\"Detach\":false,\"Tty\":false}");
		assertThat(request.header("Upgrade")).isEqualTo("tcp");
		assertThat(this.client
			.send(ExecRequestsTests::hijacked,
					(docker) -> docker.exec()
						.start("e", (start) -> start.tty(true).consoleSize(20, 90))
						.flatMap(ReactiveAttachment::close))
			.text()).isEqualTo("{\"Detach\":false,\"Tty\":true,\"ConsoleSize\":[20,90]}");
		EngineRequest detached = this.client.send(ScriptedServer.empty(200),
				(docker) -> docker.exec().startDetached("e"));
		assertThat(detached.text()).isEqualTo("{\"Detach\":true,\"Tty\":false}");
		assertThat(detached.header("Upgrade")).isNull();
	}

	@Test
	void consoleSizeIsNotSentToOldEngines() {
		this.client.assertSince("field 'consoleSize'", "1.42", ScriptedServer.json(CREATED),
				(docker) -> docker.exec().create("web", (exec) -> exec.command("sh").tty(true).consoleSize(20, 90)));
	}

	@Test
	void consoleSizeAtTheStartIsNotSentToOldEngines() {
		this.client.assertSince("field 'consoleSize'", "1.42", ExecRequestsTests::hijacked,
				(docker) -> docker.exec()
					.start("e", (start) -> start.tty(true).consoleSize(20, 90))
					.flatMap(ReactiveAttachment::close));
	}

	@Test
	void runWithOptionsForSeveralCommands() {
		ExecRunOptions options = new ExecRunOptions().user("1000").command("own");
		ExecOperations exec = DockerOperations.using(this.client.docker()).exec();
		for (String command : List.of("a", "b")) {
			this.client.server().then(ScriptedServer.error(404, "no such container"));
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> exec.run("web", options, command, "-v"));
			assertThat(this.client.server().take().text())
				.isEqualTo("{\"AttachStdout\":true,\"AttachStderr\":true,\"Cmd\":[\"%s\",\"-v\"],\"User\":\"1000\"}"
					.formatted(command));
		}
		this.client.server().then(ScriptedServer.error(404, "no such container"));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> exec.run("web", (run) -> run.workingDir("/tmp"), "ls"));
		assertThat(this.client.server().take().text()).contains("\"Cmd\":[\"ls\"]", "\"WorkingDir\":\"/tmp\"");
		assertThat(options.config().cmd()).containsExactly("own");
	}

	@Test
	void runWithoutACommandIsNotSent() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.docker().exec().run("web", new ExecRunOptions(), new String[0]))
			.withMessageContaining("'command'");
	}

	@Test
	void inspectAndResize() {
		assertThat(ScriptedClient
			.line(this.client.send(ScriptedServer.json("{\"ID\":\"e\"}"), (docker) -> docker.exec().inspect("e"))))
			.isEqualTo("GET /exec/e/json");
		assertThat(ScriptedClient
			.line(this.client.send(ScriptedServer.empty(200), (docker) -> docker.exec().resize("e", 20, 90))))
			.isEqualTo("POST /exec/e/resize?h=20&w=90");
	}

	@Test
	void whatCannotBeIsNotSent() {
		assertThatIllegalArgumentException().isThrownBy(() -> ExecConfig.builder().build())
			.withMessageContaining("'command'");
		assertThatIllegalArgumentException().isThrownBy(() -> ExecConfig.builder().env("A=b", "c"))
			.withMessage("Environment variable 'A=b' must have a name without '='");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.docker().exec().start("e", (start) -> start.consoleSize(20, 90)))
			.withMessageContaining("'tty'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.docker()
				.exec()
				.run("web", (run) -> run.command("cat").stdin(ByteSource.of(new byte[0])).tty(true)))
			.withMessageContaining("'stdin' has no end at a terminal");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.docker().exec().resize("e", -1, 1))
			.withMessageContaining("'height'");
	}

	@Test
	void valuesOfTheEnvironmentAreNotShown() {
		assertThat(ExecConfig.builder().command("sh").env("TOKEN", "secret\nvalue").build()).asString()
			.contains("TOKEN")
			.doesNotContain("secret", "value");
	}

}
