package io.github.dockerclient.docs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.test.ScriptedEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Examples of the page about errors and time limits.
 */
class ErrorsExamplesTests {

	@AutoClose
	private final ScriptedEngine engine = ScriptedEngine.start();

	@AutoClose
	private final DockerOperations docker = DockerOperations.builder().address(this.engine.address()).build();

	private final List<@Nullable String> log = new ArrayList<>();

	@Test
	void errors() {
		// tag::errors[]
		try {
			this.docker.containers().start("web");
		}
		catch (NotFoundException ex) {
			warn("There is no such container");
		}
		catch (EngineException ex) {
			warn(ex.status() + ": " + ex.engineMessage());
		}
		catch (DockerConnectionException ex) {
			warn(ex.getMessage());
		}
		// end::errors[]
		assertThat(this.log).containsExactly("There is no such container");
	}

	@Test
	void timeout() {
		this.engine.container("job", (container) -> container.image("job"));
		CompletableFuture<Void> never = new CompletableFuture<>();
		this.engine.pullable("app:1.0", (process) -> {
		});
		this.engine.next("POST /images/create").after(never).normally();
		Duration limit = Duration.ofMillis(50);
		// tag::timeout[]
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> this.docker.images().pull("app:1.0", (pull) -> pull.timeout(limit)));
		// end::timeout[]
		never.complete(null);
	}

	private void warn(@Nullable String message) {
		this.log.add(message);
	}

}
