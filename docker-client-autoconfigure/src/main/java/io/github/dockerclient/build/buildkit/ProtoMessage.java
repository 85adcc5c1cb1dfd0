package io.github.dockerclient.build.buildkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.github.dockerclient.error.DockerStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A received message of Protocol Buffers. A missing field has its default value; of a
 * repeated field that should be single, the last value is used. Nothing is read beyond
 * the message, no memory is allocated for lengths that are only announced, and the number
 * of fields, including those of nested messages, is limited.
 */
final class ProtoMessage {

	/**
	 * Far more than engines send in a message, and far less than a message could contain.
	 */
	private static final int MOST_FIELDS = 500_000;

	// An entry of a map
	private static final int KEY = 1;

	private static final int VALUE = 2;

	// Wire types
	private static final int VARINT = 0;

	private static final int FIXED_64 = 1;

	private static final int BYTES = 2;

	private static final int FIXED_32 = 5;

	private final byte[] bytes;

	private final int end;

	private final AtomicInteger count;

	private final List<Field> fields = new ArrayList<>();

	private int position;

	private ProtoMessage(byte[] bytes, int start, int end, AtomicInteger count) {
		this.bytes = bytes;
		this.position = start;
		this.end = end;
		this.count = count;
		while (this.position < end) {
			this.fields.add(field());
		}
	}

	static ProtoMessage read(byte[] bytes) {
		return new ProtoMessage(bytes, 0, bytes.length, new AtomicInteger());
	}

	private Field field() {
		if (this.count.incrementAndGet() > MOST_FIELDS) {
			throw malformed(String.format(Locale.ROOT, "has more than %d fields", MOST_FIELDS));
		}
		long tag = varint();
		int number = (int) (tag >>> 3);
		int type = (int) (tag & 7);
		if (number <= 0 || tag >>> 32 != 0) {
			throw malformed("has a field without a number");
		}
		long value = (type == VARINT || type == BYTES) ? varint() : 0;
		long length = switch (type) {
			case VARINT -> 0;
			case FIXED_64 -> Long.BYTES;
			case FIXED_32 -> Integer.BYTES;
			case BYTES -> value;
			default -> throw malformed("has a field of unknown type " + type);
		};
		if (length < 0 || length > this.end - this.position) {
			throw malformed("ends within field " + number);
		}
		Field field = new Field(number, type, value, this.position);
		this.position += (int) length;
		return field;
	}

	private long varint() {
		long value = 0;
		for (int shift = 0; shift < Long.SIZE; shift += 7) {
			if (this.position == this.end) {
				throw malformed("ends within a number");
			}
			byte next = this.bytes[this.position++];
			value |= (long) (next & 0x7F) << shift;
			if (next >= 0) {
				return value;
			}
		}
		throw malformed("has a number of more than 64 bits");
	}

	long number(int number) {
		Field field = last(number, VARINT);
		return (field != null) ? field.value() : 0;
	}

	boolean bool(int number) {
		return number(number) != 0;
	}

	byte[] bytes(int number) {
		Field field = last(number, BYTES);
		return (field != null) ? Arrays.copyOfRange(this.bytes, field.start(), field.end()) : new byte[0];
	}

	String string(int number) {
		Field field = last(number, BYTES);
		return (field != null) ? string(field) : "";
	}

	List<String> strings(int number) {
		return all(number, this::string);
	}

	ProtoMessage message(int number) {
		Field field = last(number, BYTES);
		return (field != null) ? message(field) : new ProtoMessage(this.bytes, 0, 0, this.count);
	}

	<T> List<T> messages(int number, Function<ProtoMessage, T> reader) {
		return all(number, (field) -> reader.apply(message(field)));
	}

	Map<String, String> map(int number) {
		Map<String, String> map = new LinkedHashMap<>();
		messages(number, (entry) -> map.put(entry.string(KEY), entry.string(VALUE)));
		return map;
	}

	private String string(Field field) {
		return new String(this.bytes, field.start(), field.end() - field.start(), StandardCharsets.UTF_8);
	}

	private ProtoMessage message(Field field) {
		return new ProtoMessage(this.bytes, field.start(), field.end(), this.count);
	}

	private @Nullable Field last(int number, int type) {
		Field last = null;
		for (Field field : this.fields) {
			last = (field.number() == number) ? field : last;
		}
		return (last != null) ? last.checked(type) : null;
	}

	private <T> List<T> all(int number, Function<Field, T> reader) {
		List<T> all = new ArrayList<>();
		for (Field field : this.fields) {
			if (field.number() == number) {
				all.add(reader.apply(field.checked(BYTES)));
			}
		}
		return all;
	}

	private static DockerStreamException malformed(String reason) {
		return new DockerStreamException("The engine sent an invalid message of BuildKit: it " + reason, null);
	}

	/**
	 * The position of a field.
	 *
	 * @param number the number of the field
	 * @param type the wire type of the field
	 * @param value the value, or its length
	 * @param start the position at which the bytes of the value begin
	 */
	private record Field(int number, int type, long value, int start) {

		int end() {
			return this.start + (int) this.value;
		}

		Field checked(int expected) {
			if (this.type != expected) {
				throw malformed(String.format(Locale.ROOT, "has a field %d of type %d, not %d", this.number, this.type,
						expected));
			}
			return this;
		}

	}

}
