package io.github.dockerclient.stream;

/**
 * Selects the files of a directory tree that are packed into a {@link TarArchive}.
 */
@FunctionalInterface
public interface TarFilter {

	/**
	 * Choose whether to pack a file or directory. This method is called once for each of
	 * them, and for a directory before its contents.
	 * @param path the path relative to the packed directory, with slashes
	 * @param directory whether it is a directory; a symbolic link to one is not
	 * @return the choice
	 */
	Choice choose(String path, boolean directory);

	/**
	 * How to handle a file or directory.
	 */
	enum Choice {

		/**
		 * Pack the file or directory, and call the filter for the contents of the
		 * directory.
		 */
		PACK,

		/** Do not pack the directory itself, but call the filter for its contents. */
		PASS,

		/** Skip the file, or the directory with all its contents. */
		SKIP

	}

}
