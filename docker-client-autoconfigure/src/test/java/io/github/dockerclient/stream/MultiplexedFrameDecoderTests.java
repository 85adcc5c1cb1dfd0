package io.github.dockerclient.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.dockerclient.error.DockerStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MultiplexedFrameDecoder}.
 */
class MultiplexedFrameDecoderTests {

	private static final byte[] STREAM = StreamBytes.join(StreamBytes.frame(1, "one"), StreamBytes.frame(2, ""),
			StreamBytes.frame(2, "zwölf"), StreamBytes.frame(0, "\n"), StreamBytes.frame(1, ""));

	private static final List<String> FRAMES = List.of("STDOUT: one", "STDERR: zwölf", "STDIN: \n");

	@Test
	void decodesOneBuffer() {
		assertThat(decode(List.of(STREAM))).isEqualTo(FRAMES);
	}

	@Test
	void decodesSingleBytes() {
		assertThat(decode(StreamBytes.single(STREAM))).isEqualTo(FRAMES);
	}

	@Test
	void decodesEverySplitIntoThree() {
		for (int first = 0; first <= STREAM.length; first++) {
			for (int second = first; second <= STREAM.length; second++) {
				assertThat(decode(StreamBytes.cut(STREAM, first, second))).as("%d, %d", first, second)
					.isEqualTo(FRAMES);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 })
	void decodesRandomFramesInRandomPieces(long seed) {
		Random random = new Random(seed);
		int[] lengths = { 0, 1, 7, 8, 9, 120, 4096, 16 * 1024, 16 * 1024 + 1, 70_000 };
		List<byte[]> written = new ArrayList<>();
		List<Map.Entry<Frame.Source, ByteBuffer>> expected = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			byte[] payload = new byte[lengths[random.nextInt(lengths.length)]];
			random.nextBytes(payload);
			int source = random.nextInt(3);
			written.add(StreamBytes.frame(source, payload));
			if (payload.length > 0) {
				expected.add(Map.entry(Frame.Source.values()[source], ByteBuffer.wrap(payload)));
			}
		}
		List<Frame> frames = StreamBytes.decode(StreamDecoder.multiplexedFrames(),
				StreamBytes.randomly(StreamBytes.join(written), random));
		assertThat(frames.stream().map((frame) -> Map.entry(frame.source(), ByteBuffer.wrap(frame.bytes()))).toList())
			.isEqualTo(expected);
	}

	// Podman writes such headers when it repeats the log to a client that attaches.
	@Test
	void lineEndsOutsideOfFramesBelongToTheFrameBefore() {
		byte[] stream = StreamBytes.join(StreamBytes.frame(1, "one"), new byte[] { '\n' }, StreamBytes.frame(2, "two"),
				new byte[] { '\n', '\n' }, StreamBytes.frame(1, "live\n"), StreamBytes.frame(1, "partial"));
		List<String> expected = List.of("STDOUT: one", "STDOUT: \n", "STDERR: two", "STDERR: \n", "STDERR: \n",
				"STDOUT: live\n", "STDOUT: partial");
		assertThat(decode(List.of(stream))).isEqualTo(expected);
		assertThat(decode(StreamBytes.single(stream))).isEqualTo(expected);
		assertThatExceptionOfType(DockerStreamException.class)
			.isThrownBy(() -> decode(List.of("\nno frames at all".getBytes(StandardCharsets.UTF_8))));
	}

	@Test
	void framesDoNotShareTheBuffersMemory() {
		byte[] bytes = StreamBytes.frame(1, "abc");
		List<Frame> frames = StreamBytes.decode(StreamDecoder.multiplexedFrames(), List.of(bytes));
		Arrays.fill(bytes, (byte) 'x');
		assertThat(frames.get(0).text()).isEqualTo("abc");
	}

