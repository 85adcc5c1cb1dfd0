package io.github.dockerclient.node;

import java.util.function.UnaryOperator;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.OptimisticUpdate;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * The operations on nodes of a swarm over HTTP.
 */
final class DefaultReactiveNodeOperations implements ReactiveNodeOperations {

	private final ReactiveDockerHttp http;

	DefaultReactiveNodeOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

	@Override
	public Flux<Node> list(NodeListOptions options) {
		return TimeLimit.of(this.http.get("/nodes").with(options).list(Node.class), options.timeout(), "List of nodes")
			.flatMapIterable((nodes) -> nodes);
	}

	@Override
	public Mono<Node> inspect(String id) {
		return current(id).value(Node.class);
	}

	private ReactiveDockerRequest current(String id) {
		return this.http.get("/nodes/{id}", id);
	}

	@Override
	public Mono<Void> update(String id, ObjectVersion version, NodeSpec spec) {
		Assert.notNull(version, "'version' must not be null");
		Assert.notNull(spec, "'spec' must not be null");
		return send(id, version, spec);
	}

	private Mono<Void> send(String id, ObjectVersion version, Object spec) {
		return this.http.post("/nodes/{id}/update", id).query("version", version.number()).json(spec).nothing();
	}

	@Override
	public Mono<Void> update(String id, UnaryOperator<NodeSpec> change) {
		Assert.notNull(change, "'change' must not be null");
		return OptimisticUpdate.of(current(id), Node.class, (current) -> {
			Node node = current.value();
			return send(node.id(), node.version(), current.changed(node.spec(), change.apply(node.spec())));
		});
	}

	@Override
	public Mono<Void> remove(String id, NodeRemoveOptions options) {
		return this.http.delete("/nodes/{id}", id).with(options).nothing();
	}

}
