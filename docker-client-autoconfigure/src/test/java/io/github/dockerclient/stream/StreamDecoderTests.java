package io.github.dockerclient.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.error.DockerStreamException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StreamDecoder}.
 */
class StreamDecoderTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final List<ByteBuf> allocated = new ArrayList<>();

	@AfterEach
	void everyBufferWasReleased() {
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(this.allocated).allMatch((buffer) -> buffer.refCnt() == 0));
	}

	@Test
	void deliversAllItemsOfAllBuffers() {
		Flux<Frame> frames = frames(buffers(StreamBytes.join(StreamBytes.frame(1, "a"), StreamBytes.frame(2, "b")),
				new byte[0], StreamBytes.frame(1, "c")));
		StepVerifier.create(frames.map(Frame::text)).expectNext("a", "b", "c").expectComplete().verify(PATIENCE);
	}

	@Test
	void eachSubscriptionHasADecoderOfItsOwn() {
		byte[] bytes = StreamBytes.frame(1, "abc");
		Flux<Frame> frames = frames(Flux.defer(() -> Flux.fromIterable(StreamBytes.cut(bytes, 5)).map(this::buffer)));
		for (int i = 0; i < 2; i++) {
			StepVerifier.create(frames.map(Frame::text)).expectNext("abc").expectComplete().verify(PATIENCE);
		}
	}

	@Test
	void deliversOneItemForOneRequest() {
		AtomicInteger sent = new AtomicInteger();
		Flux<DataBuffer> buffers = Flux.range(0, 5).map((i) -> {
			sent.incrementAndGet();
			return buffer(StreamBytes.frame(1, i + "a"), StreamBytes.frame(1, i + "b"));
		});
		StepVerifier.create(frames(buffers).map(Frame::text), 0)
			.expectSubscription()
			.thenRequest(1)
			.expectNext("0a")
			.then(() -> assertThat(sent).hasValue(1))
			.thenRequest(1)
			.expectNext("0b")
			.then(() -> assertThat(sent).hasValueLessThanOrEqualTo(2))
			.thenRequest(1)
			.expectNext("1a")
			.then(() -> assertThat(sent).hasValueLessThanOrEqualTo(2))
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void asksForMoreBuffersUntilAnItemIsComplete() {
		Flux<DataBuffer> buffers = Flux.fromIterable(StreamBytes.single(StreamBytes.frame(1, "abc"))).map(this::buffer);
		StepVerifier.create(frames(buffers).map(Frame::text), 1).expectNext("abc").expectComplete().verify(PATIENCE);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 100 })
	void deliversWhatCameBeforeAFault(long demand) {
		byte[] bytes = StreamBytes.join(StreamBytes.frame(1, "a"), StreamBytes.frame(1, "b"), StreamBytes.frame(1, "c"),
				StreamBytes.frame(9, "bad"));
		slowly(frames(buffers(bytes, StreamBytes.frame(1, "never"))), demand, "a", "b", "c")
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerStreamException.class)
				.hasMessageStartingWith("The stream is not multiplexed"))
			.verify(PATIENCE);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 100 })
	void deliversWhatCameBeforeTheConnectionFailed(long demand) {
		Flux<DataBuffer> buffers = buffers(
				StreamBytes.join(StreamBytes.frame(1, "a"), StreamBytes.frame(1, "b"), StreamBytes.frame(1, "c")))
			.concatWith(Flux.error(new IOException("reset")));
		slowly(frames(buffers), demand, "a", "b", "c").expectErrorMessage("reset").verify(PATIENCE);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 100 })
	void deliversWhatCameBeforeATruncatedItem(long demand) {
		byte[] bytes = StreamBytes.join(StreamBytes.frame(1, "a"), StreamBytes.frame(1, "b"), StreamBytes.frame(1, "c"),
				new byte[] { 1, 0 });
		slowly(frames(buffers(bytes)), demand, "a", "b", "c")
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerStreamException.class)
				.hasMessage("The stream ended in the middle of a frame"))
			.verify(PATIENCE);
	}

	@Test
	void deliversWhatCameBeforeTheErrorOfTheEngine() {
		byte[] bytes = StreamBytes.join(StreamBytes.frame(1, "a"), StreamBytes.frame(2, "b"),
				StreamBytes.frame(3, "gone"));
		slowly(frames(buffers(bytes)), 1, "a", "b")
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerStreamException.class)
				.hasMessage("The engine reported inside the stream: gone"))
			.verify(PATIENCE);
	}

	@Test
	void deliversJsonAfterJsonUntilItBreaks() {
		Flux<JsonNode> nodes = StreamDecoder.items(StreamDecoder.batches(
				buffers(StreamBytes.utf8("{\"a\":1}\r\n{\"a\":2}{\"a\":"), StreamBytes.utf8("3}\n<html>")),
				StreamBytes::jsonDecoder));
		StepVerifier.create(nodes.map((node) -> node.get("a").asInt()), 1)
			.expectNext(1)
			.thenRequest(1)
			.expectNext(2)
			.thenRequest(1)
			.expectNext(3)
			.thenRequest(1)
			.expectErrorMessage("The stream is not JSON: an object begins with byte 0x3c")
			.verify(PATIENCE);
	}

	@Test
	void aFaultCancelsTheConnection() {
		TestPublisher<DataBuffer> buffers = TestPublisher.create();
		StepVerifier.create(frames(buffers.flux()))
			.then(() -> buffers.next(buffer(StreamBytes.frame(7, "bad"))))
			.expectError(DockerStreamException.class)
			.verify(PATIENCE);
		buffers.assertCancelled();
	}

	@Test
	void cancellingReleasesTheBuffersThatWait() {
		List<DataBuffer> buffers = new ArrayList<>();
		for (int i = 0; i < 64; i++) {
			buffers.add(buffer(StreamBytes.frame(1, "a"), StreamBytes.frame(1, "b")));
		}
		Flux<Frame> frames = frames(Flux.fromIterable(buffers).publishOn(Schedulers.parallel(), 32));
		StepVerifier.create(frames, 3).expectNextCount(3).thenCancel().verify(PATIENCE);
	}

	@Test
	void cancellingCancelsTheConnection() {
		TestPublisher<DataBuffer> buffers = TestPublisher.create();
		StepVerifier.create(frames(buffers.flux()), 1)
			.then(() -> buffers.next(buffer(StreamBytes.frame(1, "a"), StreamBytes.frame(1, "b"))))
			.expectNextCount(1)
			.thenCancel()
			.verify(PATIENCE);
		buffers.assertCancelled();
	}

	private static StepVerifier.Step<String> slowly(Flux<Frame> frames, long demand, String... expected) {
		StepVerifier.Step<String> steps = StepVerifier.create(frames.map(Frame::text), demand);
		for (String text : expected) {
			steps = steps.expectNext(text).thenRequest(demand);
		}
		return steps;
	}

	private static Flux<Frame> frames(Flux<DataBuffer> buffers) {
		return StreamDecoder.items(StreamDecoder.batches(buffers, StreamDecoder::multiplexedFrames));
	}

	// Allocates each buffer when it is requested.
	private Flux<DataBuffer> buffers(byte[]... contents) {
		return Flux.fromArray(contents).map(this::buffer);
	}

	private DataBuffer buffer(byte[]... parts) {
		ByteBuf bytes = PooledByteBufAllocator.DEFAULT.buffer();
		bytes.writeBytes(StreamBytes.join(parts));
		this.allocated.add(bytes);
		return new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT).wrap(bytes);
	}

}
