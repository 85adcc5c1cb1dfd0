package io.github.dockerclient.build.buildkit;

import java.nio.file.Path;
import java.util.Map;

import io.github.dockerclient.type.Copies;

/**
 * Local files that an engine may request.
 */
public sealed interface LocalSource {

	/**
	 * The files of a directory. They are read when the engine requests them. No symbolic
	 * link leads out of the directory.
	 *
	 * @param path the directory
	 */
	record Directory(Path path) implements LocalSource {

	}

	/**
	 * Files in memory.
	 *
	 * @param content the contents by name, without slashes
	 */
	record Files(Map<String, byte[]> content) implements LocalSource {

		/**
		 * Create files.
		 */
		public Files {
			content = Copies.hiding(content);
		}

	}

}
