package io.github.dockerclient.stream;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RawFrameDecoder}.
 */
class RawFrameDecoderTests {

	@Test
	void handsOnEachBufferAsStandardOutput() {
		List<byte[]> pieces = List.of(StreamBytes.utf8("\u001B[1mbold"), new byte[0], StreamBytes.utf8("\r\n"));
		List<Frame> frames = StreamBytes.decode(StreamDecoder.rawFrames(), pieces);
		assertThat(StreamBytes.texts(frames)).containsExactly("STDOUT: \u001B[1mbold", "STDOUT: \r\n");
	}

	@Test
	void keepsTheBytesOfACharacterThatIsDivided() {
		byte[] bytes = StreamBytes.utf8("ö");
		List<Frame> frames = StreamBytes.decode(StreamDecoder.rawFrames(), StreamBytes.single(bytes));
		assertThat(StreamBytes.join(frames.stream().map(Frame::bytes).toList())).isEqualTo(bytes);
	}

	@Test
	void framesDoNotShareTheBuffersMemory() {
		byte[] bytes = StreamBytes.utf8("abc");
		List<Frame> frames = StreamBytes.decode(StreamDecoder.rawFrames(), List.of(bytes));
		bytes[0] = 'x';
		assertThat(frames.get(0).text()).isEqualTo("abc");
	}

}
