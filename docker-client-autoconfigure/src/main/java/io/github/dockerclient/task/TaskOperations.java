package io.github.dockerclient.task;

/**
 * Tasks of a swarm. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface TaskOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static TaskOperations using(ReactiveTaskOperations reactive) {
		return new BlockingTaskOperations(reactive);
	}

}
