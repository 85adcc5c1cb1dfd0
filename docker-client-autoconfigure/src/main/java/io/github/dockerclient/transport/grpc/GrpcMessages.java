package io.github.dockerclient.transport.grpc;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

import io.github.dockerclient.error.DockerStreamException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Decodes the messages of one call. Each message begins with five bytes: a flag for
 * compression, which this client never requests, and the length. Memory grows with the
 * received bytes, not with the announced length.
 */
final class GrpcMessages {

	/** The limit that engines use. */
	static final int MAX_LENGTH = 16 * 1024 * 1024;

	private static final int HEAD = 5;

	private static final int FIRST_ALLOCATION = 64 * 1024;

	private final byte[] head = new byte[HEAD];

	private int headLength;

	private byte[] message = new byte[0];

	private int length;

	private int filled;

	void read(ByteBuf bytes, Consumer<byte[]> receiver) {
		while (bytes.isReadable()) {
			if (this.headLength < HEAD) {
				readHead(bytes);
			}
			else {
				fill(bytes);
			}
			if (this.headLength == HEAD && this.filled == this.length) {
				byte[] complete = (this.message.length == this.length) ? this.message
						: Arrays.copyOf(this.message, this.length);
				this.headLength = 0;
				this.message = new byte[0];
				receiver.accept(complete);
			}
		}
	}

	private void readHead(ByteBuf bytes) {
		int count = Math.min(HEAD - this.headLength, bytes.readableBytes());
		bytes.readBytes(this.head, this.headLength, count);
		this.headLength += count;
		if (this.headLength == HEAD) {
			begin();
		}
	}

	private void begin() {
		if (this.head[0] != 0) {
			throw new DockerStreamException("The engine sent a compressed message, which was not requested", null);
		}
		long announced = 0;
		for (int i = 1; i < HEAD; i++) {
			announced = announced << Byte.SIZE | (this.head[i] & 0xFF);
		}
		if (announced > MAX_LENGTH) {
			throw new DockerStreamException(String.format(Locale.ROOT,
					"The engine sends a message of %d bytes, which is more than the limit of %d", announced,
					MAX_LENGTH), null);
		}
		this.length = (int) announced;
		this.filled = 0;
		this.message = new byte[Math.min(this.length, FIRST_ALLOCATION)];
	}

	private void fill(ByteBuf bytes) {
		if (this.filled == this.message.length) {
			this.message = Arrays.copyOf(this.message, (int) Math.min(this.length, 2L * this.message.length));
		}
		int count = Math.min(this.message.length - this.filled, bytes.readableBytes());
		bytes.readBytes(this.message, this.filled, count);
		this.filled += count;
	}

	// Returns whether the bytes received so far end within a message.
	boolean isIncomplete() {
		return this.headLength > 0;
	}

	static ByteBuf frame(ByteBufAllocator allocator, byte[] message) {
		return allocator.buffer(HEAD + message.length).writeByte(0).writeInt(message.length).writeBytes(message);
	}

}
