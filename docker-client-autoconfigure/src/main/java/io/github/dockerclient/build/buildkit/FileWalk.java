package io.github.dockerclient.build.buildkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Iterates over files, once.
 */
@FunctionalInterface
interface FileWalk {

	/** Orders siblings by the bytes of their names. */
	Comparator<String> ORDER = Comparator.comparing((name) -> name.getBytes(StandardCharsets.UTF_8),
			Arrays::compareUnsigned);

	/**
	 * Return the next file. May block.
	 * @return the next file, or {@code null} if there are no more
	 * @throws IOException if a directory cannot be read
	 */
	@Nullable FileEntry next() throws IOException;

	/**
	 * Opens a walk.
	 */
	@FunctionalInterface
	interface Opener {

		/**
		 * Open the walk. May block.
		 * @return the walk
		 * @throws IOException if a directory cannot be read
		 */
		FileWalk open() throws IOException;

	}

}
