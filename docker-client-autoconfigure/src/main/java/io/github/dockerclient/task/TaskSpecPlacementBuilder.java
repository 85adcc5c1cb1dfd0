// Derived from the record TaskSpec.Placement. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link TaskSpec.Placement}. A component that is not set is {@code null}, or
 * an empty collection.
 */
public final class TaskSpecPlacementBuilder {

	private List<String> constraints = List.of();

	private List<TaskSpec.Preference> preferences = List.of();

	private @Nullable Long maxReplicas;

	private List<TaskSpec.PlacementPlatform> platforms = List.of();

	private TaskSpecPlacementBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static TaskSpecPlacementBuilder builder() {
		return new TaskSpecPlacementBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static TaskSpecPlacementBuilder builder(TaskSpec.Placement from) {
		TaskSpecPlacementBuilder builder = new TaskSpecPlacementBuilder();
		builder.constraints = from.constraints();
		builder.preferences = from.preferences();
		builder.maxReplicas = from.maxReplicas();
		builder.platforms = from.platforms();
		return builder;
	}

	/**
	 * Set the conditions that a node must meet, such as {@code node.role==manager} or
	 * {@code node.labels.zone!=b}.
	 * @param constraints the elements, which replace those set before
	 * @return this builder
	 */
	public TaskSpecPlacementBuilder constraints(List<String> constraints) {
		this.constraints = constraints;
		return this;
	}

	/**
	 * Set the criteria over which tasks are spread, the most important first.
	 * @param preferences the elements, which replace those set before
	 * @return this builder
	 */
	public TaskSpecPlacementBuilder preferences(List<TaskSpec.Preference> preferences) {
		this.preferences = preferences;
		return this;
	}

	/**
	 * Set the maximum number of tasks on one node; {@code null} or zero means no limit.
	 * @param maxReplicas the value, or {@code null}
	 * @return this builder
	 */
	public TaskSpecPlacementBuilder maxReplicas(@Nullable Long maxReplicas) {
		this.maxReplicas = maxReplicas;
		return this;
	}

	/**
	 * Set the platforms of the image, one of which a node must have; engines determine
	 * them themselves.
	 * @param platforms the elements, which replace those set before
	 * @return this builder
	 */
	public TaskSpecPlacementBuilder platforms(List<TaskSpec.PlacementPlatform> platforms) {
		this.platforms = platforms;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public TaskSpec.Placement build() {
		return new TaskSpec.Placement(this.constraints, this.preferences, this.maxReplicas, this.platforms);
	}

}
