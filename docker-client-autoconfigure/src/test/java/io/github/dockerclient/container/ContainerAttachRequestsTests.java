package io.github.dockerclient.container;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the requests of attaching to containers.
 */
class ContainerAttachRequestsTests {

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	static Stream<Arguments> queries() {
		return Stream.of(expect("logs=false&stream=true&stdin=false&stdout=true&stderr=true", (attach) -> {
		}), expect("detachKeys=ctrl-x,x&logs=true&stream=false&stdin=true&stdout=false&stderr=false",
				(attach) -> attach.detachKeys("ctrl-x,x")
					.logs(true)
					.stream(false)
					.stdin(true)
					.stdout(false)
					.stderr(false)));
	}

	private static Arguments expect(String query, Consumer<ContainerAttachOptions> options) {
		return Arguments.of(query, options);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("queries")
	void attach(String query, Consumer<ContainerAttachOptions> options) {
		EngineRequest request = attached(query,
				(docker) -> docker.containers().attach("web", options).onErrorComplete(NotFoundException.class));
		assertThat(ScriptedClient.line(request)).isEqualTo("POST /containers/web/attach?" + query);
		assertThat(request.header("Upgrade")).isEqualTo("tcp");
		assertThat(request.body()).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("queries")
	void attachWebSocket(String query, Consumer<ContainerAttachOptions> options) {
		EngineRequest request = attached(query,
				(docker) -> docker.containers()
					.attachWebSocket("web", options)
					.onErrorComplete(NotFoundException.class));
		assertThat(ScriptedClient.line(request)).isEqualTo("GET /containers/web/attach/ws?" + query);
		assertThat(request.header("Upgrade")).isEqualTo("websocket");
	}

	// Before it attaches, the client asks which run of the container it attaches to.
	private EngineRequest attached(String query, ScriptedClient.Call call) {
		if (query.contains("stream=false")) {
			return this.client.send(ScriptedServer.error(404, "No such container: web"), call);
		}
		this.client.server()
			.then(ScriptedServer.error(404, "No such container: web"))
			.then(ScriptedServer.error(404, "No such container: web"));
		this.client.items(call);
		assertThat(ScriptedClient.line(this.client.server().take())).isEqualTo("GET /containers/web/json");
		return this.client.server().take();
	}

	@Test
	void whatCannotBeIsNotSent() {
		assertThatIllegalArgumentException().isThrownBy(() -> attach((options) -> options.stream(false)))
			.withMessageContaining("'logs' or 'stream'");
		assertThatIllegalArgumentException().isThrownBy(() -> attach((options) -> options.stdout(false).stderr(false)))
			.withMessageContaining("'stdin', 'stdout' or 'stderr'");
	}

	private void attach(Consumer<ContainerAttachOptions> options) {
		this.client.docker().containers().attach("web", options);
	}

}
