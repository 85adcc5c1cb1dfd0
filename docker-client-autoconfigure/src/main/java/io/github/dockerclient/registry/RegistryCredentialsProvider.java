package io.github.dockerclient.registry;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

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
	 * Find the value of the {@code X-Registry-Auth} header for a call that concerns a
	 * registry.
	 * @param registry the registry as in the names of its images; {@code docker.io} for
	 * Docker Hub
	 * @param own the credentials that the call brings along, or {@code null} for those
	 * that are known here
	 * @return the value; that of an empty object to go on anonymously, as some calls must
	 * have the header
	 * @throws IllegalArgumentException if the call's own credentials are for another
	 * registry
	 */
	default Mono<String> header(String registry, @Nullable RegistryCredentials own) {
		Assert.isTrue(own == null || own.address().equalsIgnoreCase(registry),
				() -> "The credentials are for another registry than '%s'".formatted(registry));
		return ((own != null) ? Mono.just(own) : find(registry)).map(RegistryCredentials::header)
			.defaultIfEmpty(RegistryCredentials.ANONYMOUS);
	}

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
