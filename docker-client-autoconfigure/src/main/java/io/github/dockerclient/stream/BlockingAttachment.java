package io.github.dockerclient.stream;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Stream;

import io.github.dockerclient.type.ByteSource;

/**
 * {@link Attachment} that delegates to a {@link ReactiveAttachment} and waits for its
 * results.
 */
final class BlockingAttachment implements Attachment {

	private final ReactiveAttachment reactive;

	BlockingAttachment(ReactiveAttachment reactive) {
		this.reactive = reactive;
	}

	@Override
	public Stream<Frame> frames() {
		return BlockingStream.of(this.reactive.frames());
	}

	@Override
	public InputStream bytes() {
		return BlockingInputStream.of(this.reactive.bytes());
	}

	@Override
	public Stream<Line> lines() {
		return BlockingStream.of(this.reactive.lines());
	}

	@Override
	public void send(ByteSource bytes) {
		Blocking.await(this.reactive.send(bytes));
	}

	@Override
	public void send(String text) {
		Blocking.await(this.reactive.send(text));
	}

	@Override
	public OutputStream input() {
		return new Input();
	}

	@Override
	public void closeInput() {
		Blocking.await(this.reactive.closeInput());
	}

	@Override
	public void resize(int height, int width) {
		Blocking.await(this.reactive.resize(height, width));
	}

	@Override
	public Long exitCode() {
		return Blocking.get(this.reactive.exitCode());
	}

	@Override
	public void close() {
		Blocking.await(this.reactive.close());
	}

	private final class Input extends OutputStream {

		@Override
		public void write(int value) {
			send(ByteSource.of(new byte[] { (byte) value }));
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			send(ByteSource.of(Arrays.copyOfRange(bytes, offset, offset + length)));
		}

		@Override
		public void close() {
			closeInput();
		}

	}

}
