package io.github.dockerclient.registry;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What a registry says to a login that it accepts.
 *
 * @param status the engine's words for people
 * @param identityToken a token to log in with from now on instead of the password, see
 * {@link RegistryCredentials#ofToken}; {@code null} if the registry issues none
 */
public record AuthResponse(@Nullable String status, @Nullable String identityToken) {

	/**
	 * Create an answer. Engines before 29 send an empty token for none.
	 */
	public AuthResponse {
		identityToken = StringUtils.hasText(identityToken) ? identityToken : null;
	}

	/**
	 * Return the status, and never the token.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "AuthResponse[status=%s, %s]", this.status,
				(this.identityToken != null) ? "identity token" : "no identity token");
	}

}
