package io.github.dockerclient.transport;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The bytes that have arrived on one connection and were not read yet.
 */
final class Input {

	private final Wire wire;

	private ByteBuffer own;

	/** The bytes to read next, in a buffer of this object or in one of the caller. */
	private ByteBuffer bytes;

	Input(Wire wire, int size) {
		this.wire = wire;
		this.own = ByteBuffer.allocateDirect(size).flip();
		this.bytes = this.own;
	}

	ByteBuffer bytes() {
		return this.bytes;
	}

	boolean isEmpty() {
		return !this.bytes.hasRemaining();
	}

	// Waits for the next byte.
	byte next() throws IOException {
		if (isEmpty() && !await()) {
			throw new EOFException("The end of the answer is missing");
		}
		return this.bytes.get();
	}

	// If nothing is left to read, waits for bytes. Returns false at their end.
	boolean await() throws IOException {
		if (!isEmpty()) {
			return true;
		}
		this.bytes = this.own.clear();
		try {
			return this.wire.read(this.bytes) >= 0;
		}
		finally {
			this.bytes.flip();
		}
	}

	// Does the same with an empty buffer of the caller, while this one is empty.
	boolean await(ByteBuffer target) throws IOException {
		return this.wire.read(target) >= 0;
	}

	// Reads from a buffer of the caller, until it is returned.
	void borrow(ByteBuffer buffer) {
		this.bytes = buffer;
	}

	// Keeps what was not read of a borrowed buffer.
	void giveBack() {
		ByteBuffer rest = this.bytes;
		if (rest != this.own) {
			if (rest.remaining() > this.own.capacity()) {
				this.own = ByteBuffer.allocateDirect(rest.remaining());
			}
			this.bytes = this.own.clear().put(rest).flip();
		}
	}

}
