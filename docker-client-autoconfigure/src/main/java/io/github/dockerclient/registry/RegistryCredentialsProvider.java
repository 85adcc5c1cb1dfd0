package io.github.dockerclient.registry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Provides the credentials of registries.
 */
@FunctionalInterface
public interface RegistryCredentialsProvider {

	/**
	 * Find the credentials of a registry.
	 * @param registry the registry as it appears in the names of its images;
	 * {@code docker.io} for Docker Hub
	 * @return the credentials, or empty for anonymous access
	 */
	Mono<RegistryCredentials> find(String registry);

	/**
	 * Find new credentials after the registry has rejected those that were found. This
	 * method is called at most once for a call, which is then repeated if the credentials
	 * differ. By default it calls {@link #find}.
	 * @param refused the credentials that the registry rejected
	 * @return the new credentials, or empty if there are none
	 */
	default Mono<RegistryCredentials> renew(RegistryCredentials refused) {
		return find(refused.address());
	}

	/**
	 * Cache the results of this provider, including empty ones. Credentials that a
	 * registry rejected are removed from the cache, and failures are not cached.
	 * @param time the time to cache a result
	 * @return a caching provider
	 */
	default RegistryCredentialsProvider cached(Duration time) {
		Assert.isTrue(time != null && !time.isNegative() && !time.isZero(), "'time' must be positive");
		return new CachedCredentials(this, time);
	}

	/**
	 * Provide fixed credentials.
	 * @param credentials the credentials, at most one for each registry
	 * @return the provider
	 * @throws IllegalArgumentException if there are several credentials for a registry
	 */
	static RegistryCredentialsProvider of(Collection<RegistryCredentials> credentials) {
		Map<String, RegistryCredentials> byRegistry = credentials.stream()
			.collect(Collectors.toMap(RegistryCredentials::address, Function.identity(), (first, second) -> {
				throw new IllegalArgumentException(
						String.format(Locale.ROOT, "Registry '%s' has credentials more than once", first.address()));
			}));
		return (registry) -> Mono.justOrEmpty(byRegistry.get(registry.toLowerCase(Locale.ROOT)));
	}

	/**
	 * Provide the credentials that {@code docker login} has stored in a configuration
	 * directory. Sources, first match wins: the registry's own credential helper, the
	 * common credential store, {@code config.json} itself. The file is read and a helper
	 * is run each time that credentials are requested.
	 * @param directory the directory of {@code config.json}, which does not need to exist
	 * @param helperTimeout the maximum duration of a run of a credential helper
	 * @return the provider, which fails with a
	 * {@link io.github.dockerclient.error.RegistryCredentialsException} if the file is
	 * invalid, or if a helper is missing, fails, or prints invalid output
	 */
	static RegistryCredentialsProvider ofDockerConfig(Path directory, Duration helperTimeout) {
		Assert.notNull(directory, "'directory' must not be null");
		Assert.isTrue(helperTimeout != null && !helperTimeout.isNegative() && !helperTimeout.isZero(),
				"'helperTimeout' must be positive");
		return new DockerConfigCredentials(directory, helperTimeout);
	}

	/**
	 * Provide the credentials of {@code DOCKER_AUTH_CONFIG}: the content of a
	 * {@code config.json}, of which only {@code auths} is used.
	 * @param json the content
	 * @return the provider
	 * @throws io.github.dockerclient.transport.InvalidDockerConfigException if it is not
	 * JSON of this form; the message does not quote it
	 */
	static RegistryCredentialsProvider ofAuthConfig(String json) {
		Assert.notNull(json, "'json' must not be null");
		DockerConfigFile config = DockerConfigFile.parse("DOCKER_AUTH_CONFIG", json);
		return (registry) -> Mono.fromCallable(() -> config.credentials(RegistryCredentials.normalize(registry)));
	}

	/**
	 * Use another provider for registries for which this one has no credentials.
	 * @param other the provider to use then
	 * @return a provider that combines both
	 */
	default RegistryCredentialsProvider orElse(RegistryCredentialsProvider other) {
		Assert.notNull(other, "'other' must not be null");
		return new FirstCredentials(this, other);
	}

}
