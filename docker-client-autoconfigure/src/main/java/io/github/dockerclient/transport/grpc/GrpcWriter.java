package io.github.dockerclient.transport.grpc;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/**
 * Sends the messages of one call as fast as the connection accepts them: a few messages
 * are in flight, and the next one is requested when one has been written. Messages that
 * arrive together are flushed together.
 */
final class GrpcWriter extends BaseSubscriber<byte[]> {

	private static final int UNDER_WAY = 16;

	private final GrpcStream stream;

	private final Executor eventLoop;

	private final Queue<byte[]> queue = new ConcurrentLinkedQueue<>();

	private final AtomicInteger work = new AtomicInteger();

	private volatile boolean done;

	private volatile @Nullable Throwable failure;

	GrpcWriter(GrpcStream stream, Executor eventLoop) {
		this.stream = stream;
		this.eventLoop = eventLoop;
	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		subscription.request(UNDER_WAY);
	}

	@Override
	protected void hookOnNext(byte[] message) {
		this.queue.add(message);
		drain();
	}

	@Override
	protected void hookOnComplete() {
		this.done = true;
		drain();
	}

	@Override
	protected void hookOnError(Throwable failure) {
		this.failure = failure;
		hookOnComplete();
	}

	private void drain() {
		if (this.work.getAndIncrement() == 0) {
			try {
				this.eventLoop.execute(this::write);
			}
			catch (RejectedExecutionException ex) {
				// The client is closed, and so is the connection.
				cancel();
			}
		}
	}

	private void write() {
		int seen = this.work.get();
		do {
			boolean last = this.done;
			for (byte[] message = this.queue.poll(); message != null; message = this.queue.poll()) {
				this.stream.write(message).addListener((written) -> {
					if (written.isSuccess()) {
						request(1);
					}
					else {
						cancel();
					}
				});
			}
			if (last) {
				this.stream.finish(this.failure);
			}
			seen = this.work.addAndGet(-seen);
		}
		while (seen != 0);
		this.stream.flush();
	}

}
