package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.transport.DockerTls;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Details required to connect to a Docker engine. A bean of this type takes precedence
 * over {@code docker.host}, {@code docker.context}, {@code docker.api-version} and the
 * properties for TLS.
 */
public interface DockerConnectionDetails extends ConnectionDetails {

	/**
	 * Return the address of the engine.
	 * @return the address
	 */
	DockerAddress getAddress();

	/**
	 * Return the TLS settings.
	 * @return the settings, or {@code null} for no TLS, which is the default
	 */
	default @Nullable DockerTls getTls() {
		return null;
	}

	/**
	 * Return the API version to use.
	 * @return the version, or {@code null} to negotiate it, which is the default
	 */
	default @Nullable ApiVersion getApiVersion() {
		return null;
	}

}
