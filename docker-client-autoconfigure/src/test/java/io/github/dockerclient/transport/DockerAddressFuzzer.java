package io.github.dockerclient.transport;

import java.nio.charset.StandardCharsets;

/**
 * Parses addresses of engines. An accepted address must be equal when it is written and
 * parsed again.
 */
public final class DockerAddressFuzzer {

	private DockerAddressFuzzer() {
	}

	/**
	 * Parse the bytes as the address of an engine.
	 * @param data the bytes
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		DockerAddress address;
		try {
			address = DockerAddress.of(new String(data, StandardCharsets.UTF_8));
		}
		catch (InvalidDockerAddressException ex) {
			return;
		}
		// A space at the end of a path is ignored at the end of an address.
		String written = address.toString();
		if (written.equals(written.strip()) && !DockerAddress.of(written).equals(address)) {
			throw new AssertionError(address);
		}
	}

}
