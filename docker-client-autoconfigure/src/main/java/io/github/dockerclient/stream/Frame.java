package io.github.dockerclient.stream;

import java.nio.charset.StandardCharsets;

/**
 * A piece of a container's output as the engine wrote it: whole, but not necessarily one
 * line. A character may be divided between two frames; join the bytes before decoding
 * where that matters.
 *
 * @param source where it was written
 * @param bytes what was written; the array belongs to the frame's receiver
 */
public record Frame(Source source, byte[] bytes) {

	/**
	 * Decode the bytes as UTF-8.
	 * @return the text of this frame
	 */
	public String text() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return this.source + ": " + text();
	}

	/**
	 * The streams that frames are written to.
	 */
	public enum Source {

		/** What was typed, as the engine gives it back. */
		STDIN,

		/** Standard output; of a terminal, everything. */
		STDOUT,

		/** Standard error. */
		STDERR

	}

}
