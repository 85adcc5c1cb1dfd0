package io.github.dockerclient.build.buildkit;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import reactor.core.publisher.Flux;

/**
 * BuildKit in an engine.
 */
public interface BuildKit {

	/**
	 * Build. Subscribing opens a session, over which the engine requests the content of
	 * {@code session}, and starts the build; cancelling the subscription cancels the
	 * build. The session ends with the build.
	 * <p>
	 * Events are delivered on a thread that must not block. A slow subscriber delays the
	 * engine's status, not the build.
	 * @param request the build
	 * @param session the content that the engine may request
	 * @return the events, of which the last is one {@link Solved}. Fails with a
	 * {@link SolveException} if the engine reports an error, with a
	 * {@link io.github.dockerclient.error.DockerConnectionException} if the connection is
	 * lost, and with a {@link io.github.dockerclient.error.DockerStreamException} if the
	 * engine's messages are malformed
	 */
	Flux<SolveEvent> solve(SolveRequest request, SolveSession session);

	/**
	 * Create a client of BuildKit in an engine.
	 * @param http the connection to the engine
	 * @return the client
	 */
	static BuildKit using(ReactiveDockerHttp http) {
		return new DefaultBuildKit(http);
	}

}
