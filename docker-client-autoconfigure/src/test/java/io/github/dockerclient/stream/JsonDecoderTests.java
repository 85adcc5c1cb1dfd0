package io.github.dockerclient.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.github.dockerclient.error.DockerStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JsonDecoder}.
 */
class JsonDecoderTests {

	private static final List<String> OBJECTS = List.of("{}", "{\"a\":{\"b\":[{},[1,\"]}\"]]}}",
			"{\"s\":\"} \\\" { \\\\\"}", "{\"ü\":\"\\u007b 😀 \\n\"}", "[]", "[{\"x\":\"[\"},\"{\"]", "{\"n\":-1.5e3}");

	private static final byte[] STREAM = StreamBytes
		.utf8("\u001e" + OBJECTS.get(0) + "\r\n" + OBJECTS.get(1) + OBJECTS.get(2) + "\n\u001e" + OBJECTS.get(3) + " \t"
				+ OBJECTS.get(4) + "\r\n\r\n" + OBJECTS.get(5) + "\n" + OBJECTS.get(6) + "\n");

	@Test
	void decodesOneBuffer() {
		assertThat(decode(List.of(STREAM))).isEqualTo(expected());
	}

	@Test
	void decodesSingleBytes() {
		assertThat(decode(StreamBytes.single(STREAM))).isEqualTo(expected());
	}

	@Test
	void decodesEverySplitIntoThree() {
		List<JsonNode> expected = expected();
		for (int first = 0; first <= STREAM.length; first++) {
			for (int second = first; second <= STREAM.length; second++) {
				assertThat(decode(StreamBytes.cut(STREAM, first, second))).as("%d, %d", first, second)
					.isEqualTo(expected);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 })
	void decodesRandomObjectsInRandomPieces(long seed) {
		Random random = new Random(seed);
		String[] separators = { "", "\n", "\r\n", " ", "\t", "\u001e", "\n\u001e", "\r\n \n" };
		List<JsonNode> expected = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 200; i++) {
			JsonNode node = random.nextBoolean() ? object(random, 3) : array(random, 3);
			expected.add(node);
			text.append((random.nextInt(4) > 0) ? node.toString() : node.toPrettyString())
				.append(separators[random.nextInt(separators.length)]);
		}
		byte[] bytes = StreamBytes.utf8(text.toString());
		assertThat(decode(StreamBytes.randomly(bytes, random))).isEqualTo(expected);
	}

	private static ObjectNode object(Random random, int depth) {
		ObjectNode object = StreamBytes.JSON.createObjectNode();
		for (int i = random.nextInt(4); i > 0; i--) {
			object.set(text(random), value(random, depth - 1));
		}
		return object;
	}

	private static ArrayNode array(Random random, int depth) {
		ArrayNode array = StreamBytes.JSON.createArrayNode();
		for (int i = random.nextInt(4); i > 0; i--) {
			array.add(value(random, depth - 1));
		}
		return array;
	}

	private static JsonNode value(Random random, int depth) {
		return switch (random.nextInt((depth > 0) ? 6 : 4)) {
			case 0 -> StreamBytes.JSON.getNodeFactory().numberNode(random.nextInt());
			case 1 -> StreamBytes.JSON.getNodeFactory().booleanNode(random.nextBoolean());
			case 2 -> StreamBytes.JSON.getNodeFactory().nullNode();
			case 3 -> StreamBytes.JSON.getNodeFactory().stringNode(text(random));
			case 4 -> object(random, depth);
			default -> array(random, depth);
		};
	}

	private static String text(Random random) {
		String[] parts = { "{", "}", "[", "]", "\"", "\\", "\\\\\"", "\n", "\u001e", "\u0000", "ä", "漢", "😀", "a",
				"," };
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(8); i > 0; i--) {
			text.append(parts[random.nextInt(parts.length)]);
		}
		return text.toString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			}               | The stream is not JSON: it has an unmatched closing bracket
			]               | The stream is not JSON: it has an unmatched closing bracket
			page not found  | The stream is not JSON: an object begins with byte 0x70
			"text"          | The stream is not JSON: an object begins with byte 0x22
			,{}             | The stream is not JSON: an object begins with byte 0x2c
			null            | The stream is not JSON: an object begins with byte 0x6e
			""")
	void refusesWhatIsNoJsonAfterWhatCameBefore(String bad, String message) {
		assertThat(fault("{\"a\":1}\n" + bad)).hasMessage(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{a}", "{\"a\":}", "{]", "[}", "{\"a\" 1}", "{\"a\":1,}", "[1 2]", "{\"a\":\"\\x\"}" })
	void refusesWhatOnlyLooksLikeJson(String bad) {
		assertThat(fault("{\"a\":1}\n" + bad)).hasMessageStartingWith("An object of the stream cannot be read: ")
			.cause()
			.isInstanceOf(RuntimeException.class);
	}

	private static DockerStreamException fault(String text) {
		byte[] bytes = StreamBytes.utf8(text);
		DockerStreamException fault = null;
		for (List<byte[]> pieces : List.of(StreamBytes.single(bytes), List.of(bytes))) {
			StreamDecoder<JsonNode> decoder = StreamBytes.jsonDecoder();
			List<String> items = new ArrayList<>();
			fault = assertThatExceptionOfType(DockerStreamException.class)
				.isThrownBy(() -> pieces
					.forEach((piece) -> decoder.decode(ByteBuffer.wrap(piece), (node) -> items.add(node.toString()))))
				.actual();
			assertThat(items).containsExactly("{\"a\":1}");
		}
		assertThat(fault).isNotNull();
		return fault;
	}

	@Test
	void refusesAnObjectOfAnotherShape() {
		StreamDecoder<ProgressMessage> decoder = StreamDecoder
			.json(StreamBytes.JSON.readerFor(ProgressMessage.class)::readValue);
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> StreamBytes.decode(decoder, List.of(StreamBytes.utf8("{\"progressDetail\":[1]}"))))
			.withMessageStartingWith("An object of the stream cannot be read: ");
	}

	@Test
	void refusesAnObjectWithoutEnd() {
		StreamDecoder<JsonNode> decoder = StreamBytes.jsonDecoder();
		byte[] mebibyte = new byte[1024 * 1024];
		Arrays.fill(mebibyte, (byte) 'a');
		decoder.decode(ByteBuffer.wrap(StreamBytes.utf8("{\"a\":\"")), (node) -> {
		});
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> {
			for (int i = 0; i < 65; i++) {
				decoder.decode(ByteBuffer.wrap(mebibyte), (node) -> {
				});
			}
		}).withMessage("An object of the stream is longer than 67108864 bytes");
	}

	@Test
	void noticesAnEndWithinAnObjectAtEveryPlace() {
		byte[] bytes = StreamBytes.utf8("{\"a\":[1,{}]}");
		for (int length = 1; length < bytes.length; length++) {
			List<byte[]> pieces = List.of(Arrays.copyOf(bytes, length));
			assertThatExceptionOfType(DockerStreamException.class).as("%d bytes", length)
				.isThrownBy(() -> decode(pieces))
				.withMessage("The stream ended in the middle of an object");
		}
	}

	@Test
	void anEmptyStreamHasNoObjects() {
		assertThat(decode(List.of())).isEmpty();
		assertThat(decode(List.of(StreamBytes.utf8("\r\n\u001e")))).isEmpty();
	}

	private static List<JsonNode> decode(List<byte[]> pieces) {
		return StreamBytes.decode(StreamBytes.jsonDecoder(), pieces);
	}

	private static List<JsonNode> expected() {
		return OBJECTS.stream().map(StreamBytes.JSON::readTree).toList();
	}

}
