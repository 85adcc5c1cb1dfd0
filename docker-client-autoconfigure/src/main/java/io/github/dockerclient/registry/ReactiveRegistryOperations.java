package io.github.dockerclient.registry;

import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Reactive operations on registries ({@code docker login}, {@code docker logout}).
 * Nothing is sent before the result is subscribed to. Every method may fail with a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveRegistryOperations {

	/**
	 * Log in to a registry: {@code POST /auth}, since API 1.41. The engine verifies the
	 * credentials with the registry but does not store them. Later calls of this client
	 * use the identity token if the registry issues one, otherwise these credentials,
	 * until the client is closed, the registry rejects them, or {@link #logout(String)}
	 * is called.
	 * @param credentials the credentials to verify
	 * @return the registry's response; fails with a
	 * {@link io.github.dockerclient.error.RegistryUnauthorizedException} if the registry
	 * rejects the credentials
	 */
	default Mono<AuthResponse> login(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		return login(credentials.authConfig());
	}

	/**
	 * As {@link #login(RegistryCredentials)}, with a user name and a password.
	 * @param address the registry as it appears in the names of its images, such as
	 * {@code registry.example.com:5000}; {@code docker.io} for Docker Hub
	 * @param username the user name
	 * @param password the password
	 * @return the registry's response
	 */
	default Mono<AuthResponse> login(String address, String username, String password) {
		return login(new RegistryCredentials(address, username, password, null));
	}

	/**
	 * As {@link #login(RegistryCredentials)}, with credentials in the form of the Engine
	 * API.
	 * @param credentials the credentials to verify
	 * @return the registry's response
	 */
	Mono<AuthResponse> login(AuthConfig credentials);

	/**
	 * Log out of a registry: forget the login that this client has made. Later calls use
	 * the credentials of the client's {@link RegistryCredentialsProvider} again. No
	 * request is sent.
	 * @param registry the registry as it appears in the names of its images;
	 * {@code docker.io} for Docker Hub
	 * @return completes when the login is forgotten
	 */
	Mono<Void> logout(String registry);

	/**
	 * Return the details of an image in its registry, whether or not the engine has the
	 * image: {@code GET /distribution/{name}/json}, since API 1.41. The request contains
	 * this client's credentials for the registry.
	 * @param name the name of the image; the tag is {@code latest} if the name has
	 * neither tag nor digest
	 * @return the registry's information about the image
	 */
	Mono<DistributionInspect> inspect(String name);

	/**
	 * As {@link #inspect(String)}, with other credentials than those of this client.
	 * @param name the name of the image; the tag is {@code latest} if the name has
	 * neither tag nor digest
	 * @param credentials the credentials for the image's registry
	 * @return the registry's information about the image
	 */
	Mono<DistributionInspect> inspect(String name, RegistryCredentials credentials);

	/**
	 * Create these operations.
	 * @param http the HTTP client of the engine
	 * @param logins the credentials of registries
	 * @return the operations
	 */
	@Internal
	static ReactiveRegistryOperations using(ReactiveDockerHttp http, RegistryLogins logins) {
		return new DefaultReactiveRegistryOperations(http, logins);
	}

}
