package io.github.dockerclient.stream;

/**
 * Chooses what of a directory tree goes into a {@link TarArchive}.
 */
@FunctionalInterface
public interface TarFilter {

	/**
	 * Choose what becomes of a file or directory. Asked once for each, a directory before
	 * what is in it.
	 * @param path its path below the packed directory, with slashes
	 * @param directory whether it is a directory; a symbolic link to one is not
	 * @return what becomes of it
	 */
	Choice choose(String path, boolean directory);

	/**
	 * What becomes of a file or directory.
	 */
	enum Choice {

		/** It is packed, and what is in a directory is asked for. */
		PACK,

		/** A directory is not packed itself, but what is in it is asked for. */
		PASS,

		/** It is left out, with all that is in a directory. */
		SKIP

	}

}
