package io.github.dockerclient.stream;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Passes on the bytes of a terminal as they arrive.
 */
final class RawFrameDecoder implements StreamDecoder<Frame> {

	@Override
	public void decode(ByteBuffer bytes, Consumer<? super Frame> items) {
		if (bytes.hasRemaining()) {
			byte[] copy = new byte[bytes.remaining()];
			bytes.get(copy);
			items.accept(new Frame(Frame.Source.STDOUT, copy));
		}
	}

	@Override
	public void end() {
	}

}
