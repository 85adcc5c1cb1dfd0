// Derived from the record TaskSpec. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import java.util.List;

import io.github.dockerclient.type.Driver;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link TaskSpec}. A component that is not set is {@code null}, or an empty
 * collection.
 */
public final class TaskSpecBuilder {

	private TaskSpec.@Nullable PluginSpec pluginSpec;

	private @Nullable ContainerSpec containerSpec;

	private TaskSpec.@Nullable NetworkAttachmentSpec networkAttachmentSpec;

	private TaskSpec.@Nullable Resources resources;

	private TaskSpec.@Nullable RestartSettings restartPolicy;

	private TaskSpec.@Nullable Placement placement;

	private @Nullable Long forceUpdate;

	private @Nullable String runtime;

	private List<NetworkAttachmentConfig> networks = List.of();

	private @Nullable Driver logDriver;

	private TaskSpecBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static TaskSpecBuilder builder() {
		return new TaskSpecBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static TaskSpecBuilder builder(TaskSpec from) {
		TaskSpecBuilder builder = new TaskSpecBuilder();
		builder.pluginSpec = from.pluginSpec();
		builder.containerSpec = from.containerSpec();
		builder.networkAttachmentSpec = from.networkAttachmentSpec();
		builder.resources = from.resources();
		builder.restartPolicy = from.restartPolicy();
		builder.placement = from.placement();
		builder.forceUpdate = from.forceUpdate();
		builder.runtime = from.runtime();
		builder.networks = from.networks();
		builder.logDriver = from.logDriver();
		return builder;
	}

	/**
	 * Set the plugin to install on nodes; for the runtime {@code plugin}, which only
	 * experimental engines support.
	 * @param pluginSpec the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecBuilder pluginSpec(TaskSpec.@Nullable PluginSpec pluginSpec) {
		this.pluginSpec = pluginSpec;
		return this;
	}

	/**
	 * Set the container.
	 * @param containerSpec the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecBuilder containerSpec(@Nullable ContainerSpec containerSpec) {
		this.containerSpec = containerSpec;
		return this;
	}

	/**
	 * Set the container that is attached to a network; for the runtime
	 * {@code attachment}, whose tasks only engines themselves create.
	 * @param networkAttachmentSpec the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecBuilder networkAttachmentSpec(TaskSpec.@Nullable NetworkAttachmentSpec networkAttachmentSpec) {
		this.networkAttachmentSpec = networkAttachmentSpec;
		return this;
	}

	/**
	 * Set the limits and reservations of resources.
	 * @param resources the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecBuilder resources(TaskSpec.@Nullable Resources resources) {
		this.resources = resources;
		return this;
	}

	/**
	 * Set the policy for the replacement of tasks that have ended.
	 * @param restartPolicy the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecBuilder restartPolicy(TaskSpec.@Nullable RestartSettings restartPolicy) {
		this.restartPolicy = restartPolicy;
		return this;
	}

	/**
	 * Set the nodes on which tasks can run.
	 * @param placement the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecBuilder placement(TaskSpec.@Nullable Placement placement) {
		this.placement = placement;
		return this;
	}

	/**
	 * Set a counter; a new value replaces all tasks even if nothing else has changed.
	 * @param forceUpdate the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecBuilder forceUpdate(@Nullable Long forceUpdate) {
		this.forceUpdate = forceUpdate;
		return this;
	}

	/**
	 * Set the runtime of the tasks; {@code null} is {@code container}; must be
	 * {@code plugin} for a plugin. Lists of services and tasks contain only those of
	 * containers unless they are filtered by {@code runtime}.
	 * @param runtime the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecBuilder runtime(@Nullable String runtime) {
		this.runtime = runtime;
		return this;
	}

	/**
	 * Set the networks that tasks are connected to.
	 * @param networks the elements, which replace those set before
	 * @return this builder
	 */
	public TaskSpecBuilder networks(List<NetworkAttachmentConfig> networks) {
		this.networks = networks;
		return this;
	}

	/**
	 * Set the log driver of the tasks; {@code null} is the default of the swarm, or of
	 * the node.
	 * @param logDriver the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecBuilder logDriver(@Nullable Driver logDriver) {
		this.logDriver = logDriver;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public TaskSpec build() {
		return new TaskSpec(this.pluginSpec, this.containerSpec, this.networkAttachmentSpec, this.resources,
				this.restartPolicy, this.placement, this.forceUpdate, this.runtime, this.networks, this.logDriver);
	}

}
