package io.github.dockerclient.build.buildkit;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * A position in a Dockerfile.
 *
 * @param filename the name of the Dockerfile
 * @param text the whole text of the Dockerfile
 * @param ranges the lines of the position
 */
public record SourceExcerpt(String filename, String text, List<Range> ranges) {

	/**
	 * Create an excerpt.
	 */
	public SourceExcerpt {
		ranges = Copies.of(ranges);
	}

	/**
	 * A range of lines.
	 *
	 * @param start the first line, counted from 1
	 * @param end the last line
	 */
	public record Range(int start, int end) {

	}

}
