package io.github.dockerclient.build;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;

import org.springframework.util.Assert;

/**
 * The source of the instructions of a build.
 */
sealed interface Dockerfile {

	/** The default name in a context. */
	String NAME = "Dockerfile";

	/**
	 * Return the default name in a directory, which is {@code dockerfile} if there is no
	 * {@code Dockerfile}.
	 * @param directory the directory
	 * @return the name
	 */
	static String nameIn(Path directory) {
		String other = NAME.toLowerCase(Locale.ROOT);
		return (!exists(directory.resolve(NAME)) && exists(directory.resolve(other))) ? other : NAME;
	}

	private static boolean exists(Path file) {
		return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
	}

	/**
	 * A file of the build's context.
	 *
	 * @param path the path in the context, with slashes
	 */
	record Named(String path) implements Dockerfile {

		/**
		 * Create a Dockerfile.
		 */
		public Named {
			Assert.hasText(path, "'path' of a Dockerfile must not be empty");
		}

	}

	/**
	 * A local file, in the context or elsewhere.
	 *
	 * @param file the file
	 */
	record Local(Path file) implements Dockerfile {

		/**
		 * Create a Dockerfile.
		 */
		public Local {
			Assert.notNull(file, "'file' of a Dockerfile must not be null");
		}

	}

	/**
	 * Instructions in memory.
	 *
	 * @param text the instructions
	 */
	record Text(String text) implements Dockerfile {

		/**
		 * Create a Dockerfile.
		 */
		public Text {
			Assert.hasText(text, "'text' of a Dockerfile must not be empty");
		}

	}

}
