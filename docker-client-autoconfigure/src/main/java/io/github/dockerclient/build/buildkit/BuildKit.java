package io.github.dockerclient.build.buildkit;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import reactor.core.publisher.Flux;

/**
 * BuildKit in an engine.
 */
public interface BuildKit {

	/**
	 * Build. Subscribing opens a session, over which the engine asks for what
	 * {@code session} has, and starts the build; cancelling ends the build in the engine.
	 * The session ends with the build, however that ends.
	 * <p>
	 * Events come on a thread that must not block. Of status no more is read than is
	 * requested; a slow subscriber holds the engine's reports up, not its work.
	 * @param request what to build
	 * @param session what the engine may ask for
	 * @return what happens, with one {@link Solved} at the end; or an error:
	 * {@link SolveException} if the engine says why it cannot;
	 * {@link io.github.dockerclient.error.DockerConnectionException} if the engine goes
	 * away; {@link io.github.dockerclient.error.DockerStreamException} if it sends what
	 * no engine does
	 */
	Flux<SolveEvent> solve(SolveRequest request, SolveSession session);

	/**
	 * Create the way to BuildKit in an engine.
	 * @param http the way to the engine
	 * @return its BuildKit
	 */
	static BuildKit using(ReactiveDockerHttp http) {
		return new DefaultBuildKit(http);
	}

}
