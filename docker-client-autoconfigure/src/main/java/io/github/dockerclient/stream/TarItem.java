package io.github.dockerclient.stream;

import java.nio.file.Path;

/**
 * An item to pack into an archive.
 */
sealed interface TarItem {

	/**
	 * Return the name of the item in the archive.
	 * @return the name, with slashes
	 */
	String name();

	/**
	 * A local file or directory.
	 *
	 * @param name the name in the archive; empty for a directory that is not packed
	 * itself
	 * @param path the path of the file or directory
	 * @param filter selects the contents of the directory to pack
	 */
	record Local(String name, Path path, TarFilter filter) implements TarItem {

	}

	/**
	 * A file whose content is in memory.
	 *
	 * @param name the name in the archive
	 * @param content the content
	 * @param mode the permissions
	 */
	record Memory(String name, byte[] content, int mode) implements TarItem {

	}

}
