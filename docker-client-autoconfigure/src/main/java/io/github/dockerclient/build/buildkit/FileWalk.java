package io.github.dockerclient.build.buildkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Goes through files, once.
 */
@FunctionalInterface
interface FileWalk {

	/** Siblings go by the bytes of their names. */
	Comparator<String> ORDER = Comparator.comparing((name) -> name.getBytes(StandardCharsets.UTF_8),
			Arrays::compareUnsigned);

	/**
	 * Go on. May block.
	 * @return the next file, or {@code null} if there are no more
	 * @throws IOException if a directory cannot be read
	 */
	@Nullable FileEntry next() throws IOException;

	/**
	 * Begins to go through files.
	 */
	@FunctionalInterface
	interface Opener {

		/**
		 * Begin. May block.
		 * @return the way through the files
		 * @throws IOException if a directory cannot be read
		 */
		FileWalk open() throws IOException;

	}

}
