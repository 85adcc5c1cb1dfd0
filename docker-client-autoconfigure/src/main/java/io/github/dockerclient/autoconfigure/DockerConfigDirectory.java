package io.github.dockerclient.autoconfigure;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.util.StringUtils;

/**
 * Finds the directory of Docker's own configuration. Unless {@code docker.config} is set,
 * it is {@code .docker} in the home directory that the environment names, as for Docker's
 * command line, or else in that of the JVM's user.
 */
final class DockerConfigDirectory {

	private static final String HOME = System.getProperty("os.name").startsWith("Windows") ? "USERPROFILE" : "HOME";

	private DockerConfigDirectory() {
	}

	static Path of(DockerProperties properties) {
		return of(properties, System.getenv());
	}

	static Path of(DockerProperties properties, Map<String, String> environment) {
		String config = properties.getConfig();
		if (StringUtils.hasText(config)) {
			return Path.of(config);
		}
		String home = environment.get(HOME);
		return Path.of(StringUtils.hasLength(home) ? home : System.getProperty("user.home"), ".docker");
	}

}
