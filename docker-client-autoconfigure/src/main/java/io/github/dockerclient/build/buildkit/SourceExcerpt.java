package io.github.dockerclient.build.buildkit;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * A place in a Dockerfile.
 *
 * @param filename the name of the Dockerfile
 * @param text the whole text
 * @param ranges the lines of the place
 */
public record SourceExcerpt(String filename, String text, List<Range> ranges) {

	/**
	 * Create an excerpt.
	 */
	public SourceExcerpt {
		ranges = Copies.of(ranges);
	}

	/**
	 * Some lines.
	 *
	 * @param start the first line, counted from 1
	 * @param end the last line
	 */
	public record Range(int start, int end) {

	}

}
