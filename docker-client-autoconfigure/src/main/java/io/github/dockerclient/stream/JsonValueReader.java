package io.github.dockerclient.stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads one JSON value.
 *
 * @param <T> the type that it is read as
 */
@FunctionalInterface
public interface JsonValueReader<T> {

	/**
	 * Read a value.
	 * @param json what has the value
	 * @param offset where it begins
	 * @param length how many bytes it has
	 * @return the value, or {@code null} if there is none that can be read
	 * @throws JacksonException if it is not JSON
	 */
	@Nullable T read(byte[] json, int offset, int length);

}
