package io.github.dockerclient.node;

/**
 * Nodes of a swarm. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface NodeOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static NodeOperations using(ReactiveNodeOperations reactive) {
		return new BlockingNodeOperations(reactive);
	}

}
