package io.github.dockerclient.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import io.github.dockerclient.stream.Buffers;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Signal;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Sends the body of a request while the caller waits for the response, which may begin
 * before all of the body was read. This has a thread of its own: reading what the caller
 * wants to send may take any time, but the caller must come back within its limit, and
 * shared threads are needed by others.
 */
final class Upload extends BaseSubscriber<DataBuffer> {

	/** The number of buffers that a source may provide in advance. */
	private static final int WINDOW = 2;

	private static final int MAX_CHUNK = 128 * 1024;

	private static final byte[] LINE_END = { '\r', '\n' };

	private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private final Wire wire;

	private final Flux<DataBuffer> content;

	private final Context context;

	private final @Nullable Duration limit;

	private final Deadlines.Deadline deadline;

	private final Runnable failed;

	private final BlockingQueue<Signal<DataBuffer>> signals = new LinkedBlockingQueue<>();

	private final Thread thread = new Thread(this::run, "docker-upload");

	private boolean sent;

	private volatile boolean waiting;

	private volatile boolean answered;

	private volatile boolean ended;

	private volatile @Nullable Throwable failure;

	// The limit applies to the time until the engine reads a part, and to the time from
	// the last part to the response. Once it has passed, the action of the deadline runs,
	// and the other one if the content cannot be read.
	Upload(Wire wire, Flux<DataBuffer> content, ContextView context, @Nullable Duration limit,
			Deadlines.Deadline deadline, Runnable failed) {
		this.wire = wire;
		// No caller waits for a failure after the end, and Reactor would log it.
		this.content = content.onErrorComplete((failure) -> this.ended).transform(Buffers::releaseLate);
		this.context = Worker.reading(Context.of(context)).put(DataBufferFactory.class, PooledBuffers.FACTORY);
		this.limit = limit;
		this.deadline = deadline;
		this.failed = failed;
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	private void run() {
		try {
			this.content.subscribe(this);
			// The source may have cleared the interrupt that ends the upload.
			while (!this.ended && !this.sent) {
				send(this.signals.take());
			}
		}
		catch (RefusedException ex) {
			// The response may explain why the engine does not read the body.
			await();
		}
		catch (Throwable ex) {
			if (!this.ended) {
				this.failure = ex;
				this.failed.run();
			}
		}
		finally {
			end();
		}
	}

	private void send(Signal<DataBuffer> next) throws Throwable {
		if (next.isOnNext()) {
			send(Objects.requireNonNull(next.get()));
			request(1);
		}
		else if (next.isOnError()) {
			throw Objects.requireNonNull(next.getThrowable());
		}
		else {
			write(ByteBuffer.wrap(LAST_CHUNK));
			this.sent = true;
			await();
		}
	}

	private void send(DataBuffer buffer) throws RefusedException {
		try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
			while (parts.hasNext()) {
				send(parts.next());
			}
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	// To write a part, the JDK may copy it as a whole, and the limit applies to each
	// part.
	private void send(ByteBuffer bytes) throws RefusedException {
		for (int sent = bytes.position(); sent < bytes.limit(); sent += MAX_CHUNK) {
			ByteBuffer chunk = bytes.slice(sent, Math.min(MAX_CHUNK, bytes.limit() - sent));
			String size = Integer.toHexString(chunk.remaining()) + "\r\n";
			write(StandardCharsets.US_ASCII.encode(size), chunk, ByteBuffer.wrap(LINE_END));
		}
	}

	private void write(ByteBuffer... bytes) throws RefusedException {
		limit();
		try {
			this.wire.write(bytes);
		}
		catch (IOException ex) {
			throw new RefusedException(ex);
		}
		this.deadline.clear();
	}

	private void limit() {
		if (this.limit != null) {
			this.deadline.set(this.limit);
		}
	}

	// Limits the time until the response, unless it has begun.
	private void await() {
		this.waiting = true;
		limit();
		if (this.answered) {
			this.deadline.clear();
		}
	}

	// Called when the head of the response was read.
	void answered() {
		this.answered = true;
		if (this.waiting) {
			this.deadline.clear();
		}
	}

	boolean isOverdue() {
		return this.deadline.hasPassed();
	}

	// Returns why the content cannot be read, or null if it can.
	@Nullable Throwable failure() {
		return this.failure;
	}

	// May be called by any thread.
	void close() {
		end();
		this.deadline.end();
		this.thread.interrupt();
	}

	private void end() {
		this.ended = true;
		cancel();
		releaseAll();
	}

	@Override
	public Context currentContext() {
		return this.context;
	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		subscription.request(WINDOW);
	}

	@Override
	protected void hookOnNext(DataBuffer value) {
		this.signals.add(Signal.next(value));
		if (this.ended) {
			releaseAll();
		}
	}

	@Override
	protected void hookOnComplete() {
		this.signals.add(Signal.complete());
	}

	@Override
	protected void hookOnError(Throwable throwable) {
		this.signals.add(Signal.error(throwable));
	}

	private void releaseAll() {
		for (Signal<DataBuffer> next = this.signals.poll(); next != null; next = this.signals.poll()) {
			DataBufferUtils.release(next.get());
		}
	}

	/**
	 * The engine does not read any more.
	 */
	private static final class RefusedException extends IOException {

		RefusedException(IOException cause) {
			super(cause);
		}

	}

}
