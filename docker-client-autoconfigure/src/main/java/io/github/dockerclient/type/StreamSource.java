package io.github.dockerclient.type;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.Assert;

/**
 * Sends the bytes of streams. A stream that was read before is rejected when the opener
 * returns it again, as some or all of its bytes are missing.
 */
final class StreamSource implements ByteSource {

	private static final int PIECE = 64 * 1024;

	private final Callable<InputStream> opener;

	private final AtomicReference<@Nullable WeakReference<InputStream>> last = new AtomicReference<>();

	private volatile boolean sent;

	StreamSource(Callable<InputStream> opener) {
		this.opener = opener;
	}

	@Override
	public Publisher<DataBuffer> open() {
		return Flux.deferContextual((context) -> {
			DataBufferFactory buffers = context.hasKey(DataBufferFactory.class) ? context.get(DataBufferFactory.class)
					: DefaultDataBufferFactory.sharedInstance;
			return Flux.<DataBuffer, Reading>generate(() -> new Reading(this, buffers), Reading::next, Reading::close)
				.subscribeOn(Worker.reader(context));
		});
	}

	// A publisher that had bytes the first time must not be empty when a request is
	// repeated.
	static ByteSource of(Publisher<DataBuffer> buffers) {
		AtomicBoolean sent = new AtomicBoolean();
		return () -> Flux.defer(() -> {
			AtomicBoolean empty = new AtomicBoolean(sent.get());
			return Flux.from(buffers).doOnNext((buffer) -> {
				if (buffer.readableByteCount() > 0) {
					sent.set(true);
					empty.set(false);
				}
			}).concatWith(Mono.defer(() -> empty.get() ? Mono.error(usedUp()) : Mono.empty()));
		});
	}

	private InputStream stream() throws Exception {
		InputStream stream = this.opener.call();
		Assert.state(stream != null, "The opener of the request's bytes returned null instead of a stream");
		WeakReference<InputStream> before = this.last.getAndSet(new WeakReference<>(stream));
		if (before != null && before.refersTo(stream)) {
			throw usedUp();
		}
		return stream;
	}

	private static IllegalStateException usedUp() {
		return new IllegalStateException("The bytes of the request were read already and are needed again: "
				+ "return a new stream for each call");
	}

	/**
	 * The reading of one stream.
	 */
	private static final class Reading {

		private final StreamSource source;

		private final DataBufferFactory buffers;

		private final boolean again;

		private final byte[] piece = new byte[PIECE];

		private @Nullable InputStream stream;

		private boolean empty = true;

		Reading(StreamSource source, DataBufferFactory buffers) {
			this.source = source;
			this.buffers = buffers;
			this.again = source.sent;
		}

		Reading next(SynchronousSink<DataBuffer> sink) {
			try {
				if (this.stream == null) {
					this.stream = this.source.stream();
				}
				int count = this.stream.read(this.piece);
				if (count >= 0) {
					this.empty &= count == 0;
					this.source.sent |= count > 0;
					sink.next(this.buffers.allocateBuffer(count).write(this.piece, 0, count));
				}
				else if (this.again && this.empty) {
					sink.error(usedUp());
				}
				else {
					sink.complete();
				}
			}
			catch (Throwable ex) {
				sink.error(Worker.passable(ex));
			}
			return this;
		}

		void close() {
			try {
				if (this.stream != null) {
					this.stream.close();
				}
			}
			catch (IOException ex) {
				// Nothing is lost: the stream was only read.
			}
		}

	}

}
