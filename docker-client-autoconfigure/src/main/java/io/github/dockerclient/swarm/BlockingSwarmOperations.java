// Derived from ReactiveSwarmOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.swarm;

import java.util.function.UnaryOperator;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.type.ObjectVersion;

/**
 * Waits for the results of {@link ReactiveSwarmOperations}.
 */
final class BlockingSwarmOperations implements SwarmOperations {

	private final ReactiveSwarmOperations reactive;

	BlockingSwarmOperations(ReactiveSwarmOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public String init(SwarmInitOptions options) {
		return Blocking.get(this.reactive.init(options));
	}

	@Override
	public void join(SwarmJoinOptions options) {
		Blocking.await(this.reactive.join(options));
	}

	@Override
	public void leave(SwarmLeaveOptions options) {
		Blocking.await(this.reactive.leave(options));
	}

	@Override
	public Swarm inspect() {
		return Blocking.get(this.reactive.inspect());
	}

	@Override
	public void update(ObjectVersion version, SwarmSpec spec, SwarmUpdateOptions options) {
		Blocking.await(this.reactive.update(version, spec, options));
	}

	@Override
	public void update(UnaryOperator<SwarmSpec> change, SwarmUpdateOptions options) {
		Blocking.await(this.reactive.update(change, options));
	}

	@Override
	public SwarmUnlockKeyResponse unlockKey() {
		return Blocking.get(this.reactive.unlockKey());
	}

	@Override
	public void unlock(String unlockKey) {
		Blocking.await(this.reactive.unlock(unlockKey));
	}

}
