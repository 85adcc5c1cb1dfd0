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
	 * Have the engine log in to a registry: {@code POST /auth}, since API 1.41. The
	 * engine keeps nothing of it. This client's later calls go on with the identity token
	 * if the registry issues one, else with these credentials, until it is closed, the
	 * registry refuses them, or {@link #logout(String)}.
	 * @param credentials the credentials to try
	 * @return what the registry says; ends with a
	 * {@link io.github.dockerclient.error.RegistryUnauthorizedException} if it refuses
	 * them
	 */
	default Mono<AuthResponse> login(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		return login(credentials.authConfig());
	}

	/**
	 * Have the engine log in to a registry: {@code POST /auth}, since API 1.41. The
	 * engine keeps nothing of it. This client's later calls go on with the identity token
	 * if the registry issues one, else with these credentials, until it is closed, the
	 * registry refuses them, or {@link #logout(String)}.
	 * @param credentials the credentials to try
	 * @return what the registry says; ends with a
	 * {@link io.github.dockerclient.error.RegistryUnauthorizedException} if it refuses
	 * them
	 */
	Mono<AuthResponse> login(AuthConfig credentials);

	/**
	 * Forget the logins that this client has made to a registry, and go on with the
	 * credentials that are known without.
	 * @param registry the registry as in the names of its images; {@code docker.io} for
	 * Docker Hub
	 * @return completes when it is forgotten
	 */
	Mono<Void> logout(String registry);

	/**
	 * Ask an image's registry for the image, whether the engine has it or not: {@code GET
	 * /distribution/{name}/json}, since API 1.41. The credentials are those that this
	 * client knows for the registry.
	 * @param name the image's name; with neither tag nor digest, {@code latest} is meant
	 * @return what the registry knows of it
	 */
	Mono<DistributionInspect> inspect(String name);

	/**
	 * Ask an image's registry for the image with these credentials: {@code GET
	 * /distribution/{name}/json}, since API 1.41.
	 * @param name the image's name; with neither tag nor digest, {@code latest} is meant
	 * @param credentials the credentials, for the registry of the image
	 * @return what the registry knows of it
	 */
	Mono<DistributionInspect> inspect(String name, RegistryCredentials credentials);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param logins knows the credentials of registries
	 * @return the operations
	 */
	static ReactiveRegistryOperations using(ReactiveDockerHttp http, RegistryLogins logins) {
		return new DefaultReactiveRegistryOperations(http, logins);
	}

}
