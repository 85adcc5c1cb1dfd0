package io.github.dockerclient.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import io.github.dockerclient.error.DockerStreamException;

/**
 * Decodes frames, once as a whole and once byte by byte: the results must be equal.
 */
public final class FrameFuzzer {

	private FrameFuzzer() {
	}

	/**
	 * Decode the bytes as a multiplexed stream.
	 * @param data the bytes
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		List<String> whole = frames(data, Math.max(1, data.length));
		List<String> single = frames(data, 1);
		if (!whole.equals(single)) {
			throw new AssertionError(whole + " as a whole, but " + single + " byte by byte");
		}
	}

	private static List<String> frames(byte[] data, int step) {
		List<String> frames = new ArrayList<>();
		StreamDecoder<Frame> decoder = StreamDecoder.multiplexedFrames();
		try {
			for (int i = 0; i < data.length; i += step) {
				decoder.decode(ByteBuffer.wrap(data, i, Math.min(step, data.length - i)),
						(frame) -> frames.add(frame.source() + " " + frame.text()));
			}
			decoder.end();
		}
		catch (DockerStreamException ex) {
			frames.add(ex.getMessage());
		}
		return frames;
	}

}
