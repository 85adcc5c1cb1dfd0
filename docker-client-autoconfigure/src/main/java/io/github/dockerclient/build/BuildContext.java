package io.github.dockerclient.build;

import java.nio.file.Path;

import io.github.dockerclient.type.ByteSource;

import org.springframework.util.Assert;

/**
 * The source of the files that a build may use.
 */
sealed interface BuildContext {

	/**
	 * A local directory. Files that its {@code .dockerignore} excludes are not sent.
	 *
	 * @param path the directory
	 */
	record Directory(Path path) implements BuildContext {

		/**
		 * Create a context.
		 */
		public Directory {
			Assert.notNull(path, "'path' of a build context must not be null");
		}

	}

	/**
	 * A tar archive, which is sent whole.
	 *
	 * @param bytes the archive, compressed or not
	 */
	record Archive(ByteSource bytes) implements BuildContext {

		/**
		 * Create a context.
		 */
		public Archive {
			Assert.notNull(bytes, "'bytes' of a build context must not be null");
		}

	}

	/**
	 * A URL from which the engine fetches the files.
	 *
	 * @param url the URL of a Git repository, a tar archive or a single Dockerfile
	 */
	record Remote(String url) implements BuildContext {

		/**
		 * Create a context.
		 */
		public Remote {
			Assert.hasText(url, "'url' of a build context must not be empty");
		}

	}

}
