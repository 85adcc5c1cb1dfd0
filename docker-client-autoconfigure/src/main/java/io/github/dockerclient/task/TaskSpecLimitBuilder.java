// Derived from the record TaskSpec.Limit. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link TaskSpec.Limit}. A component that is not set is {@code null}.
 */
public final class TaskSpecLimitBuilder {

	private @Nullable Long nanoCpus;

	private @Nullable Long memoryBytes;

	private @Nullable Long pids;

	private TaskSpecLimitBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static TaskSpecLimitBuilder builder() {
		return new TaskSpecLimitBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static TaskSpecLimitBuilder builder(TaskSpec.Limit from) {
		TaskSpecLimitBuilder builder = new TaskSpecLimitBuilder();
		builder.nanoCpus = from.nanoCpus();
		builder.memoryBytes = from.memoryBytes();
		builder.pids = from.pids();
		return builder;
	}

	/**
	 * Set the CPU time in billionths of a CPU.
	 * @param nanoCpus the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecLimitBuilder nanoCpus(@Nullable Long nanoCpus) {
		this.nanoCpus = nanoCpus;
		return this;
	}

	/**
	 * Set the memory in bytes.
	 * @param memoryBytes the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecLimitBuilder memoryBytes(@Nullable Long memoryBytes) {
		this.memoryBytes = memoryBytes;
		return this;
	}

	/**
	 * Set the number of processes; {@code null} or zero means no limit.
	 * @param pids the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecLimitBuilder pids(@Nullable Long pids) {
		this.pids = pids;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public TaskSpec.Limit build() {
		return new TaskSpec.Limit(this.nanoCpus, this.memoryBytes, this.pids);
	}

}
