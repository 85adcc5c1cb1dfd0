// Derived from ReactiveNodeOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.node;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.type.ObjectVersion;

/**
 * Operations on nodes of a swarm, such as {@code docker node ls} and
 * {@code docker node update}. They require a manager: other engines fail with a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}. Each call waits for
 * the engine's answer. Every method can fail with a
 * {@link io.github.dockerclient.error.DockerException}. Safe on virtual threads; on the
 * threads of an event loop, use {@link ReactiveNodeOperations} instead.
 */
public interface NodeOperations {

	/**
	 * As {@link #list(NodeListOptions)}, with the default options.
	 * @return the nodes
	 */
	default List<Node> list() {
		return list(new NodeListOptions());
	}

	/**
	 * As {@link #list(NodeListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the nodes
	 */
	default List<Node> list(Consumer<NodeListOptions> options) {
		return list(new NodeListOptions().apply(options));
	}

	/**
	 * List nodes: {@code GET /nodes}, since API 1.41.
	 * @param options the options
	 * @return the nodes
	 */
	List<Node> list(NodeListOptions options);

	/**
	 * Return the details of a node: {@code GET /nodes/{id}}, since API 1.41.
	 * @param id the id of the node, or the name of its machine if no other node has that
	 * name
	 * @return the node
	 */
	Node inspect(String id);

	/**
	 * Update a node: {@code POST /nodes/{id}/update}, since API 1.41. Fails with a
	 * {@link io.github.dockerclient.error.StaleVersionException} if the version is no
	 * longer the current one. Returns when the node is updated.
	 * @param id the id of the node
	 * @param version the version of the node to update, as returned by {@code inspect}
	 * @param spec the complete specification, including what does not change
	 */
	void update(String id, ObjectVersion version, NodeSpec spec);

	/**
	 * Update a node, starting from its current specification: {@code POST
	 * /nodes/{id}/update}, since API 1.41. If another client or the swarm itself updates
	 * it at the same time, it is read and changed again, up to ten times in all. Returns
	 * when the node is updated.
	 * @param id the id of the node, or the name of its machine if no other node has that
	 * name
	 * @param change returns the new specification for the current one; may be called
	 * several times
	 */
	void update(String id, UnaryOperator<NodeSpec> change);

	/**
	 * Make a node a manager: {@code POST /nodes/{id}/update}, since API 1.41. Returns
	 * when the swarm has recorded it.
	 * @param id the id of the node, or the name of its machine if no other node has that
	 * name
	 */
	default void promote(String id) {
		update(id, (spec) -> NodeSpecBuilder.builder(spec).role(NodeSpec.Role.MANAGER).build());
	}

	/**
	 * Make a node a worker: {@code POST /nodes/{id}/update}, since API 1.41. Fails for
	 * the last manager. Returns when the swarm has recorded it.
	 * @param id the id of the node, or the name of its machine if no other node has that
	 * name
	 */
	default void demote(String id) {
		update(id, (spec) -> NodeSpecBuilder.builder(spec).role(NodeSpec.Role.WORKER).build());
	}

	/**
	 * Assign no more tasks to a node, and move its tasks to other nodes: {@code POST
	 * /nodes/{id}/update}, since API 1.41. Returns when the swarm has recorded it.
	 * @param id the id of the node, or the name of its machine if no other node has that
	 * name
	 */
	default void drain(String id) {
		update(id, (spec) -> NodeSpecBuilder.builder(spec).availability(NodeSpec.Availability.DRAIN).build());
	}

	/**
	 * Assign no more tasks to a node, but keep its tasks: {@code POST
	 * /nodes/{id}/update}, since API 1.41. Returns when the swarm has recorded it.
	 * @param id the id of the node, or the name of its machine if no other node has that
	 * name
	 */
	default void pause(String id) {
		update(id, (spec) -> NodeSpecBuilder.builder(spec).availability(NodeSpec.Availability.PAUSE).build());
	}

	/**
	 * Assign tasks to a node again: {@code POST /nodes/{id}/update}, since API 1.41.
	 * Returns when the swarm has recorded it.
	 * @param id the id of the node, or the name of its machine if no other node has that
	 * name
	 */
	default void activate(String id) {
		update(id, (spec) -> NodeSpecBuilder.builder(spec).availability(NodeSpec.Availability.ACTIVE).build());
	}

	/**
	 * As {@link #remove(String, NodeRemoveOptions)}, with the default options.
	 * @param id the id of the node, or the name of its machine if no other node has that
	 * name
	 */
	default void remove(String id) {
		remove(id, new NodeRemoveOptions());
	}

	/**
	 * As {@link #remove(String, NodeRemoveOptions)}, with options that are set here.
	 * @param id the id of the node, or the name of its machine if no other node has that
	 * name
	 * @param options sets the options
	 */
	default void remove(String id, Consumer<NodeRemoveOptions> options) {
		remove(id, new NodeRemoveOptions().apply(options));
	}

	/**
	 * Remove a node from the swarm: {@code DELETE /nodes/{id}}, since API 1.41. Fails for
	 * managers, and for nodes that are not down unless forced. Returns when the node is
	 * removed.
	 * @param id the id of the node, or the name of its machine if no other node has that
	 * name
	 * @param options the options
	 */
	void remove(String id, NodeRemoveOptions options);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static NodeOperations using(ReactiveNodeOperations reactive) {
		return new BlockingNodeOperations(reactive);
	}

}
