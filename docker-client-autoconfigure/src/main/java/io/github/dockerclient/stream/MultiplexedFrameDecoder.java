package io.github.dockerclient.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

import io.github.dockerclient.error.DockerStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the frames of a multiplexed stream. A frame is a byte for the source, three
 * zero bytes, the length of the payload in four bytes, and the payload.
 */
final class MultiplexedFrameDecoder implements StreamDecoder<Frame> {

	private static final int HEADER_LENGTH = 8;

	private static final int SYSTEM_ERROR = 3;

	/**
	 * Far above the 64 KiB that engines write at once, and far below what could exhaust
	 * the memory.
	 */
	private static final int MAX_PAYLOAD = 16 * 1024 * 1024;

	private static final Frame.Source[] SOURCES = Frame.Source.values();

	private final ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH);

	private byte @Nullable [] payload;

	private int filled;

	/** The source of the previous frame, negative at the beginning. */
	private int last = -1;

	@Override
	public void decode(ByteBuffer bytes, Consumer<? super Frame> items) {
		while (bytes.hasRemaining()) {
			if (this.payload == null && this.header.position() == 0
					&& (decodeLineEnd(bytes, items) || decodeWhole(bytes, items))) {
				continue;
			}
			byte[] current = this.payload;
			if (current == null) {
				current = begin(bytes);
				if (current == null) {
					return;
				}
			}
			int count = Math.min(bytes.remaining(), current.length - this.filled);
			bytes.get(current, this.filled, count);
			this.filled += count;
			if (this.filled == current.length) {
				finish(current, items);
			}
		}
	}

	// When Podman replays the log to an attached client, it sends line ends outside
	// frames. No frame begins with this byte, so it is unambiguous.
	private boolean decodeLineEnd(ByteBuffer bytes, Consumer<? super Frame> items) {
		if (this.last < 0 || bytes.get(bytes.position()) != '\n') {
			return false;
		}
		emit(this.last, new byte[] { bytes.get() }, items);
		return true;
	}

	// Nearly all frames are contained in a single buffer.
	private boolean decodeWhole(ByteBuffer bytes, Consumer<? super Frame> items) {
		int start = bytes.position();
		if (bytes.remaining() < HEADER_LENGTH) {
			return false;
		}
		int length = check(bytes.getLong(start));
		if (bytes.remaining() - HEADER_LENGTH < length) {
			return false;
		}
		byte[] whole = new byte[length];
		bytes.get(start + HEADER_LENGTH, whole);
		bytes.position(start + HEADER_LENGTH + length);
		emit(bytes.get(start), whole, items);
		return true;
	}

	private byte @Nullable [] begin(ByteBuffer bytes) {
		while (this.header.hasRemaining() && bytes.hasRemaining()) {
			this.header.put(bytes.get());
		}
		if (this.header.hasRemaining()) {
			return null;
		}
		this.filled = 0;
		this.payload = new byte[check(this.header.getLong(0))];
		return this.payload;
	}

	private static int check(long header) {
		int source = (int) (header >> 56);
		int length = (int) header;
		if (source < 0 || source > SYSTEM_ERROR || ((header >> 32) & 0xFFFFFF) != 0) {
			throw new DockerStreamException(
					String.format(Locale.ROOT, "The stream is not multiplexed: no frame begins with %016x", header),
					null);
		}
		if (length < 0 || length > MAX_PAYLOAD) {
			throw new DockerStreamException(String.format(Locale.ROOT,
					"A frame of %d bytes is longer than any engine sends", Integer.toUnsignedLong(length)), null);
		}
		return length;
	}

	private void finish(byte[] current, Consumer<? super Frame> items) {
		int source = this.header.get(0);
		this.header.clear();
		this.payload = null;
		emit(source, current, items);
	}

	private void emit(int source, byte[] current, Consumer<? super Frame> items) {
		this.last = source;
		if (source == SYSTEM_ERROR) {
			throw new DockerStreamException(
					"The engine reported inside the stream: " + new String(current, StandardCharsets.UTF_8).trim(),
					null);
		}
		if (current.length > 0) {
			items.accept(new Frame(SOURCES[source], current));
		}
	}

	@Override
	public void end() {
		if (this.payload != null || this.header.position() > 0) {
			throw new DockerStreamException("The stream ended in the middle of a frame", null);
		}
	}

}
