// Derived from the record SwarmSpec. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.swarm;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link SwarmSpec}. A component that is not set is {@code null}, or an empty
 * collection.
 */
public final class SwarmSpecBuilder {

	private @Nullable String name;

	private Map<String, String> labels = Map.of();

	private SwarmSpec.@Nullable Orchestration orchestration;

	private SwarmSpec.@Nullable Raft raft;

	private SwarmSpec.@Nullable Dispatcher dispatcher;

	private SwarmSpec.@Nullable CAConfig caConfig;

	private SwarmSpec.@Nullable EncryptionConfig encryptionConfig;

	private SwarmSpec.@Nullable TaskDefaults taskDefaults;

	private SwarmSpecBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static SwarmSpecBuilder builder() {
		return new SwarmSpecBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static SwarmSpecBuilder builder(SwarmSpec from) {
		SwarmSpecBuilder builder = new SwarmSpecBuilder();
		builder.name = from.name();
		builder.labels = from.labels();
		builder.orchestration = from.orchestration();
		builder.raft = from.raft();
		builder.dispatcher = from.dispatcher();
		builder.caConfig = from.caConfig();
		builder.encryptionConfig = from.encryptionConfig();
		builder.taskDefaults = from.taskDefaults();
		return builder;
	}

	/**
	 * Set the name, always {@code default}.
	 * @param name the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecBuilder name(@Nullable String name) {
		this.name = name;
		return this;
	}

	/**
	 * Set the labels by key.
	 * @param labels the entries, which replace those set before
	 * @return this builder
	 */
	public SwarmSpecBuilder labels(Map<String, String> labels) {
		this.labels = labels;
		return this;
	}

	/**
	 * Set the settings for the management of tasks.
	 * @param orchestration the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecBuilder orchestration(SwarmSpec.@Nullable Orchestration orchestration) {
		this.orchestration = orchestration;
		return this;
	}

	/**
	 * Set the settings for the consensus of the managers.
	 * @param raft the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecBuilder raft(SwarmSpec.@Nullable Raft raft) {
		this.raft = raft;
		return this;
	}

	/**
	 * Set the settings for the communication of nodes with managers.
	 * @param dispatcher the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecBuilder dispatcher(SwarmSpec.@Nullable Dispatcher dispatcher) {
		this.dispatcher = dispatcher;
		return this;
	}

	/**
	 * Set the settings for the certificates of the nodes.
	 * @param caConfig the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecBuilder caConfig(SwarmSpec.@Nullable CAConfig caConfig) {
		this.caConfig = caConfig;
		return this;
	}

	/**
	 * Set the encryption of the data that managers store.
	 * @param encryptionConfig the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecBuilder encryptionConfig(SwarmSpec.@Nullable EncryptionConfig encryptionConfig) {
		this.encryptionConfig = encryptionConfig;
		return this;
	}

	/**
	 * Set the defaults for services.
	 * @param taskDefaults the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecBuilder taskDefaults(SwarmSpec.@Nullable TaskDefaults taskDefaults) {
		this.taskDefaults = taskDefaults;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public SwarmSpec build() {
		return new SwarmSpec(this.name, this.labels, this.orchestration, this.raft, this.dispatcher, this.caConfig,
				this.encryptionConfig, this.taskDefaults);
	}

}
