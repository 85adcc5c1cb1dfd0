package io.github.dockerclient.stream;

import java.nio.file.Path;

/**
 * Something that goes into an archive.
 */
sealed interface TarItem {

	/**
	 * Return its name in the archive.
	 * @return the name, with slashes
	 */
	String name();

	/**
	 * A local file or directory.
	 *
	 * @param name its name in the archive; empty for a directory that is not packed
	 * itself
	 * @param path where it is
	 * @param filter chooses what of a directory is packed
	 */
	record Local(String name, Path path, TarFilter filter) implements TarItem {

	}

	/**
	 * A file made of bytes.
	 *
	 * @param name its name in the archive
	 * @param content what is in it
	 * @param mode its permissions
	 */
	record Memory(String name, byte[] content, int mode) implements TarItem {

	}

}
