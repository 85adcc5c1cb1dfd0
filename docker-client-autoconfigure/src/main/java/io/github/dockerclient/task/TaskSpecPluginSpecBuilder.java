// Derived from the record TaskSpec.PluginSpec. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link TaskSpec.PluginSpec}. A component that is not set is {@code null}, or
 * an empty collection.
 */
public final class TaskSpecPluginSpecBuilder {

	private @Nullable String name;

	private @Nullable String remote;

	private @Nullable Boolean disabled;

	private List<TaskSpec.GrantedPrivilege> privileges = List.of();

	private List<String> env = List.of();

	private TaskSpecPluginSpecBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static TaskSpecPluginSpecBuilder builder() {
		return new TaskSpecPluginSpecBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static TaskSpecPluginSpecBuilder builder(TaskSpec.PluginSpec from) {
		TaskSpecPluginSpecBuilder builder = new TaskSpecPluginSpecBuilder();
		builder.name = from.name();
		builder.remote = from.remote();
		builder.disabled = from.disabled();
		builder.privileges = from.privileges();
		builder.env = from.env();
		return builder;
	}

	/**
	 * Set the name of the plugin on the nodes.
	 * @param name the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecPluginSpecBuilder name(@Nullable String name) {
		this.name = name;
		return this;
	}

	/**
	 * Set the name of the plugin in its registry, from which nodes pull it without
	 * credentials.
	 * @param remote the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecPluginSpecBuilder remote(@Nullable String remote) {
		this.remote = remote;
		return this;
	}

	/**
	 * Set whether the plugin is installed without being enabled.
	 * @param disabled the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecPluginSpecBuilder disabled(@Nullable Boolean disabled) {
		this.disabled = disabled;
		return this;
	}

	/**
	 * Set the privileges of the plugin on the nodes.
	 * @param privileges the elements, which replace those set before
	 * @return this builder
	 */
	public TaskSpecPluginSpecBuilder privileges(List<TaskSpec.GrantedPrivilege> privileges) {
		this.privileges = privileges;
		return this;
	}

	/**
	 * Set the settings, as {@code NAME=value}.
	 * @param env the elements, which replace those set before
	 * @return this builder
	 */
	public TaskSpecPluginSpecBuilder env(List<String> env) {
		this.env = env;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public TaskSpec.PluginSpec build() {
		return new TaskSpec.PluginSpec(this.name, this.remote, this.disabled, this.privileges, this.env);
	}

}
