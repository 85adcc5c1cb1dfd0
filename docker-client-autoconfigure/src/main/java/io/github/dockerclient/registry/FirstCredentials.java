package io.github.dockerclient.registry;

import reactor.core.publisher.Mono;

/**
 * Uses a second provider for registries for which the first has no credentials.
 */
final class FirstCredentials implements RegistryCredentialsProvider {

	private final RegistryCredentialsProvider first;

	private final RegistryCredentialsProvider second;

	FirstCredentials(RegistryCredentialsProvider first, RegistryCredentialsProvider second) {
		this.first = first;
		this.second = second;
	}

	@Override
	public Mono<RegistryCredentials> find(String registry) {
		return this.first.find(registry).switchIfEmpty(Mono.defer(() -> this.second.find(registry)));
	}

	@Override
	public Mono<RegistryCredentials> renew(RegistryCredentials refused) {
		return this.first.renew(refused).switchIfEmpty(Mono.defer(() -> this.second.renew(refused)));
	}

}
