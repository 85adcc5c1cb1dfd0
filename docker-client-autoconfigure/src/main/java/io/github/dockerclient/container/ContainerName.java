package io.github.dockerclient.container;

import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * Checks the names of containers.
 */
final class ContainerName {

	private static final Pattern VALID = Pattern.compile("/?[a-zA-Z0-9][a-zA-Z0-9_.-]+");

	private ContainerName() {
	}

	static String check(String name) {
		Assert.notNull(name, "'name' must not be null");
		Assert.isTrue(VALID.matcher(name).matches(), () -> String.format(Locale.ROOT,
				"Container name '%s' is not valid: it must be two or more letters, digits, '_', '.' or '-', beginning with a letter or a digit",
				name));
		return name;
	}

}
