// Derived from the record CheckpointCreateRequest. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Builder of {@link CheckpointCreateRequest}. A component that is not set is
 * {@code null}. {@code checkpointId} is required.
 */
public final class CheckpointCreateRequestBuilder {

	private @Nullable String checkpointId;

	private @Nullable String checkpointDir;

	private @Nullable Boolean exit;

	private CheckpointCreateRequestBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static CheckpointCreateRequestBuilder builder() {
		return new CheckpointCreateRequestBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static CheckpointCreateRequestBuilder builder(CheckpointCreateRequest from) {
		CheckpointCreateRequestBuilder builder = new CheckpointCreateRequestBuilder();
		builder.checkpointId = from.checkpointId();
		builder.checkpointDir = from.checkpointDir();
		builder.exit = from.exit();
		return builder;
	}

	/**
	 * Set the name of the new checkpoint.
	 * @param checkpointId the value, which is required
	 * @return this builder
	 */
	public CheckpointCreateRequestBuilder checkpointId(String checkpointId) {
		this.checkpointId = checkpointId;
		return this;
	}

	/**
	 * Set the directory on the engine's machine in which the checkpoint is stored, or
	 * {@code null} for the engine's own directory.
	 * @param checkpointDir the value, or {@code null}
	 * @return this builder
	 */
	public CheckpointCreateRequestBuilder checkpointDir(@Nullable String checkpointDir) {
		this.checkpointDir = checkpointDir;
		return this;
	}

	/**
	 * Set whether the container is stopped afterwards; by default it continues.
	 * @param exit the value, or {@code null}
	 * @return this builder
	 */
	public CheckpointCreateRequestBuilder exit(@Nullable Boolean exit) {
		this.exit = exit;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 * @throws IllegalArgumentException if {@code checkpointId} is not set
	 */
	public CheckpointCreateRequest build() {
		Assert.notNull(this.checkpointId, "'checkpointId' must not be null");
		return new CheckpointCreateRequest(this.checkpointId, this.checkpointDir, this.exit);
	}

}
