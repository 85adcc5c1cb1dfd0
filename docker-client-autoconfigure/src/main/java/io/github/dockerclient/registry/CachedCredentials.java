package io.github.dockerclient.registry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;

/**
 * Caches the credentials of another provider for some time. Concurrent requests for the
 * same registry share one request to the other provider.
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

	// Failures are not cached.
	private Mono<RegistryCredentials> cached(Mono<RegistryCredentials> found) {
		return found.cache((credentials) -> this.time, (failure) -> Duration.ZERO, () -> this.time);
	}

}
