package io.github.dockerclient.swarm;

/**
 * The swarm that an engine is a part of. Every method waits for the engine's answer, and
 * may throw a {@link io.github.dockerclient.error.DockerException}.
 */
public interface SwarmOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static SwarmOperations using(ReactiveSwarmOperations reactive) {
		return new BlockingSwarmOperations(reactive);
	}

}
