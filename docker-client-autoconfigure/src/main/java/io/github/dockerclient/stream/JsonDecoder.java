package io.github.dockerclient.stream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.Consumer;

import io.github.dockerclient.error.DockerStreamException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Finds the JSON objects in a stream by their braces and reads each of them as a whole,
 * which is far cheaper than incremental parsing.
 *
 * @param <T> the type of the values
 */
final class JsonDecoder<T> implements StreamDecoder<T> {

	private static final int MAX_LENGTH = 64 * 1024 * 1024;

	private final JsonValueReader<T> reader;

	private final ByteArrayOutputStream partial = new ByteArrayOutputStream();

	private int depth;

	private boolean inString;

	private boolean escaped;

	JsonDecoder(JsonValueReader<T> reader) {
		this.reader = reader;
	}

	@Override
	public void decode(ByteBuffer bytes, Consumer<? super T> items) {
		byte[] chunk = bytes.array();
		int end = bytes.arrayOffset() + bytes.limit();
		int depth = this.depth;
		int start = bytes.arrayOffset() + bytes.position();
		for (int i = this.inString ? skipString(chunk, start, end) + 1 : start; i < end; i++) {
			switch (chunk[i]) {
				case '"' -> {
					if (depth == 0) {
						throw notJson(chunk[i]);
					}
					i = skipString(chunk, i + 1, end);
				}
				case '{', '[' -> {
					if (depth++ == 0) {
						start = i;
					}
				}
				case '}', ']' -> {
					if (--depth < 0) {
						throw new DockerStreamException("The stream is not JSON: it has an unmatched closing bracket",
								null);
					}
					if (depth == 0) {
						read(chunk, start, i + 1, items);
					}
				}
				default -> {
					if (depth == 0 && !isSeparator(chunk[i])) {
						throw notJson(chunk[i]);
					}
				}
			}
		}
		this.depth = depth;
		bytes.position(bytes.limit());
		if (depth > 0) {
			keep(chunk, start, end);
		}
	}

	private static DockerStreamException notJson(byte first) {
		return new DockerStreamException(
				String.format(Locale.ROOT, "The stream is not JSON: an object begins with byte 0x%02x", first), null);
	}

	// Returns the index of the quote at the end of a string, or the end of the chunk.
	private int skipString(byte[] chunk, int start, int end) {
		int i = start;
		boolean escaped = this.escaped;
		while (i < end && (escaped || chunk[i] != '"')) {
			escaped = !escaped && chunk[i] == '\\';
			i++;
		}
		this.escaped = escaped;
		this.inString = i == end;
		return i;
	}

	// The record separator of application/json-seq counts as white space.
	private static boolean isSeparator(byte current) {
		return current == '\n' || current == '\r' || current == ' ' || current == '\t' || current == 0x1E;
	}

	private void read(byte[] chunk, int start, int end, Consumer<? super T> items) {
		T item = (this.partial.size() == 0) ? read(chunk, start, end - start) : readPartial(chunk, start, end);
		if (item != null) {
			items.accept(item);
		}
	}

	private @Nullable T readPartial(byte[] chunk, int start, int end) {
		this.partial.write(chunk, start, end - start);
		byte[] whole = this.partial.toByteArray();
		this.partial.reset();
		return read(whole, 0, whole.length);
	}

	private @Nullable T read(byte[] json, int offset, int length) {
		try {
			return this.reader.read(json, offset, length);
		}
		catch (JacksonException ex) {
			throw new DockerStreamException("An object of the stream cannot be read: " + ex.getOriginalMessage(), ex);
		}
	}

	private void keep(byte[] chunk, int start, int end) {
		this.partial.write(chunk, start, end - start);
		if (this.partial.size() > MAX_LENGTH) {
			throw new DockerStreamException(
					String.format(Locale.ROOT, "An object of the stream is longer than %d bytes", MAX_LENGTH), null);
		}
	}

	@Override
	public void end() {
		if (this.depth > 0) {
			throw new DockerStreamException("The stream ended in the middle of an object", null);
		}
	}

}
