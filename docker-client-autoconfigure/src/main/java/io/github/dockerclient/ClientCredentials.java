package io.github.dockerclient;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import reactor.core.publisher.Mono;

/**
 * A {@link RegistryCredentialsProvider} that stops waiting for credentials when the
 * client is closed, whatever their source.
 */
final class ClientCredentials implements RegistryCredentialsProvider {

	private final ReactiveDockerHttp http;

	private final RegistryCredentialsProvider provider;

	ClientCredentials(ReactiveDockerHttp http, RegistryCredentialsProvider provider) {
		this.http = http;
		this.provider = provider;
	}

	@Override
	public Mono<RegistryCredentials> find(String registry) {
		return limited(registry, Mono.defer(() -> this.provider.find(registry)));
	}

	@Override
	public Mono<RegistryCredentials> renew(RegistryCredentials refused) {
		return limited(refused.address(), Mono.defer(() -> this.provider.renew(refused)));
	}

	private Mono<RegistryCredentials> limited(String registry, Mono<RegistryCredentials> credentials) {
		return this.http.untilClosed("Finding the credentials of " + registry, credentials);
	}

}
