package io.github.dockerclient.transport;

import java.util.Locale;

/**
 * The address of an engine is not valid.
 */
public class InvalidDockerAddressException extends IllegalArgumentException {

	private final String address;

	InvalidDockerAddressException(String address, String reason) {
		super(String.format(Locale.ROOT,
				"Docker host '%s' is not valid: %s. Use unix:///var/run/docker.sock, tcp://host:2375 or ssh://user@host",
				withoutUserInfo(address), reason));
		this.address = withoutUserInfo(address);
	}

	/**
	 * Return the invalid address, without its password if it contains one.
	 * @return the address
	 */
	public String address() {
		return this.address;
	}

	private static String withoutUserInfo(String address) {
		return address.trim().startsWith("unix:") ? address : address.replaceFirst("(?s)^(.*//)?.*@", "$1");
	}

}
