package io.github.dockerclient.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.error.RegistryCredentialsException;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StringUtils;

/**
 * What Docker's {@code config.json} tells of credentials.
 *
 * @param credHelpers the credential helper for each of some registries
 * @param credsStore the credential helper for all others, or {@code null}
 * @param auths the credentials that stand in the file itself, by registry
 */
record DockerConfigFile(@JsonProperty("credHelpers") Map<String, String> credHelpers,
		@JsonProperty("credsStore") @Nullable String credsStore, @JsonProperty("auths") Map<String, Auth> auths) {

	private static final String NAME = "config.json";

	// An error of the parser must not quote the file.
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	DockerConfigFile {
		credHelpers = Copies.of(credHelpers);
		auths = Copies.of(auths);
	}

	static DockerConfigFile read(Path directory) {
		Path file = directory.resolve(NAME);
		try {
			DockerConfigFile config = MAPPER.readValue(Files.readAllBytes(file), DockerConfigFile.class);
			return (config != null) ? config : empty();
		}
		catch (NoSuchFileException ex) {
			return empty();
		}
		catch (IOException ex) {
			throw new RegistryCredentialsException(
					String.format(Locale.ROOT, "Docker's configuration file %s cannot be read: %s", file, ex), ex);
		}
		catch (JacksonException ex) {
			throw new RegistryCredentialsException(
					String.format(Locale.ROOT, "Docker's configuration file %s is not valid: %s in line %d", file,
							"what is expected to stand there does not", line(ex)),
					null);
		}
	}

	private static DockerConfigFile empty() {
		return new DockerConfigFile(Map.of(), null, Map.of());
	}

	private static int line(JacksonException failure) {
		return (failure.getLocation() != null) ? failure.getLocation().getLineNr() : 0;
	}

	@Override
	public String toString() {
		return NAME;
	}

	/**
	 * The entry of one registry.
	 *
	 * @param auth base64 of the user name, a colon and the password, or {@code null}
	 * @param username the user name, or {@code null}
	 * @param password the password, or {@code null}
	 * @param identityToken the identity token, or {@code null}
	 */
	record Auth(@JsonProperty("auth") @Nullable String auth, @JsonProperty("username") @Nullable String username,
			@JsonProperty("password") @Nullable String password,
			@JsonProperty("identitytoken") @Nullable String identityToken) {

		@Nullable RegistryCredentials credentials(String registry) {
			if (StringUtils.hasText(this.identityToken)) {
				return RegistryCredentials.ofToken(registry, this.identityToken);
			}
			if (StringUtils.hasText(this.auth)) {
				return decoded(registry, this.auth);
			}
			return (StringUtils.hasText(this.username) && StringUtils.hasText(this.password))
					? new RegistryCredentials(registry, this.username, this.password, null) : null;
		}

		// Docker ends the password with zero bytes.
		private static RegistryCredentials decoded(String registry, String auth) {
			String text;
			try {
				text = new String(Base64.getDecoder().decode(auth.trim()), StandardCharsets.UTF_8);
			}
			catch (IllegalArgumentException ex) {
				throw invalid(registry);
			}
			int colon = text.indexOf(':');
			String password = text.substring(colon + 1).replaceFirst("\\x00+$", "");
			if (colon <= 0 || password.isEmpty()) {
				throw invalid(registry);
			}
			return new RegistryCredentials(registry, text.substring(0, colon), password, null);
		}

		private static RegistryCredentialsException invalid(String registry) {
			return new RegistryCredentialsException(String.format(Locale.ROOT,
					"The 'auth' of registry '%s' in Docker's configuration file is not base64 of 'user:password'. Log in again with 'docker login %s'",
					registry, registry), null);
		}

		@Override
		public String toString() {
			return "Auth";
		}

	}

}
