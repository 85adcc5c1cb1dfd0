// Derived from the record ServiceSpec. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.service;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.task.NetworkAttachmentConfig;
import io.github.dockerclient.task.TaskSpec;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ServiceSpec}. A component that is not set is {@code null}, or an
 * empty collection.
 */
public final class ServiceSpecBuilder {

	private @Nullable String name;

	private Map<String, String> labels = Map.of();

	private @Nullable TaskSpec taskTemplate;

	private ServiceSpec.@Nullable Mode mode;

	private ServiceSpec.@Nullable UpdateConfig updateConfig;

	private ServiceSpec.@Nullable UpdateConfig rollbackConfig;

	private List<NetworkAttachmentConfig> networks = List.of();

	private @Nullable EndpointSpec endpointSpec;

	private ServiceSpecBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ServiceSpecBuilder builder() {
		return new ServiceSpecBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ServiceSpecBuilder builder(ServiceSpec from) {
		ServiceSpecBuilder builder = new ServiceSpecBuilder();
		builder.name = from.name();
		builder.labels = from.labels();
		builder.taskTemplate = from.taskTemplate();
		builder.mode = from.mode();
		builder.updateConfig = from.updateConfig();
		builder.rollbackConfig = from.rollbackConfig();
		builder.networks = from.networks();
		builder.endpointSpec = from.endpointSpec();
		return builder;
	}

	/**
	 * Set the name, which cannot be changed; {@code null} lets the engine choose one.
	 * @param name the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecBuilder name(@Nullable String name) {
		this.name = name;
		return this;
	}

	/**
	 * Set the labels of the service by key.
	 * @param labels the entries, which replace those set before
	 * @return this builder
	 */
	public ServiceSpecBuilder labels(Map<String, String> labels) {
		this.labels = labels;
		return this;
	}

	/**
	 * Set the specification of the tasks.
	 * @param taskTemplate the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecBuilder taskTemplate(@Nullable TaskSpec taskTemplate) {
		this.taskTemplate = taskTemplate;
		return this;
	}

	/**
	 * Set the number of tasks; {@code null} is one.
	 * @param mode the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecBuilder mode(ServiceSpec.@Nullable Mode mode) {
		this.mode = mode;
		return this;
	}

	/**
	 * Set how an update replaces tasks.
	 * @param updateConfig the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecBuilder updateConfig(ServiceSpec.@Nullable UpdateConfig updateConfig) {
		this.updateConfig = updateConfig;
		return this;
	}

	/**
	 * Set how a rollback replaces tasks.
	 * @param rollbackConfig the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecBuilder rollbackConfig(ServiceSpec.@Nullable UpdateConfig rollbackConfig) {
		this.rollbackConfig = rollbackConfig;
		return this;
	}

	/**
	 * Set the networks of the tasks in the form of older API versions; those of the task
	 * template take precedence. Sent as those of the task template, because Docker 29
	 * ignores the older form.
	 * @param networks the elements, which replace those set before
	 * @return this builder
	 */
	public ServiceSpecBuilder networks(List<NetworkAttachmentConfig> networks) {
		this.networks = networks;
		return this;
	}

	/**
	 * Set how the service is reached.
	 * @param endpointSpec the value, or {@code null}
	 * @return this builder
	 */
	public ServiceSpecBuilder endpointSpec(@Nullable EndpointSpec endpointSpec) {
		this.endpointSpec = endpointSpec;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ServiceSpec build() {
		return new ServiceSpec(this.name, this.labels, this.taskTemplate, this.mode, this.updateConfig,
				this.rollbackConfig, this.networks, this.endpointSpec);
	}

}
