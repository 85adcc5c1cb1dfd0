package io.github.dockerclient.transport;

import java.util.ArrayList;
import java.util.List;

import io.github.dockerclient.stream.JsonValueReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Reads JSON with a fast, strict mapper. If that fails, reads it again with a lenient
 * mapper, which skips values that cannot be read.
 *
 * @param <T> the type of the value
 */
final class AnswerJson<T> implements JsonValueReader<T> {

	private final JavaType type;

	private final String operation;

	private final OddValues odd;

	private final boolean required;

	private final ObjectReader reader;

	private AnswerJson(JavaType type, boolean required, String operation, OddValues odd) {
		this.type = type;
		this.required = required;
		this.operation = operation;
		this.odd = odd;
		this.reader = DockerJson.MAPPER.readerFor(type);
	}

	static <T> AnswerJson<T> of(Class<T> type, String operation, OddValues odd) {
		return new AnswerJson<>(DockerJson.MAPPER.constructType(type), true, operation, odd);
	}

	// Reads one of many values, which is skipped if it cannot be read.
	static <T> AnswerJson<T> ofItem(Class<T> type, String operation, OddValues odd) {
		return new AnswerJson<>(DockerJson.MAPPER.constructType(type), false, operation, odd);
	}

	static <T> AnswerJson<List<T>> ofList(Class<T> type, String operation, OddValues odd) {
		return new AnswerJson<>(DockerJson.MAPPER.getTypeFactory().constructCollectionType(List.class, type), true,
				operation, odd);
	}

	// Values that cannot be read are missing in the result.
	static <T> T convert(JsonNode json, Class<T> type) {
		try {
			return DockerJson.MAPPER.treeToValue(json, type);
		}
		catch (JacksonException ex) {
			return DockerJson.LENIENT.readValue(DockerJson.MAPPER.writeValueAsBytes(json), type);
		}
	}

	@Override
	public @Nullable T read(byte[] json, int offset, int length) {
		try {
			return this.reader.readValue(json, offset, length);
		}
		catch (JacksonException ex) {
			return readLeniently(json, offset, length, ex);
		}
	}

	private @Nullable T readLeniently(byte[] json, int offset, int length, JacksonException failure) {
		List<OddValue> values = new ArrayList<>();
		T value;
		try {
			value = DockerJson.LENIENT.readerFor(this.type)
				.withAttribute(OddValue.COLLECTED, values)
				.readValue(json, offset, length);
		}
		catch (JacksonException ex) {
			throw failure;
		}
		if (!values.isEmpty()) {
			this.odd.report(this.operation, values);
		}
		if (value == null && this.required) {
			throw failure;
		}
		return value;
	}

}
