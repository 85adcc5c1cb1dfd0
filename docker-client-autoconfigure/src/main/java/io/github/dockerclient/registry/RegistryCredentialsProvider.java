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
	 * Find credentials again, because the registry refused those that were found. This is
	 * asked at most once for a call, which then is repeated unless the credentials are
	 * still the same. Unless it is overridden, {@link #find} is asked.
	 * @param refused what the registry refused
	 * @return the credentials, or nothing if there are no better ones
	 */
	default Mono<RegistryCredentials> renew(RegistryCredentials refused) {
		return find(refused.address());
	}

	/**
	 * Remember what this provider finds, and that it finds nothing. Credentials that a
	 * registry refused are forgotten; failures are not remembered.
	 * @param time how long to remember it
	 * @return a provider that asks this one only when it must
	 */
	default RegistryCredentialsProvider cached(Duration time) {
		Assert.isTrue(time != null && !time.isNegative() && !time.isZero(), "'time' must be positive");
		return new CachedCredentials(this, time);
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
						String.format(Locale.ROOT, "Registry '%s' has credentials more than once", first.address()));
			}));
		return (registry) -> Mono.justOrEmpty(byRegistry.get(registry.toLowerCase(Locale.ROOT)));
	}

	/**
	 * Provide the credentials that {@code docker login} has left in a configuration
	 * directory: those of the registry's own credential helper, else of the common
	 * credential store, else those in {@code config.json} itself. The file is read, and a
	 * helper run, each time that credentials are asked for.
	 * @param directory the directory of {@code config.json}, which need not exist
	 * @param helperTimeout how long a credential helper may take
	 * @return the provider; it fails with a
	 * {@link io.github.dockerclient.error.RegistryCredentialsException} if the file is
	 * broken, or if a helper is missing, fails, or prints what is no credential
	 */
	static RegistryCredentialsProvider ofDockerConfig(Path directory, Duration helperTimeout) {
		Assert.notNull(directory, "'directory' must not be null");
		Assert.isTrue(helperTimeout != null && !helperTimeout.isNegative() && !helperTimeout.isZero(),
				"'helperTimeout' must be positive");
		return new DockerConfigCredentials(directory, helperTimeout);
	}

	/**
	 * Provide the credentials of {@code DOCKER_AUTH_CONFIG}: the text of a
	 * {@code config.json}, of which only {@code auths} counts.
	 * @param json the text
	 * @return the provider
	 * @throws io.github.dockerclient.transport.InvalidDockerConfigException if that is
	 * not JSON of this form; the message does not quote it
	 */
	static RegistryCredentialsProvider ofAuthConfig(String json) {
		Assert.notNull(json, "'json' must not be null");
		DockerConfigFile config = DockerConfigFile.parse("DOCKER_AUTH_CONFIG", json);
		return (registry) -> Mono.fromCallable(() -> config.credentials(RegistryCredentials.normalize(registry)));
	}

	/**
	 * Ask another provider for what this one does not know.
	 * @param other the provider to ask then
	 * @return both of them
	 */
	default RegistryCredentialsProvider orElse(RegistryCredentialsProvider other) {
		Assert.notNull(other, "'other' must not be null");
		return new FirstCredentials(this, other);
	}

}
