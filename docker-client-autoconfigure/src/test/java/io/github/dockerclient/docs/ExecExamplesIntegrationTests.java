package io.github.dockerclient.docs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.exec.ExecRunResult;
import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.type.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples of the page about exec and attach.
 */
@OnEachEngine
class ExecExamplesIntegrationTests {

	@RegisterExtension
	final EngineFixture engine;

	private final DockerOperations docker;

	ExecExamplesIntegrationTests(TestEngine engine) {
		this.engine = new EngineFixture(engine);
		this.docker = this.engine.blocking();
	}

	@Test
	void run() {
		String id = this.engine.started(this.engine.container("sleep", "600"));
		// tag::run[]
		// docker exec web cat /etc/hostname
		ExecRunResult result = this.docker.exec().run(id, "cat", "/etc/hostname");
		long exitCode = result.exitCode();
		String output = result.stdout();
		// end::run[]
		assertThat(exitCode).isZero();
		assertThat(output.strip()).isEqualTo(id.substring(0, 12));
	}

	@Test
	void input() {
		String id = this.engine.started(this.engine.container("sleep", "600"));
		// tag::input[]
		// docker exec --interactive --env LANG=C --user 1000 web sort
		ByteSource input = ByteSource.of("b\na\n".getBytes(StandardCharsets.UTF_8));
		ExecRunResult sorted = this.docker.exec()
			.run(id, (exec) -> exec.stdin(input).env("LANG", "C").user("1000").timeout(Duration.ofMinutes(1)), "sort");
		// end::input[]
		assertThat(sorted.stdout()).isEqualTo("a\nb\n");
	}

	@Test
	void session() {
		String id = this.engine.started(this.engine.container("sleep", "600"));
		// tag::session[]
		String exec = this.docker.exec()
			.create(id, (command) -> command.command("sh").attachStdin(true).attachStdout(true).attachStderr(true))
			.id();
		Long exitCode;
		try (Attachment session = this.docker.exec().start(exec); Stream<Line> lines = session.lines()) {
			session.send("echo hello; exit 3\n");
			session.closeInput();
			lines.forEach(this::print);
			exitCode = session.exitCode();
		}
		// end::session[]
		assertThat(exitCode).isEqualTo(3);
	}

	@Test
	void attach() {
		String id = this.engine.created(this.engine.container("sh", "-c", "read name; echo hello $name")
			.andThen((container) -> container.config((config) -> config.openStdin(true).stdinOnce(true))));
		List<String> output;
		// tag::attach[]
		// docker start --attach --interactive
		try (Attachment session = this.docker.containers().attach(id, (attach) -> attach.stdin(true));
				Stream<Line> lines = session.lines()) {
			this.docker.containers().start(id);
			session.send("world\n");
			output = lines.map(Line::text).toList();
		}
		// end::attach[]
		assertThat(output).containsExactly("hello world");
	}

	private void print(Line line) {
		assertThat(line.text()).isEqualTo("hello");
	}

}
