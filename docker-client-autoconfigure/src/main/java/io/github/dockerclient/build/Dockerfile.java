package io.github.dockerclient.build;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;

import io.github.dockerclient.stream.FileNames;

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

	/**
	 * Return the file beside another one whose name is longer.
	 * @param file the other file
	 * @param ending the letters to append to its name
	 * @return the file, which may not exist
	 */
	static Path sibling(Path file, String ending) {
		return file.resolveSibling(FileNames.path(file.getFileSystem(), FileNames.of(file) + ending));
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
