// Derived from ReactiveRegistryOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.registry;

import io.github.dockerclient.stream.Blocking;

/**
 * Waits for the results of {@link ReactiveRegistryOperations}.
 */
final class BlockingRegistryOperations implements RegistryOperations {

	private final ReactiveRegistryOperations reactive;

	BlockingRegistryOperations(ReactiveRegistryOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public AuthResponse login(AuthConfig credentials) {
		return Blocking.get(this.reactive.login(credentials));
	}

	@Override
	public void logout(String registry) {
		Blocking.await(this.reactive.logout(registry));
	}

	@Override
	public DistributionInspect inspect(String name) {
		return Blocking.get(this.reactive.inspect(name));
	}

	@Override
	public DistributionInspect inspect(String name, RegistryCredentials credentials) {
		return Blocking.get(this.reactive.inspect(name, credentials));
	}

}
