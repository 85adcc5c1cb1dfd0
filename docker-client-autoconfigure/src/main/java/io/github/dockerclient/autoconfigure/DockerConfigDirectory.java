package io.github.dockerclient.autoconfigure;

import java.nio.file.Path;

import org.springframework.util.StringUtils;

/**
 * Where Docker's own configuration is.
 */
final class DockerConfigDirectory {

	private DockerConfigDirectory() {
	}

	static Path of(DockerProperties properties) {
		String config = properties.getConfig();
		return StringUtils.hasText(config) ? Path.of(config) : Path.of(System.getProperty("user.home"), ".docker");
	}

}
