// Derived from the record TaskSpec.Resources. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import io.github.dockerclient.type.ResourceObject;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link TaskSpec.Resources}. A component that is not set is {@code null}.
 */
public final class TaskSpecResourcesBuilder {

	private TaskSpec.@Nullable Limit limits;

	private @Nullable ResourceObject reservations;

	private @Nullable Long swapBytes;

	private @Nullable Long memorySwappiness;

	private TaskSpecResourcesBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static TaskSpecResourcesBuilder builder() {
		return new TaskSpecResourcesBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static TaskSpecResourcesBuilder builder(TaskSpec.Resources from) {
		TaskSpecResourcesBuilder builder = new TaskSpecResourcesBuilder();
		builder.limits = from.limits();
		builder.reservations = from.reservations();
		builder.swapBytes = from.swapBytes();
		builder.memorySwappiness = from.memorySwappiness();
		return builder;
	}

	/**
	 * Set the maximum resources of a task.
	 * @param limits the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecResourcesBuilder limits(TaskSpec.@Nullable Limit limits) {
		this.limits = limits;
		return this;
	}

	/**
	 * Set the resources that must be free on a node to run the task.
	 * @param reservations the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecResourcesBuilder reservations(@Nullable ResourceObject reservations) {
		this.reservations = reservations;
		return this;
	}

	/**
	 * Set the swap space in addition to the memory, in bytes; -1 means no limit. Since
	 * API 1.52.
	 * @param swapBytes the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecResourcesBuilder swapBytes(@Nullable Long swapBytes) {
		this.swapBytes = swapBytes;
		return this;
	}

	/**
	 * Set how readily the kernel swaps out memory of the task, from 0 to 100. Since API
	 * 1.52.
	 * @param memorySwappiness the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecResourcesBuilder memorySwappiness(@Nullable Long memorySwappiness) {
		this.memorySwappiness = memorySwappiness;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public TaskSpec.Resources build() {
		return new TaskSpec.Resources(this.limits, this.reservations, this.swapBytes, this.memorySwappiness);
	}

}
