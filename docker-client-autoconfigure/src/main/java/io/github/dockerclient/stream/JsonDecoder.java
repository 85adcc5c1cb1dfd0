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
		byte[] chunk = new byte[bytes.remaining()];
		bytes.get(chunk);
		int start = 0;
		for (int i = 0; i < chunk.length; i++) {
			byte current = chunk[i];
			if (this.inString) {
				i = skipString(chunk, i);
			}
			else if (current == '{' || current == '[') {
				if (this.depth++ == 0) {
					start = i;
				}
			}
			else if (current == '}' || current == ']') {
				if (--this.depth < 0) {
					throw new DockerStreamException("The stream is not JSON: it has an unmatched closing bracket",
							null);
				}
				if (this.depth == 0) {
					T item = read(chunk, start, i + 1 - start);
					if (item != null) {
						items.accept(item);
					}
				}
			}
			else if (this.depth > 0) {
				this.inString = (current == '"');
			}
			else if (!isSeparator(current)) {
				throw new DockerStreamException(String.format(Locale.ROOT,
						"The stream is not JSON: an object begins with byte 0x%02x", current), null);
			}
		}
		if (this.depth > 0) {
			keep(chunk, start);
		}
	}

	// Returns the index of the quote at the end of a string, or the length of the chunk.
	private int skipString(byte[] chunk, int start) {
		int i = start;
		boolean escaped = this.escaped;
		while (i < chunk.length && (escaped || chunk[i] != '"')) {
			escaped = !escaped && chunk[i] == '\\';
			i++;
		}
		this.escaped = escaped;
		this.inString = i == chunk.length;
		return i;
	}

	// The record separator of application/json-seq counts as white space.
	private static boolean isSeparator(byte current) {
		return current == '\n' || current == '\r' || current == ' ' || current == '\t' || current == 0x1E;
	}

	private @Nullable T read(byte[] chunk, int start, int length) {
		try {
			if (this.partial.size() == 0) {
				return this.reader.read(chunk, start, length);
			}
			this.partial.write(chunk, 0, start + length);
			byte[] whole = this.partial.toByteArray();
			this.partial.reset();
			return this.reader.read(whole, 0, whole.length);
		}
		catch (JacksonException ex) {
			throw new DockerStreamException("An object of the stream cannot be read: " + ex.getOriginalMessage(), ex);
		}
	}

	private void keep(byte[] chunk, int start) {
		this.partial.write(chunk, start, chunk.length - start);
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