	@Test
	void readsDirectBuffers() {
		ByteBuffer direct = ByteBuffer.allocateDirect(STREAM.length).put(STREAM).flip();
		List<Frame> frames = new ArrayList<>();
		StreamDecoder.multiplexedFrames().decode(direct, frames::add);
		assertThat(StreamBytes.texts(frames)).isEqualTo(FRAMES);
		assertThat(direct.hasRemaining()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			04000000_00000001, The stream is not multiplexed: no frame begins with 0400000000000001
			ff000000_00000001, The stream is not multiplexed: no frame begins with ff00000000000001
			01010000_00000001, The stream is not multiplexed: no frame begins with 0101000000000001
			01000001_00000001, The stream is not multiplexed: no frame begins with 0100000100000001
			6f757470_75740d0a, The stream is not multiplexed: no frame begins with 6f75747075740d0a
			01000000_01000001, A frame of 16777217 bytes is longer than any engine sends
			01000000_ffffffff, A frame of 4294967295 bytes is longer than any engine sends
			""")
	void refusesWhatIsNoHeaderAfterWhatCameBefore(String header, String message) {
		byte[] bytes = StreamBytes.join(StreamBytes.frame(1, "before"),
				ByteBuffer.allocate(8).putLong(Long.parseUnsignedLong(header.replace("_", ""), 16)).array());
		for (List<byte[]> pieces : List.of(List.of(bytes), StreamBytes.single(bytes))) {
			StreamDecoder<Frame> decoder = StreamDecoder.multiplexedFrames();
			List<Frame> frames = new ArrayList<>();
			assertThatExceptionOfType(DockerStreamException.class)
				.isThrownBy(() -> pieces.forEach((piece) -> decoder.decode(ByteBuffer.wrap(piece), frames::add)))
				.withMessage(message);
			assertThat(StreamBytes.texts(frames)).containsExactly("STDOUT: before");
		}
	}

	@Test
	void takesTheLongestFrame() {
		byte[] payload = new byte[16 * 1024 * 1024];
		List<Frame> frames = StreamBytes.decode(StreamDecoder.multiplexedFrames(),
				List.of(StreamBytes.frame(2, payload)));
		assertThat(frames).singleElement().satisfies((frame) -> assertThat(frame.bytes()).hasSize(payload.length));
	}

	@Test
	void reportsTheEnginesErrorAfterWhatCameBefore() {
		byte[] bytes = StreamBytes.join(StreamBytes.frame(1, "before"), StreamBytes.frame(3, "no löck\n"));
		for (List<byte[]> pieces : List.of(List.of(bytes), StreamBytes.single(bytes))) {
			StreamDecoder<Frame> decoder = StreamDecoder.multiplexedFrames();
			List<Frame> frames = new ArrayList<>();
			assertThatExceptionOfType(DockerStreamException.class)
				.isThrownBy(() -> pieces.forEach((piece) -> decoder.decode(ByteBuffer.wrap(piece), frames::add)))
				.withMessage("The engine reported inside the stream: no löck");
			assertThat(StreamBytes.texts(frames)).containsExactly("STDOUT: before");
		}
	}

	@Test
	void noticesAnEndWithinAFrameAtEveryPlace() {
		byte[] bytes = StreamBytes.frame(1, "abc");
		for (int length = 1; length < bytes.length; length++) {
			List<byte[]> pieces = List.of(Arrays.copyOf(bytes, length));
			assertThatExceptionOfType(DockerStreamException.class).as("%d bytes", length)
				.isThrownBy(() -> StreamBytes.decode(StreamDecoder.multiplexedFrames(), pieces))
				.withMessage("The stream ended in the middle of a frame");
		}
	}

	@Test
	void anEmptyStreamHasNoFrames() {
		assertThat(decode(List.of())).isEmpty();
		assertThat(decode(List.of(new byte[0]))).isEmpty();
	}

	private static List<String> decode(List<byte[]> pieces) {
		return StreamBytes.texts(StreamBytes.decode(StreamDecoder.multiplexedFrames(), pieces));
	}

}
