package io.github.dockerclient.container;

import io.github.dockerclient.transport.RequestOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link ContainerOperations#start}.
 */
public final class ContainerStartOptions extends RequestOptions<ContainerStartOptions> {

	/**
	 * Set the keys that detach from the container. By default they are the engine's.
	 * @param detachKeys the keys, such as {@code ctrl-p,ctrl-q}
	 * @return these options
	 */
	public ContainerStartOptions detachKeys(String detachKeys) {
		Assert.notNull(detachKeys, "'detachKeys' must not be null");
		return query("detachKeys", detachKeys);
	}

	/**
	 * Start from a checkpoint, which requires an experimental engine. By default the
	 * container starts from the beginning.
	 * @param checkpoint the name of the checkpoint
	 * @return these options
	 */
	public ContainerStartOptions checkpoint(String checkpoint) {
		Assert.notNull(checkpoint, "'checkpoint' must not be null");
		return query("checkpoint", checkpoint);
	}

	/**
	 * Set the directory of the checkpoint on the engine's machine. By default it is the
	 * engine's own.
	 * @param checkpointDir the directory
	 * @return these options
	 */
	public ContainerStartOptions checkpointDir(String checkpointDir) {
		Assert.notNull(checkpointDir, "'checkpointDir' must not be null");
		return query("checkpoint-dir", checkpointDir);
	}

}
