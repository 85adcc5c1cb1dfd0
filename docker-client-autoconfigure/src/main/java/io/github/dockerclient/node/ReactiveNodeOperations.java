package io.github.dockerclient.node;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Nodes of a swarm, reactively. Nothing happens before the result is subscribed to. Every
 * method may end with a {@link io.github.dockerclient.error.DockerException}. Only
 * managers answer; other engines refuse all of it as a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
 */
public interface ReactiveNodeOperations {

	/**
	 * List nodes: {@code GET /nodes}, since API 1.41.
	 * @return the nodes
	 */
	default Flux<Node> list() {
		return list((options) -> {
		});
	}

	/**
	 * List nodes: {@code GET /nodes}, since API 1.41.
	 * @param options which to list
	 * @return the nodes
	 */
	default Flux<Node> list(Consumer<NodeListOptions.Builder> options) {
		return list(NodeListOptions.of(options));
	}

	/**
	 * List nodes: {@code GET /nodes}, since API 1.41.
	 * @param options which to list
	 * @return the nodes
	 */
	Flux<Node> list(NodeListOptions options);

	/**
	 * Tell all about a node: {@code GET /nodes/{id}}, since API 1.41.
	 * @param id the node's id, or its machine's name if no other has that
	 * @return the node
	 */
	Mono<Node> inspect(String id);

	/**
	 * Change a node: {@code POST /nodes/{id}/update}, since API 1.41. A version that is
	 * not the current one any more is refused as a
	 * {@link io.github.dockerclient.error.StaleVersionException}.
	 * @param id the node's id
	 * @param version the version of the node that the change is based on, as
	 * {@code inspect} told it
	 * @param spec all that it shall be, not only what changes
	 * @return completes when it is changed
	 */
	Mono<Void> update(String id, ObjectVersion version, NodeSpec spec);

	/**
	 * Change a node, given what it is: {@code POST /nodes/{id}/update}, since API 1.41.
	 * If somebody else, or the swarm itself, changes it at the same time, it is read and
	 * changed anew, up to ten times in all.
	 * @param id the node's id, or its machine's name if no other has that
	 * @param change makes of what it is what it shall be; may be called several times
	 * @return completes when it is changed
	 */
	Mono<Void> update(String id, UnaryOperator<NodeSpec> change);

	/**
	 * Make a node a manager: {@code POST /nodes/{id}/update}, since API 1.41.
	 * @param id the node's id, or its machine's name if no other has that
	 * @return completes when the swarm knows
	 */
	default Mono<Void> promote(String id) {
		return update(id, (spec) -> NodeSpecBuilder.builder(spec).role(NodeSpec.Role.MANAGER).build());
	}

	/**
	 * Make a node a worker: {@code POST /nodes/{id}/update}, since API 1.41. Engines
	 * refuse it for the last manager.
	 * @param id the node's id, or its machine's name if no other has that
	 * @return completes when the swarm knows
	 */
	default Mono<Void> demote(String id) {
		return update(id, (spec) -> NodeSpecBuilder.builder(spec).role(NodeSpec.Role.WORKER).build());
	}

	/**
	 * Let a node take no tasks, and move those that it has to other nodes: {@code POST
	 * /nodes/{id}/update}, since API 1.41.
	 * @param id the node's id, or its machine's name if no other has that
	 * @return completes when the swarm knows
	 */
	default Mono<Void> drain(String id) {
		return update(id, (spec) -> NodeSpecBuilder.builder(spec).availability(NodeSpec.Availability.DRAIN).build());
	}

	/**
	 * Let a node take no further tasks: {@code POST /nodes/{id}/update}, since API 1.41.
	 * @param id the node's id, or its machine's name if no other has that
	 * @return completes when the swarm knows
	 */
	default Mono<Void> pause(String id) {
		return update(id, (spec) -> NodeSpecBuilder.builder(spec).availability(NodeSpec.Availability.PAUSE).build());
	}

	/**
	 * Let a node take tasks again: {@code POST /nodes/{id}/update}, since API 1.41.
	 * @param id the node's id, or its machine's name if no other has that
	 * @return completes when the swarm knows
	 */
	default Mono<Void> activate(String id) {
		return update(id, (spec) -> NodeSpecBuilder.builder(spec).availability(NodeSpec.Availability.ACTIVE).build());
	}

	/**
	 * Remove a node from the swarm: {@code DELETE /nodes/{id}}, since API 1.41. Engines
	 * refuse it for managers, and without force for nodes that are not down.
	 * @param id the node's id, or its machine's name if no other has that
	 * @return completes when it is removed
	 */
	default Mono<Void> remove(String id) {
		return remove(id, (options) -> {
		});
	}

	/**
	 * Remove a node from the swarm: {@code DELETE /nodes/{id}}, since API 1.41. Engines
	 * refuse it for managers, and without force for nodes that are not down.
	 * @param id the node's id, or its machine's name if no other has that
	 * @param options whether by force
	 * @return completes when it is removed
	 */
	default Mono<Void> remove(String id, Consumer<NodeRemoveOptions.Builder> options) {
		return remove(id, NodeRemoveOptions.of(options));
	}

	/**
	 * Remove a node from the swarm: {@code DELETE /nodes/{id}}, since API 1.41. Engines
	 * refuse it for managers, and without force for nodes that are not down.
	 * @param id the node's id, or its machine's name if no other has that
	 * @param options whether by force
	 * @return completes when it is removed
	 */
	Mono<Void> remove(String id, NodeRemoveOptions options);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @return the operations
	 */
	static ReactiveNodeOperations using(ReactiveDockerHttp http) {
		return new DefaultReactiveNodeOperations(http);
	}

}
