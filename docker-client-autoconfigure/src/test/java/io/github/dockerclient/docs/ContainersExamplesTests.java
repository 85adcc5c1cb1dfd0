package io.github.dockerclient.docs;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.container.ContainerRunResult;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.ReadyCondition;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.test.ScriptedEngine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples of the page about containers that run on the scripted engine.
 */
class ContainersExamplesTests {

	@AutoClose
	private final ScriptedEngine engine = ScriptedEngine.start();

	@AutoClose
	private final DockerOperations docker = DockerOperations.builder().address(this.engine.address()).build();

	private final StringBuilder printed = new StringBuilder();

	@Test
	void list() {
		this.engine.container("web", (container) -> container.label("app", "web"));
		this.engine.container("db", (container) -> container.label("app", "db"));
		// tag::list[]
		// docker ps --all --filter label=app=web
		List<ContainerSummary> containers = this.docker.containers().list((list) -> list.all(true).label("app", "web"));
		// end::list[]
		assertThat(containers).extracting(ContainerSummary::name).containsExactly("web");
	}

	@Test
	void run() {
		this.engine.pullable("alpine:3", (process) -> process.stdout("hello").exitCode(0));
		// tag::run[]
		// docker run --rm alpine:3 echo hello
		ContainerRunResult result = this.docker.containers()
			.run((container) -> container.image("alpine:3").command("echo", "hello"), Duration.ofMinutes(1));
		long exitCode = result.exitCode();
		String output = result.stdout();
		// end::run[]
		assertThat(exitCode).isZero();
		assertThat(output).isEqualTo("hello\n");
		assertThat(this.docker.containers().list((list) -> list.all(true))).isEmpty();
	}

	@Test
	void runDetached() {
		this.engine.pullable("nginx", (process) -> process.stdout("started", "ready"));
		// tag::run-detached[]
		// docker run --detach --name web --publish 8080:80 --label app=web nginx
		String id = this.docker.containers()
			.runDetached((container) -> container.name("web").image("nginx").publish(8080, 80).label("app", "web"));
		// end::run-detached[]
		// tag::logs[]
		// docker logs --tail 100: one frame after the other, until the stream ends or is
		// closed
		try (Stream<Frame> logs = this.docker.containers().logs(id, (log) -> log.tail(100))) {
			logs.forEach((frame) -> print(frame.text()));
		}

		// docker logs --follow, line by line
		try (Stream<Line> lines = this.docker.containers().logLines(id, (log) -> log.follow(true))) {
			lines.takeWhile((line) -> !line.text().equals("ready")).forEach((line) -> print(line.text()));
		}
		// end::logs[]
		assertThat(this.printed).hasToString("started\nready\nstarted");
	}

	@Test
	void ready() {
		this.engine.pullable("postgres:17", (process) -> process.stdout("listening on IPv4"));
		String password = "secret";
		// tag::ready[]
		String db = this.docker.containers()
			.runDetached(
					(container) -> container.image("postgres:17")
						.env("POSTGRES_PASSWORD", password)
						.publish("127.0.0.1", 5432, 5432),
					ReadyCondition.logLine("listening on IPv4"), Duration.ofMinutes(2));
		// end::ready[]
		assertThat(this.docker.containers().list()).extracting(ContainerSummary::id).containsExactly(db);
	}

	@Test
	void await() {
		this.engine.container("db", (container) -> container.process((process) -> process.stdout("ready").healthy()));
		// tag::await[]
		this.docker.containers().awaitHealthy("db", Duration.ofMinutes(1));
		Line line = this.docker.containers().awaitLogLine("db", Pattern.compile("ready$"), Duration.ofMinutes(1));
		// end::await[]
		assertThat(line.text()).isEqualTo("ready");
	}

	@Test
	void stop() {
		this.engine.container("web", (container) -> container.image("nginx"));
		// tag::stop[]
		// docker stop --time 5: SIGTERM, and SIGKILL after 5 seconds
		this.docker.containers().stop("web", (stop) -> stop.timeout(Duration.ofSeconds(5)));
		this.docker.containers().remove("web", (remove) -> remove.volumes(true));
		// end::stop[]
		assertThat(this.docker.containers().exists("web")).isFalse();
	}

	@Test
	void removeAll() {
		this.engine.container("web", (container) -> container.image("nginx").label("app", "shop"));
		this.engine.container("db", (container) -> container.image("postgres").label("app", "shop"));
		this.engine.container("other", (container) -> container.image("nginx"));
		// tag::remove-all[]
		for (ContainerSummary container : this.docker.containers()
			.list((list) -> list.all(true).label("app", "shop"))) {
			this.docker.containers().remove(container.id(), (remove) -> remove.force(true).volumes(true));
		}
		// end::remove-all[]
		assertThat(this.docker.containers().list((list) -> list.all(true))).singleElement()
			.satisfies((container) -> assertThat(container.name()).isEqualTo("other"));
	}

	private void print(String text) {
		this.printed.append(text);
	}

}
