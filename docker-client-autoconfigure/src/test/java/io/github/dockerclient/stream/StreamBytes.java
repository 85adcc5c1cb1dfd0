package io.github.dockerclient.stream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Splits and joins bytes of streams for the tests of this package.
 */
final class StreamBytes {

	static final JsonMapper JSON = JsonMapper.builder().build();

	private StreamBytes() {
	}

	static byte[] frame(int source, byte[] payload) {
		return ByteBuffer.allocate(8 + payload.length)
			.put((byte) source)
			.put(new byte[3])
			.putInt(payload.length)
			.put(payload)
			.array();
	}

	static byte[] frame(int source, String payload) {
		return frame(source, payload.getBytes(StandardCharsets.UTF_8));
	}

	static byte[] join(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

	static byte[] join(List<byte[]> parts) {
		return join(parts.toArray(new byte[0][]));
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static StreamDecoder<JsonNode> jsonDecoder() {
		return StreamDecoder.json(JSON.readerFor(JsonNode.class)::readValue);
	}

	static List<byte[]> cut(byte[] bytes, int... places) {
		List<byte[]> pieces = new ArrayList<>();
		int from = 0;
		for (int place : places) {
			pieces.add(Arrays.copyOfRange(bytes, from, place));
			from = place;
		}
		pieces.add(Arrays.copyOfRange(bytes, from, bytes.length));
		return pieces;
	}

	static List<byte[]> single(byte[] bytes) {
		List<byte[]> pieces = new ArrayList<>();
		for (byte single : bytes) {
			pieces.add(new byte[] { single });
		}
		return pieces;
	}

	static List<byte[]> randomly(byte[] bytes, Random random) {
		int longest = 1 + random.nextInt(30_000);
		List<byte[]> pieces = new ArrayList<>();
		for (int from = 0; from < bytes.length;) {
			int to = Math.min(bytes.length, from + random.nextInt(longest + 1));
			pieces.add(Arrays.copyOfRange(bytes, from, to));
			from = to;
		}
		return pieces;
	}

	static <T> List<T> decode(StreamDecoder<T> decoder, List<byte[]> pieces) {
		List<T> items = new ArrayList<>();
		pieces.forEach((piece) -> decoder.decode(ByteBuffer.wrap(piece), items::add));
		decoder.end();
		return items;
	}

	static List<String> texts(List<Frame> frames) {
		return frames.stream().map(Frame::toString).toList();
	}

}
