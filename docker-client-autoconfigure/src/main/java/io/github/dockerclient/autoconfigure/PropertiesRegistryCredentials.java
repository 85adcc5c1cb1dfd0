package io.github.dockerclient.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.InvalidDockerConfigException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.StringUtils;

/**
 * {@link RegistryCredentialsProvider} with the credentials of {@link DockerProperties},
 * and for other registries those of Docker's own configuration.
 */
final class PropertiesRegistryCredentials implements RegistryCredentialsProvider {

	private static final Log logger = LogFactory.getLog(PropertiesRegistryCredentials.class);

	private final RegistryCredentialsProvider credentials;

	PropertiesRegistryCredentials(DockerProperties properties) {
		List<RegistryCredentials> all = new ArrayList<>();
		properties.getRegistries().forEach((id, registry) -> {
			RegistryCredentials added = credentials("docker.registries." + id, registry);
			check(all.stream().noneMatch((other) -> other.address().equals(added.address())),
					"docker.registries." + id + ".address", registry.getAddress(),
					"Another entry of docker.registries has the same address");
			all.add(added);
		});
		RegistryCredentialsProvider listed = RegistryCredentialsProvider.of(all);
		this.credentials = properties.isUseConfigCredentials() ? listed.orElse(authConfig(properties))
			.orElse(RegistryCredentialsProvider.ofDockerConfig(DockerConfigDirectory.of(properties),
					properties.getCredentialHelperTimeout()))
				: listed;
	}

	// Docker's command line, too, only warns about invalid credentials.
	private static RegistryCredentialsProvider authConfig(DockerProperties properties) {
		String json = properties.getAuthConfig();
		try {
			return RegistryCredentialsProvider.ofAuthConfig((json != null) ? json : "");
		}
		catch (InvalidDockerConfigException ex) {
			logger.warn(ex.getMessage() + ". It is ignored");
			return RegistryCredentialsProvider.of(List.of());
		}
	}

	private static RegistryCredentials credentials(String name, DockerProperties.Registry registry) {
		String address = registry.getAddress();
		if (!StringUtils.hasText(address)) {
			throw new InvalidConfigurationPropertyValueException(name + ".address", null,
					"A registry needs an address, such as registry.example.com:5000, or docker.io for Docker Hub");
		}
		// The address may contain a password.
		check(!StringUtils.containsWhitespace(address.strip()), name + ".address", null,
				"The address of a registry must not contain spaces");
		boolean user = StringUtils.hasText(registry.getUsername());
		boolean token = StringUtils.hasText(registry.getIdentityToken());
		check(user || token, name + ".username", null,
				"A registry needs a username with its password, or an identity-token");
		check(!user || !token, name + ".identity-token", null,
				"A registry has either a username with its password or an identity-token, not both");
		check(!user || StringUtils.hasText(registry.getPassword()), name + ".password", null,
				"A registry with a username needs a password");
		try {
			return new RegistryCredentials(address, user ? registry.getUsername() : null,
					user ? registry.getPassword() : null, token ? registry.getIdentityToken() : null);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException(name + ".address", null,
					String.valueOf(ex.getMessage()));
		}
	}

	private static void check(boolean valid, String name, @Nullable Object value, String reason) {
		if (!valid) {
			throw new InvalidConfigurationPropertyValueException(name, value, reason);
		}
	}

	@Override
	public Mono<RegistryCredentials> find(String registry) {
		return this.credentials.find(registry);
	}

	@Override
	public Mono<RegistryCredentials> renew(RegistryCredentials refused) {
		return this.credentials.renew(refused);
	}

}
