package io.github.dockerclient.node;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a node. An update replaces the whole specification, so it should
 * start from the current one. Part of {@link Node}.
 *
 * @param name a name, which engines do not accept as a reference to the node; usually
 * {@code null}
 * @param labels the labels by key
 * @param role the role of the node in the swarm
 * @param availability whether the node accepts tasks
 */
public record NodeSpec(@Nullable String name, Map<String, String> labels, @Nullable Role role,
		@Nullable Availability availability) {

	/**
	 * Create a specification.
	 */
	public NodeSpec {
		labels = Copies.of(labels);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static NodeSpecBuilder builder() {
		return NodeSpecBuilder.builder();
	}

	/**
	 * The role of a node in its swarm.
	 *
	 * @param value the name that the API uses
	 */
	public record Role(@JsonValue String value) {

		/** The node runs tasks. */
		public static final Role WORKER = new Role("worker");

		/**
		 * The node runs tasks, and manages the swarm together with the other managers.
		 */
		public static final Role MANAGER = new Role("manager");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * Whether a node accepts tasks.
	 *
	 * @param value the name that the API uses
	 */
	public record Availability(@JsonValue String value) {

		/** The node accepts tasks. */
		public static final Availability ACTIVE = new Availability("active");

		/** The node accepts no further tasks; its present tasks continue. */
		public static final Availability PAUSE = new Availability("pause");

		/** The node accepts no tasks; its present tasks are moved to other nodes. */
		public static final Availability DRAIN = new Availability("drain");

		@Override
		public String toString() {
			return this.value;
		}

	}

}
