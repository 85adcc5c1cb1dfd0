package io.github.dockerclient.build.buildkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes a message of Protocol Buffers. Fields with their default values are omitted.
 */
final class ProtoWriter {

	// An entry of a map
	private static final int KEY = 1;

	private static final int VALUE = 2;

	// Wire types
	private static final int VARINT = 0;

	private static final int BYTES = 2;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	ProtoWriter number(int field, long value) {
		if (value != 0) {
			varint(tag(field, VARINT));
			varint(value);
		}
		return this;
	}

	ProtoWriter bytes(int field, byte[] value) {
		if (value.length > 0) {
			open(field, value.length);
			this.bytes.writeBytes(value);
		}
		return this;
	}

	ProtoWriter string(int field, String value) {
		return bytes(field, value.getBytes(StandardCharsets.UTF_8));
	}

	// Also writes an empty message, as its presence may have a meaning.
	ProtoWriter message(int field, ProtoWriter value) {
		open(field, value.bytes.size());
		this.bytes.writeBytes(value.bytes.toByteArray());
		return this;
	}

	ProtoWriter map(int field, Map<String, String> entries) {
		entries.forEach((key, value) -> message(field, new ProtoWriter().string(KEY, key).string(VALUE, value)));
		return this;
	}

	// Begins a field with bytes that the caller appends.
	ProtoWriter open(int field, int length) {
		varint(tag(field, BYTES));
		varint(length);
		return this;
	}

	byte[] toByteArray() {
		return this.bytes.toByteArray();
	}

	// Returns the message, with room for bytes at the end.
	byte[] toByteArray(int room) {
		return Arrays.copyOf(toByteArray(), this.bytes.size() + room);
	}

	private static long tag(int field, int wireType) {
		return ((long) field << 3) | wireType;
	}

	private void varint(long value) {
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			this.bytes.write((int) (rest & 0x7F) | 0x80);
			rest >>>= 7;
		}
		this.bytes.write((int) rest);
	}

}
