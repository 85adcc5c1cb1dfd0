package io.github.dockerclient.registry;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import reactor.core.publisher.Mono;

/**
 * Knows the credentials of registries.
 */
@FunctionalInterface
public interface RegistryCredentialsProvider {

	/**
	 * Find the credentials of a registry.
	 * @param registry the registry as in the names of its images; {@code docker.io} for
	 * Docker Hub
	 * @return the credentials, or nothing to go on anonymously
	 */
	Mono<RegistryCredentials> find(String registry);

	/**
	 * Provide credentials that are known beforehand.
	 * @param credentials the credentials, at most one for each registry
	 * @return the provider
	 * @throws IllegalArgumentException if a registry has more than one
	 */
	static RegistryCredentialsProvider of(Collection<RegistryCredentials> credentials) {
		Map<String, RegistryCredentials> byRegistry = credentials.stream()
			.collect(Collectors.toMap(RegistryCredentials::address, Function.identity(), (first, second) -> {
				throw new IllegalArgumentException(
						"Registry '%s' has credentials more than once".formatted(first.address()));
			}));
		return (registry) -> Mono.justOrEmpty(byRegistry.get(registry.toLowerCase(Locale.ROOT)));
	}

}
