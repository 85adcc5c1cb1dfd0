package io.github.dockerclient.stream;

import java.nio.charset.StandardCharsets;

/**
 * A piece of a container's output as the engine sent it. It is not necessarily one line.
 * A character may be divided between two frames, so join the bytes before decoding them
 * if that matters.
 *
 * @param source the stream to which the bytes were written
 * @param bytes the bytes; the receiver of the frame owns the array
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
	 * The streams to which a process writes.
	 */
	public enum Source {

		/** Standard input, as the engine echoes it. */
		STDIN,

		/** Standard output; with a terminal, the output of both streams. */
		STDOUT,

		/** Standard error. */
		STDERR

	}

}
