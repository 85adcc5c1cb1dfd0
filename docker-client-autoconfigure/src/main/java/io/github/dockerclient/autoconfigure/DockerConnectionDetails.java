package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where the Docker engine is. A bean of this type wins over the properties
 * {@code docker.host} and {@code docker.api-version}.
 */
public interface DockerConnectionDetails extends ConnectionDetails {

	/**
	 * Return where the engine listens.
	 * @return the address
	 */
	DockerAddress getAddress();

	/**
	 * Return the API version to speak.
	 * @return the version, or {@code null} to negotiate it
	 */
	default @Nullable ApiVersion getApiVersion() {
		return null;
	}

}
