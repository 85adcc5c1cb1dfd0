package io.github.dockerclient.build.ignore;

import java.nio.charset.StandardCharsets;

/**
 * Reads a {@code .dockerignore}. The first line of the input is the path to match.
 */
public final class DockerIgnoreFuzzer {

	private DockerIgnoreFuzzer() {
	}

	/**
	 * Match the first line against the lines that follow it.
	 * @param data the bytes
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		String text = new String(data, StandardCharsets.UTF_8);
		int end = text.indexOf('\n');
		if (end < 0) {
			return;
		}
		try {
			DockerIgnore ignore = DockerIgnore.of(text.substring(end + 1));
			ignore.excludes(text.substring(0, end));
			ignore.choose(text.substring(0, end), true);
		}
		catch (IllegalArgumentException ex) {
			// A malformed pattern is rejected.
		}
	}

}
