package io.github.dockerclient.type;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Resources of a node: those that it has, or those that are reserved for a task. Part of
 * the description of nodes and of the specification of services.
 *
 * @param nanoCpus the CPU time in billionths of a CPU
 * @param memoryBytes the memory in bytes
 * @param genericResources user-defined resources
 */
public record ResourceObject(@WireName("NanoCPUs") @Nullable Long nanoCpus, @Nullable Long memoryBytes,
		List<GenericResource> genericResources) {

	/**
	 * Create resources.
	 */
	public ResourceObject {
		genericResources = Copies.of(genericResources);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static ResourceObjectBuilder builder() {
		return ResourceObjectBuilder.builder();
	}

}
