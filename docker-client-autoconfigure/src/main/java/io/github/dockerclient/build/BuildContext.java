package io.github.dockerclient.build;

import java.nio.file.Path;

import io.github.dockerclient.type.ByteSource;

import org.springframework.util.Assert;

/**
 * Where the files come from that a build may use.
 */
public sealed interface BuildContext {

	/**
	 * A local directory. What its {@code .dockerignore} excludes is not sent.
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
	 * A tar archive. All of it is sent.
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
	 * Something that the engine fetches.
	 *
	 * @param url a Git repository, a tar archive or a single Dockerfile
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
