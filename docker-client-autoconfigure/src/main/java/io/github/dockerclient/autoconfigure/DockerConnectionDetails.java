package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.transport.DockerTls;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where the Docker engine is. A bean of this type wins over {@code docker.host},
 * {@code docker.context}, {@code docker.api-version} and the properties for TLS.
 */
public interface DockerConnectionDetails extends ConnectionDetails {

	/**
	 * Return where the engine listens.
	 * @return the address
	 */
	DockerAddress getAddress();

	/**
	 * Return how to speak TLS.
	 * @return how, or {@code null} not to
	 */
	default @Nullable DockerTls getTls() {
		return null;
	}

	/**
	 * Return the API version to speak.
	 * @return the version, or {@code null} to negotiate it
	 */
	default @Nullable ApiVersion getApiVersion() {
		return null;
	}

}
