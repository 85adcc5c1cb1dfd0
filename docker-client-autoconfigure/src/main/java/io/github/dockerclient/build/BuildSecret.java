package io.github.dockerclient.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.springframework.util.Assert;

/**
 * A secret that steps may mount. No layer, log or event of the build contains it.
 */
public sealed interface BuildSecret {

	/**
	 * Read the secret.
	 * @return the content
	 * @throws IllegalArgumentException if there is no such variable
	 * @throws UncheckedIOException if the file cannot be read
	 */
	default byte[] read() {
		if (this instanceof Value text) {
			return text.value().getBytes(StandardCharsets.UTF_8);
		}
		if (this instanceof Variable variable) {
			String value = System.getenv(variable.name());
			Assert.isTrue(value != null, () -> String.format(Locale.ROOT,
					"There is no environment variable '%s' for a secret", variable.name()));
			return value.getBytes(StandardCharsets.UTF_8);
		}
		Path path = ((File) this).path();
		try {
			return Files.readAllBytes(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					String.format(Locale.ROOT, "The file '%s' with a secret cannot be read", path), ex);
		}
	}

	/**
	 * A text.
	 *
	 * @param value the text
	 */
	record Value(String value) implements BuildSecret {

		/**
		 * Create a secret.
		 */
		public Value {
			Assert.notNull(value, "'value' of a build's secret must not be null");
		}

		@Override
		public String toString() {
			return "Value[value=******]";
		}

	}

	/**
	 * The content of a file, which is read when the build begins.
	 *
	 * @param path the file
	 */
	record File(Path path) implements BuildSecret {

		/**
		 * Create a secret.
		 */
		public File {
			Assert.notNull(path, "'path' of a build's secret must not be null");
		}

	}

	/**
	 * An environment variable of this process.
	 *
	 * @param name the name of the variable
	 */
	record Variable(String name) implements BuildSecret {

		/**
		 * Create a secret.
		 */
		public Variable {
			Assert.hasText(name, "'name' of a variable with a build's secret must not be empty");
		}

	}

}
