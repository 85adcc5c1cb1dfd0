package io.github.dockerclient.node;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.type.Copies;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a node shall be. An update replaces it as a whole, so that it should start from
 * the current one. Part of {@link Node}.
 *
 * @param name a name, by which engines do not find the node; commonly {@code null}
 * @param labels labels by key
 * @param role its part in the swarm
 * @param availability whether it takes tasks
 */
@RecordBuilder
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
	 * A node's part in its swarm.
	 *
	 * @param value the name on the wire
	 */
	public record Role(@JsonValue String value) {

		/** It runs tasks. */
		public static final Role WORKER = new Role("worker");

		/** It runs tasks, and manages the swarm together with the other managers. */
		public static final Role MANAGER = new Role("manager");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * Whether a node takes tasks.
	 *
	 * @param value the name on the wire
	 */
	public record Availability(@JsonValue String value) {

		/** It does. */
		public static final Availability ACTIVE = new Availability("active");

		/** It takes no further tasks; those that it has go on. */
		public static final Availability PAUSE = new Availability("pause");

		/** It takes none; those that it has are moved to other nodes. */
		public static final Availability DRAIN = new Availability("drain");

		@Override
		public String toString() {
			return this.value;
		}

	}

}
