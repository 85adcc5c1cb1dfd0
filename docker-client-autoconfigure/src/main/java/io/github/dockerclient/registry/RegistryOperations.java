// Derived from ReactiveRegistryOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.registry;

import org.springframework.util.Assert;

/**
 * Operations on registries ({@code docker login}, {@code docker logout}). Each call waits
 * for the engine's answer. Every method may fail with a
 * {@link io.github.dockerclient.error.DockerException}. Safe on virtual threads; on the
 * threads of an event loop, use {@link ReactiveRegistryOperations} instead.
 */
public interface RegistryOperations {

	/**
	 * Log in to a registry: {@code POST /auth}, since API 1.41. The engine verifies the
	 * credentials with the registry but does not store them. Later calls of this client
	 * use the identity token if the registry issues one, otherwise these credentials,
	 * until the client is closed, the registry rejects them, or {@link #logout(String)}
	 * is called.
	 * @param credentials the credentials to verify
	 * @return the registry's response
	 * @throws io.github.dockerclient.error.RegistryUnauthorizedException if the registry
	 * rejects the credentials
	 */
	default AuthResponse login(RegistryCredentials credentials) {
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
	default AuthResponse login(String address, String username, String password) {
		return login(new RegistryCredentials(address, username, password, null));
	}

	/**
	 * As {@link #login(RegistryCredentials)}, with credentials in the form of the Engine
	 * API.
	 * @param credentials the credentials to verify
	 * @return the registry's response
	 */
	AuthResponse login(AuthConfig credentials);

	/**
	 * Log out of a registry: forget the login that this client has made. Later calls use
	 * the credentials of the client's {@link RegistryCredentialsProvider} again. No
	 * request is sent. Returns when the login is forgotten.
	 * @param registry the registry as it appears in the names of its images;
	 * {@code docker.io} for Docker Hub
	 */
	void logout(String registry);

	/**
	 * Return the details of an image in its registry, whether or not the engine has the
	 * image: {@code GET /distribution/{name}/json}, since API 1.41. The request contains
	 * this client's credentials for the registry.
	 * @param name the name of the image; the tag is {@code latest} if the name has
	 * neither tag nor digest
	 * @return the registry's information about the image
	 */
	DistributionInspect inspect(String name);

	/**
	 * As {@link #inspect(String)}, with other credentials than those of this client.
	 * @param name the name of the image; the tag is {@code latest} if the name has
	 * neither tag nor digest
	 * @param credentials the credentials for the image's registry
	 * @return the registry's information about the image
	 */
	DistributionInspect inspect(String name, RegistryCredentials credentials);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static RegistryOperations using(ReactiveRegistryOperations reactive) {
		return new BlockingRegistryOperations(reactive);
	}

}
