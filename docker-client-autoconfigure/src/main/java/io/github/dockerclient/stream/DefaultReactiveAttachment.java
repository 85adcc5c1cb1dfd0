package io.github.dockerclient.stream;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.type.ByteSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.Assert;

/**
 * Default {@link ReactiveAttachment}, over one connection.
 */
final class DefaultReactiveAttachment implements ReactiveAttachment {

	private final TwoWayStream stream;

	private final AttachedProcess process;

	private final DetachSequence detaching;

	private final AtomicBoolean taken = new AtomicBoolean();

	private final Sinks.Empty<Void> ended = Sinks.empty();

	private volatile boolean inputClosed;

	private volatile boolean closed;

	DefaultReactiveAttachment(TwoWayStream stream, AttachedProcess process) {
		this.stream = stream;
		this.process = process;
		this.detaching = new DetachSequence(process.detachKeys());
	}

	@Override
	public Flux<Frame> frames() {
		return StreamDecoder.items(StreamDecoder.batches(output(),
				this.stream.isMultiplexed() ? StreamDecoder::multiplexedFrames : StreamDecoder::rawFrames));
	}

	@Override
	public Flux<DataBuffer> bytes() {
		return this.stream.isMultiplexed()
				? frames().map((frame) -> DefaultDataBufferFactory.sharedInstance.wrap(frame.bytes())) : output();
	}

	@Override
	public Flux<Line> lines() {
		return Line.of(frames());
	}

	private Flux<DataBuffer> output() {
		return Flux.defer(() -> {
			Assert.state(this.taken.compareAndSet(false, true),
					"The output was read already: it can be read once, and not after the exit code was requested");
			return this.stream.input().concatWith(Mono.defer(this::checkEnd));
		}).doFinally((signal) -> this.ended.tryEmitEmpty());
	}

	// A connection that a proxy has interrupted ends in the same way as a complete one.
	private Mono<DataBuffer> checkEnd() {
		if (this.closed || this.detaching.isComplete()) {
			return Mono.empty();
		}
		return this.process.hasEnded(this.inputClosed)
			.flatMap((ended) -> (ended || this.closed) ? Mono.empty()
					: Mono.error(new DockerStreamException(String.format(Locale.ROOT,
							"%s still runs, but the connection to it has ended: its output is not complete",
							this.process), null)));
	}

	@Override
	public Mono<Void> send(ByteSource bytes) {
		Assert.notNull(bytes, "'bytes' must not be null");
		Flux<DataBuffer> buffers = Flux.defer(bytes::open);
		return this.stream.send(this.stream.isMultiplexed() ? buffers : buffers.doOnNext(this.detaching::typed));
	}

	@Override
	public Mono<Void> send(String text) {
		Assert.notNull(text, "'text' must not be null");
		return send(ByteSource.of(text.getBytes(StandardCharsets.UTF_8)));
	}

	@Override
	public Mono<Void> closeInput() {
		return Mono.defer(() -> {
			this.inputClosed = true;
			return this.stream.closeOutput();
		});
	}

	@Override
	public Mono<Void> resize(int height, int width) {
		return this.process.resize(height, width);
	}

	@Override
	public Mono<Long> exitCode() {
		return Mono
			.defer(() -> this.taken.compareAndSet(false, true)
					? this.stream.input().doOnNext(DataBufferUtils::release).then() : this.ended.asMono())
			.then(Mono.defer(this.process::exitCode));
	}

	@Override
	public Mono<Void> close() {
		return Mono.defer(() -> {
			this.closed = true;
			return this.stream.close();
		}).doFinally((signal) -> this.ended.tryEmitEmpty());
	}

}
