package io.github.dockerclient.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.util.context.Context;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Passes the bytes of buffers to a thread that may block, which may be a virtual thread.
 * Only a few buffers are held at a time. The caller must close the stream unless it was
 * read to its end. Closing it, from any thread, cancels the subscription, releases the
 * buffers that were not read, and ends a waiting read. Interrupting the waiting thread
 * has the same effect; the thread remains interrupted. A failure of the publisher is
 * thrown unchanged, after the bytes that arrived before it.
 */
@Internal
public final class BlockingInputStream extends InputStream {

	private static final int WINDOW = 8;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Queue<DataBuffer> queue = new ArrayDeque<>(WINDOW);

	private final CallerWork work = new CallerWork();

	private final Receiver receiver = new Receiver();

	private boolean finished;

	private boolean closed;

	private @Nullable Throwable failure;

	private BlockingInputStream() {
	}

	/**
	 * Subscribe to buffers and return their bytes as they arrive.
	 * @param buffers the buffers; each of them is released after it was read
	 * @return the bytes
	 */
	public static BlockingInputStream of(Publisher<DataBuffer> buffers) {
		Blocking.check();
		BlockingInputStream stream = new BlockingInputStream();
		buffers.subscribe(stream.receiver);
		stream.work.opened();
		return stream;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, target.length);
		if (length == 0) {
			return 0;
		}
		this.lock.lock();
		try {
			DataBuffer buffer = await();
			if (buffer == null) {
				return -1;
			}
			int count = Math.min(length, buffer.readableByteCount());
			buffer.read(target, offset, count);
			return count;
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public int available() {
		this.lock.lock();
		try {
			DataBuffer buffer = this.queue.peek();
			return (buffer != null) ? buffer.readableByteCount() : 0;
		}
		finally {
			this.lock.unlock();
		}
	}

	// Returns the next buffer that is not empty, or null at the end.
	private @Nullable DataBuffer await() throws IOException {
		while (true) {
			if (this.closed) {
				throw new IOException("The stream is closed");
			}
			DataBuffer buffer = this.queue.peek();
			if (buffer != null && buffer.readableByteCount() > 0) {
				return buffer;
			}
			if (buffer != null) {
				DataBufferUtils.release(this.queue.remove());
				this.receiver.request(1);
			}
			else if (this.finished) {
				rethrow();
				return null;
			}
			else if (!workUnlocked() && isQuiet()) {
				sleep();
			}
		}
	}

	// The lock is released so that another thread can close the stream without waiting.
	private boolean workUnlocked() {
		this.lock.unlock();
		try {
			boolean worked = this.work.run();
			if (worked && Thread.currentThread().isInterrupted()) {
				throw interrupted();
			}
			return worked;
		}
		finally {
			this.lock.lock();
		}
	}

	// Another thread may have delivered something while the lock was released.
	private boolean isQuiet() {
		return this.queue.isEmpty() && !this.finished && !this.closed;
	}

	private void sleep() {
		try {
			this.changed.await();
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
	}

	private CancellationException interrupted() {
		close();
		Thread.currentThread().interrupt();
		return new CancellationException("Interrupted while waiting for the next bytes of a stream");
	}

	private void rethrow() {
		Throwable thrown = this.failure;
		if (thrown instanceof RuntimeException exception) {
			exception.addSuppressed(new IllegalStateException("The stream was read here"));
			throw exception;
		}
		if (thrown != null) {
			throw new IllegalStateException(thrown);
		}
	}

	@Override
	public void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.queue.forEach(DataBufferUtils::release);
			this.queue.clear();
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
		this.receiver.cancel();
	}

	private final class Receiver extends BaseSubscriber<DataBuffer> {

		private final Context context = BlockingInputStream.this.work.in(CallerContext.current());

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
			BlockingInputStream stream = BlockingInputStream.this;
			stream.lock.lock();
			try {
				if (stream.closed) {
					DataBufferUtils.release(value);
				}
				else {
					stream.queue.add(value);
					stream.changed.signalAll();
				}
			}
			finally {
				stream.lock.unlock();
			}
		}

		@Override
		protected void hookOnComplete() {
			finish(null);
		}

		@Override
		protected void hookOnError(Throwable throwable) {
			finish(throwable);
		}

		private void finish(@Nullable Throwable failure) {
			BlockingInputStream stream = BlockingInputStream.this;
			stream.lock.lock();
			try {
				stream.failure = failure;
				stream.finished = true;
				stream.changed.signalAll();
			}
			finally {
				stream.lock.unlock();
			}
		}

	}

}
