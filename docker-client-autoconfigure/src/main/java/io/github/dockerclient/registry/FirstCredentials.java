package io.github.dockerclient.registry;

import reactor.core.publisher.Mono;

/**
 * Asks a second provider for what the first does not know.
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
