package io.github.dockerclient.exec;

/**
 * Commands in running containers. Every method waits for the engine's answer, and may
 * throw a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ExecOperations {

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static ExecOperations using(ReactiveExecOperations reactive) {
		return new BlockingExecOperations(reactive);
	}

}
