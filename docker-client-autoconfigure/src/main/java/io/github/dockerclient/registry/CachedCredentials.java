package io.github.dockerclient.registry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;

/**
 * Remembers for some time what another provider knows. Who asks while the other provider
 * is being asked waits for the same answer.
 */
final class CachedCredentials implements RegistryCredentialsProvider {

	private final RegistryCredentialsProvider provider;

	private final Duration time;

	private final Map<String, Mono<RegistryCredentials>> known = new ConcurrentHashMap<>();

	CachedCredentials(RegistryCredentialsProvider provider, Duration time) {
		this.provider = provider;
		this.time = time;
	}

	@Override
	public Mono<RegistryCredentials> find(String registry) {
		return this.known.computeIfAbsent(RegistryCredentials.normalize(registry),
				(name) -> cached(this.provider.find(name)));
	}

	@Override
	public Mono<RegistryCredentials> renew(RegistryCredentials refused) {
		return this.known.compute(refused.address(), (name, before) -> cached(this.provider.renew(refused)));
	}

	// A failure is not remembered.
	private Mono<RegistryCredentials> cached(Mono<RegistryCredentials> found) {
		return found.cache((credentials) -> this.time, (failure) -> Duration.ZERO, () -> this.time);
	}

}
