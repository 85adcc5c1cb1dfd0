package io.github.dockerclient.build.buildkit;

import java.nio.file.Path;
import java.util.Map;

import io.github.dockerclient.type.Copies;

/**
 * Local files that an engine may ask for.
 */
public sealed interface LocalSource {

	/**
	 * The files of a directory. They are read when the engine asks for them, and no
	 * symbolic link leads out of it.
	 *
	 * @param path the directory
	 */
	record Directory(Path path) implements LocalSource {

	}

	/**
	 * Files that are in memory only.
	 *
	 * @param content what is in them, by their names, which have no slashes
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
