package io.github.dockerclient.registry;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Registries, reactively. Nothing happens before the result is subscribed to. Every
 * method may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveRegistryOperations {

	/**
	 * Have the engine log in to a registry: {@code POST /auth}, since API 1.41. Nothing
	 * is kept of it, neither by the engine nor by this client.
	 * @param credentials the credentials to try
	 * @return what the registry says; ends with a
	 * {@link io.github.dockerclient.error.UnauthorizedException} if it refuses them
	 */
	default Mono<AuthResponse> login(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		return login(credentials.authConfig());
	}

	/**
	 * Have the engine log in to a registry: {@code POST /auth}, since API 1.41. Nothing
	 * is kept of it, neither by the engine nor by this client.
	 * @param credentials the credentials to try
	 * @return what the registry says; ends with a
	 * {@link io.github.dockerclient.error.UnauthorizedException} if it refuses them
	 */
	Mono<AuthResponse> login(AuthConfig credentials);

	/**
	 * Ask an image's registry for the image, whether the engine has it or not: {@code GET
	 * /distribution/{name}/json}, since API 1.41. The credentials are those that this
	 * client knows for the registry.
	 * @param name the image's name; with neither tag nor digest, {@code latest} is meant
	 * @return what the registry knows of it
	 */
	Mono<DistributionInspect> inspect(String name);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param credentials finds the credentials for a registry
	 * @return the operations
	 */
	static ReactiveRegistryOperations using(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		return new DefaultReactiveRegistryOperations(http, credentials);
	}

}
