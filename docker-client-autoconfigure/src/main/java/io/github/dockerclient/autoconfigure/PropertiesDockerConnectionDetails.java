package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.transport.InvalidDockerAddressException;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Where the Docker engine is, from {@link DockerProperties}.
 */
final class PropertiesDockerConnectionDetails implements DockerConnectionDetails {

	private final DockerAddress address;

	private final @Nullable ApiVersion apiVersion;

	PropertiesDockerConnectionDetails(DockerProperties properties) {
		this.address = address(properties.getHost());
		this.apiVersion = apiVersion(properties.getApiVersion());
	}

	private static DockerAddress address(String host) {
		if (host.isBlank()) {
			return DockerAddress.DEFAULT;
		}
		try {
			return DockerAddress.of(host);
		}
		catch (InvalidDockerAddressException ex) {
			throw new InvalidConfigurationPropertyValueException("docker.host", ex.address(), ex.getMessage());
		}
	}

	private static @Nullable ApiVersion apiVersion(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			ApiVersion version = ApiVersion.of(text);
			if (!version.isBefore(ApiVersion.OLDEST)) {
				return version;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("docker.api-version", text, ex.getMessage());
		}
		throw new InvalidConfigurationPropertyValueException("docker.api-version", text,
				"This client speaks API versions from %s on".formatted(ApiVersion.OLDEST));
	}

	@Override
	public DockerAddress getAddress() {
		return this.address;
	}

	@Override
	public @Nullable ApiVersion getApiVersion() {
		return this.apiVersion;
	}

}
