package io.github.dockerclient.registry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.error.RegistryCredentialsException;
import io.github.dockerclient.transport.DockerConfigJson;
import io.github.dockerclient.transport.InvalidDockerConfigException;
import io.github.dockerclient.type.ImageReference;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The parts of Docker's {@code config.json} that concern credentials.
 *
 * @param credHelpers the credential helpers of single registries; an empty name disables
 * helpers for a registry
 * @param credsStore the credential helper for all other registries, or {@code null}
 * @param auths the credentials in the file itself, by registry
 */
record DockerConfigFile(@JsonProperty("credHelpers") Map<String, String> credHelpers,
		@JsonProperty("credsStore") @Nullable String credsStore, @JsonProperty("auths") Map<String, Auth> auths) {

	private static final String NAME = "config.json";

	private static final Set<String> TOKENS = Set.of(RegistryCredentials.DOCKER_HUB_ADDRESS + "access-token",
			RegistryCredentials.DOCKER_HUB_ADDRESS + "refresh-token");

	DockerConfigFile {
		credHelpers = withoutNulls(credHelpers, "");
		auths = withoutNulls(auths, Auth.EMPTY);
	}

	private static <T> Map<String, T> withoutNulls(@Nullable Map<String, T> map, T otherwise) {
		Map<String, T> copy = new LinkedHashMap<>();
		if (map != null) {
			map.forEach((key, value) -> copy.put(key, (value != null) ? value : otherwise));
		}
		return copy;
	}

	static DockerConfigFile read(Path directory) {
		try {
			return DockerConfigJson.read(directory, DockerConfigFile.class);
		}
		catch (InvalidDockerConfigException ex) {
			throw new RegistryCredentialsException(String.valueOf(ex.getMessage()), null);
		}
	}

	static DockerConfigFile parse(String name, String json) {
		return DockerConfigJson.parse(name, json, DockerConfigFile.class);
	}

	// Returns the credentials in the file itself for a registry, or null.
	@Nullable RegistryCredentials credentials(String registry) {
		Auth auth = entry(this.auths, registry);
		return (auth != null) ? auth.credentials(registry) : null;
	}

	// Returns the helper for a registry, or null or an empty string for none.
	@Nullable String helper(String registry) {
		String own = entry(this.credHelpers, registry);
		return (own != null) ? own : this.credsStore;
	}

	private static <T> @Nullable T entry(Map<String, T> byAddress, String registry) {
		T exact = byAddress
			.get(registry.equals(ImageReference.DOCKER_HUB) ? RegistryCredentials.DOCKER_HUB_ADDRESS : registry);
		return (exact != null) ? exact
				: byAddress.entrySet()
					.stream()
					.filter((entry) -> isFor(entry.getKey(), registry))
					.map(Map.Entry::getValue)
					.findFirst()
					.orElse(null);
	}

	// Accepts all forms in which the address may have been given at the login. The login
	// in a browser adds entries with tokens that only the command line uses.
	static boolean isFor(String key, String registry) {
		return RegistryCredentials.normalize(key).equals(registry) && !TOKENS.contains(key);
	}

	@Override
	public String toString() {
		return NAME;
	}

	/**
	 * The entry of one registry.
	 *
	 * @param auth the user name, a colon and the password, Base64-encoded, or
	 * {@code null}
	 * @param username the user name, or {@code null}
	 * @param password the password, or {@code null}
	 * @param identityToken the identity token, or {@code null}
	 * @param registryToken a token that is sent to the registry unchanged, or
	 * {@code null}
	 */
	record Auth(@JsonProperty("auth") @Nullable String auth, @JsonProperty("username") @Nullable String username,
			@JsonProperty("password") @Nullable String password,
			@JsonProperty("identitytoken") @Nullable String identityToken,
			@JsonProperty("registrytoken") @Nullable String registryToken) {

		static final Auth EMPTY = new Auth(null, null, null, null, null);

		@Nullable RegistryCredentials credentials(String registry) {
			if (StringUtils.hasLength(this.auth)) {
				return decoded(registry, this.auth);
			}
			return (StringUtils.hasLength(this.username) || StringUtils.hasLength(this.identityToken)
					|| StringUtils.hasLength(this.registryToken)) ? credentials(registry, this.username, this.password)
							: null;
		}

		private RegistryCredentials credentials(String registry, @Nullable String username, @Nullable String password) {
			return new RegistryCredentials(registry, username, password, this.identityToken, this.registryToken);
		}

		// Docker appends zero bytes to the password. Other programs break lines, use the
		// URL-safe alphabet, or omit the padding.
		private RegistryCredentials decoded(String registry, String auth) {
			String text;
			try {
				text = new String(
						Base64.getDecoder().decode(auth.replaceAll("\\s", "").replace('-', '+').replace('_', '/')),
						StandardCharsets.UTF_8);
			}
			catch (IllegalArgumentException ex) {
				throw invalid(registry);
			}
			int colon = text.indexOf(':');
			if (colon <= 0) {
				throw invalid(registry);
			}
			return credentials(registry, text.substring(0, colon),
					text.substring(colon + 1).replaceAll("^\\x00+|\\x00+$", ""));
		}

		private static RegistryCredentialsException invalid(String registry) {
			return new RegistryCredentialsException(String.format(Locale.ROOT,
					"The 'auth' of registry '%s' in Docker's configuration file or in DOCKER_AUTH_CONFIG is not base64 of 'user:password'. Log in again with 'docker login %s', or correct the variable",
					registry, registry), null);
		}

		@Override
		public String toString() {
			return "Auth";
		}

	}

}
