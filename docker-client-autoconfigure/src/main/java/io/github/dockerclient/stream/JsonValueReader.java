package io.github.dockerclient.stream;

import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads one JSON value.
 *
 * @param <T> the type of the value
 */
@Internal
@FunctionalInterface
public interface JsonValueReader<T> {

	/**
	 * Read a value.
	 * @param json the bytes that contain the value
	 * @param offset the offset of the value
	 * @param length the number of bytes of the value
	 * @return the value, or {@code null} if it cannot be read as this type
	 * @throws JacksonException if the bytes are not JSON
	 */
	@Nullable T read(byte[] json, int offset, int length);

}
