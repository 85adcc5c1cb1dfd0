// Derived from ReactiveNodeOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.node;

import java.util.List;
import java.util.function.UnaryOperator;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.type.ObjectVersion;

/**
 * Waits for the results of {@link ReactiveNodeOperations}.
 */
final class BlockingNodeOperations implements NodeOperations {

	private final ReactiveNodeOperations reactive;

	BlockingNodeOperations(ReactiveNodeOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public List<Node> list(NodeListOptions options) {
		return Blocking.get(this.reactive.list(options).collectList());
	}

	@Override
	public Node inspect(String id) {
		return Blocking.get(this.reactive.inspect(id));
	}

	@Override
	public void update(String id, ObjectVersion version, NodeSpec spec) {
		Blocking.await(this.reactive.update(id, version, spec));
	}

	@Override
	public void update(String id, UnaryOperator<NodeSpec> change) {
		Blocking.await(this.reactive.update(id, change));
	}

	@Override
	public void remove(String id, NodeRemoveOptions options) {
		Blocking.await(this.reactive.remove(id, options));
	}

}
