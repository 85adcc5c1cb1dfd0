package io.github.dockerclient.stream;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

import io.github.dockerclient.type.ByteSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.Assert;

/**
 * A session over one connection.
 */
final class DefaultReactiveAttachment implements ReactiveAttachment {

	private final TwoWayStream stream;

	private final BiFunction<Integer, Integer, Mono<Void>> resize;

	private final Mono<Long> exitCode;

	private final AtomicBoolean taken = new AtomicBoolean();

	private final Sinks.Empty<Void> ended = Sinks.empty();

	DefaultReactiveAttachment(TwoWayStream stream, BiFunction<Integer, Integer, Mono<Void>> resize,
			Mono<Long> exitCode) {
		this.stream = stream;
		this.resize = resize;
		this.exitCode = exitCode;
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
					"The output is read already: it can be read once, and not after the exit code was asked for");
			return this.stream.input();
		}).doFinally((signal) -> this.ended.tryEmitEmpty());
	}

	@Override
	public Mono<Void> send(ByteSource bytes) {
		Assert.notNull(bytes, "'bytes' must not be null");
		return this.stream.send(Flux.defer(bytes::open));
	}

	@Override
	public Mono<Void> send(String text) {
		Assert.notNull(text, "'text' must not be null");
		return send(ByteSource.of(text.getBytes(StandardCharsets.UTF_8)));
	}

	@Override
	public Mono<Void> closeInput() {
		return this.stream.closeOutput();
	}

	@Override
	public Mono<Void> resize(int height, int width) {
		return this.resize.apply(height, width);
	}

	@Override
	public Mono<Long> exitCode() {
		return Mono
			.defer(() -> this.taken.compareAndSet(false, true)
					? this.stream.input().doOnNext(DataBufferUtils::release).then() : this.ended.asMono())
			.then(this.exitCode);
	}

	@Override
	public Mono<Void> close() {
		return this.stream.close().doFinally((signal) -> this.ended.tryEmitEmpty());
	}

}
