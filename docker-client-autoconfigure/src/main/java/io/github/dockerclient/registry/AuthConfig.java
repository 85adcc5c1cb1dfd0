package io.github.dockerclient.registry;

import java.util.Locale;

import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Credentials of a registry in the form of the Engine API. {@link RegistryCredentials}
 * are the same without obsolete fields.
 *
 * @param username the user name, or {@code null} with an identity token
 * @param password the password, or {@code null} with an identity token
 * @param email an e-mail address, which registries no longer use
 * @param serveraddress the host of the registry with its port, or its URL; {@code null}
 * for Docker Hub
 * @param identitytoken an identity token that the registry issued earlier, or
 * {@code null}
 */
public record AuthConfig(@WireName("username") @Nullable String username,
		@WireName("password") @Nullable String password, @WireName("email") @Until("1.51") @Nullable String email,
		@WireName("serveraddress") @Nullable String serveraddress,
		@WireName("identitytoken") @Nullable String identitytoken) {

	// Returns whether later calls can use these credentials.
	boolean isComplete() {
		return StringUtils.hasText(this.identitytoken)
				|| (StringUtils.hasText(this.username) && StringUtils.hasText(this.password));
	}

	/**
	 * Return the address and the user name, but no secret.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "AuthConfig[serveraddress=%s, username=%s]", this.serveraddress,
				this.username);
	}

}
