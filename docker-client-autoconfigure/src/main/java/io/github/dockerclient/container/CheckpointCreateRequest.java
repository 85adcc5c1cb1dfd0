package io.github.dockerclient.container;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The checkpoint that {@link ContainerOperations#createCheckpoint} creates.
 *
 * @param checkpointId the name of the new checkpoint
 * @param checkpointDir the directory on the engine's machine in which the checkpoint is
 * stored, or {@code null} for the engine's own directory
 * @param exit whether the container is stopped afterwards; by default it continues
 */
public record CheckpointCreateRequest(@WireName("CheckpointID") String checkpointId, @Nullable String checkpointDir,
		@Nullable Boolean exit) {

	/**
	 * Create a request.
	 */
	public CheckpointCreateRequest {
		Assert.hasText(checkpointId, "A checkpoint needs a 'checkpointId'");
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static CheckpointCreateRequestBuilder builder() {
		return CheckpointCreateRequestBuilder.builder();
	}

}
