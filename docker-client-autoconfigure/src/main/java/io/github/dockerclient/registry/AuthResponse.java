package io.github.dockerclient.registry;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A registry's response to a successful login.
 *
 * @param status the engine's message for users
 * @param identityToken a token to use for later logins instead of the password, see
 * {@link RegistryCredentials#ofToken}; {@code null} if the registry does not issue one
 */
public record AuthResponse(@Nullable String status, @Nullable String identityToken) {

	/**
	 * Create a response. Engines before 29 send an empty token instead of none.
	 */
	public AuthResponse {
		identityToken = StringUtils.hasText(identityToken) ? identityToken : null;
	}

	/**
	 * Return the status, but not the token.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "AuthResponse[status=%s, %s]", this.status,
				(this.identityToken != null) ? "identity token" : "no identity token");
	}

}
