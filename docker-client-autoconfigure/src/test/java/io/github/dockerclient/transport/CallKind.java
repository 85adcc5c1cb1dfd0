package io.github.dockerclient.transport;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.dockerclient.stream.TwoWayStream;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Worker;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * The kinds of calls that differ in how the transport sends them or reads the responses.
 * Each call returns the number of items that it has read.
 */
enum CallKind {

	/** A request for a value, with a connection from the pool. */
	GET((http) -> http.get("/info").value(Object.class)),

	/** A request with a body, with a connection from the pool. */
	POST((http) -> http.post("/containers/create").json(Map.of("Image", "x".repeat(20_000))).value(Object.class)),

	/** A blocking request for a value. */
	BLOCKING_GET((http) -> waiting(() -> new BlockingDockerHttp(http).get("/info").value(Object.class))),

	/** A blocking request with a body. */
	BLOCKING_POST((http) -> waiting(() -> new BlockingDockerHttp(http).post("/containers/create")
		.json(Map.of("Image", "x".repeat(20_000)))
		.value(Object.class))),

	/** A blocking stream of the lines of a log. */
	BLOCKING_FRAMES((http) -> waiting(
			() -> counted(new BlockingDockerHttp(http).get("/containers/a/logs").query("follow", true).frames(false)))),

	/** A blocking stream of events. */
	BLOCKING_EVENTS((http) -> waiting(() -> counted(new BlockingDockerHttp(http).get("/events").stream(Object.class)))),

	/** An archive that the calling thread reads. */
	BLOCKING_DOWNLOAD((http) -> waiting(() -> {
		try (InputStream archive = new BlockingDockerHttp(http).get("/containers/a/archive").archive()) {
			return archive.transferTo(OutputStream.nullOutputStream());
		}
	})),

	/** An archive that is sent while the calling thread waits. */
	BLOCKING_UPLOAD((http) -> waiting(() -> {
		new BlockingDockerHttp(http).put("/containers/a/archive")
			.tar(ByteSource.of(bytes(32)))
			.longRunning(true)
			.nothing();
		return true;
	})),

	/** A blocking stream of progress messages. */
	BLOCKING_PROGRESS((http) -> waiting(
			() -> counted(new BlockingDockerHttp(http).post("/images/load").tar(ByteSource.of(bytes(4))).progress()))),

	/** A blocking request that the engine answers when the work is done. */
	BLOCKING_WORK((http) -> waiting(
			() -> new BlockingDockerHttp(http).post("/containers/prune").longRunning(true).value(Object.class))),

	/** A request without a body that the engine answers when the work is done. */
	WORK((http) -> http.post("/containers/prune").longRunning(true).value(Object.class)),

	/** A stream of progress messages. */
	PROGRESS((http) -> http.post("/images/create").progress()),

	/** A stream of the lines of a log. */
	FRAMES((http) -> http.get("/containers/a/logs").query("follow", true).frames(Mono.just(false))),

	/** A stream of events. */
	EVENTS((http) -> http.get("/events").stream(Object.class)),

	/** The input and output of a container. */
	ATTACH((http) -> http.post("/containers/a/attach").hijack(Mono.just(false)).flatMapMany(CallKind::read)),

	/** The input and output of a command, which is sent its input. */
	EXEC((http) -> http.post("/exec/a/start")
		.json(Map.of("Detach", false))
		.hijack(Mono.just(false))
		.flatMapMany((streams) -> streams.send(bytes(16)).then(streams.closeOutput()).thenMany(read(streams)))),

	/** A websocket. */
	WEBSOCKET((http) -> http.get("/containers/a/attach/ws").webSocket().flatMapMany(CallKind::read)),

	/** An upgraded connection for BuildKit. */
	BUILDKIT((http) -> http.post("/session").grpc(Map.of(), () -> Flux.just(1))),

	/** An archive that is uploaded. */
	UPLOAD((http) -> http.put("/containers/a/archive").tar(ByteSource.of(bytes(32))).longRunning(true).nothing()),

	/** An archive that is downloaded. */
	DOWNLOAD((http) -> http.get("/containers/a/archive").archive().doOnNext(DataBufferUtils::release));

	private final Function<ReactiveDockerHttp, Publisher<?>> call;

	CallKind(Function<ReactiveDockerHttp, Publisher<?>> call) {
		this.call = call;
	}

	private static Mono<Object> waiting(Callable<Object> call) {
		return Worker.call(call);
	}

	private static long counted(Stream<?> items) {
		try (items) {
			return items.peek((item) -> {
			}).count();
		}
	}

	// Return the kind that has the same responses and outcomes.
	CallKind shape() {
		return switch (this) {
			case BLOCKING_GET -> GET;
			case BLOCKING_POST -> POST;
			case BLOCKING_FRAMES -> FRAMES;
			case BLOCKING_EVENTS -> EVENTS;
			case BLOCKING_DOWNLOAD -> DOWNLOAD;
			case BLOCKING_UPLOAD -> UPLOAD;
			case BLOCKING_PROGRESS -> PROGRESS;
			case BLOCKING_WORK -> WORK;
			default -> this;
		};
	}

	// Return the number of items that were read.
	Mono<Long> call(ReactiveDockerHttp http) {
		return Flux.from(this.call.apply(http)).count();
	}

	// Return the correct response of an engine.
	FaultKind.Answer answer() {
		return switch (this) {
			case GET, POST, BLOCKING_GET, BLOCKING_POST, WORK, BLOCKING_WORK, UPLOAD, BLOCKING_UPLOAD, PROGRESS,
					BLOCKING_PROGRESS, EVENTS, BLOCKING_EVENTS ->
				FaultKind.Answer.chunked("application/json", "{\"A\":\"bcdefgh\"}");
			case FRAMES, BLOCKING_FRAMES -> FaultKind.Answer.chunked("application/vnd.docker.multiplexed-stream",
					"\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0008line one");
			case DOWNLOAD, BLOCKING_DOWNLOAD -> FaultKind.Answer.chunked("application/x-tar", "\u0000".repeat(1024));
			case ATTACH, EXEC ->
				FaultKind.Answer.upgraded("tcp", "\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0008line one");
			case BUILDKIT -> FaultKind.Answer.upgraded("h2c", "12345678");
			case WEBSOCKET -> FaultKind.Answer.upgraded("websocket", "\u0082\u0008line one");
		};
	}

	private static Flux<Integer> read(TwoWayStream streams) {
		return streams.input().map((buffer) -> {
			int count = buffer.readableByteCount();
			DataBufferUtils.release(buffer);
			return count;
		}).doFinally((end) -> streams.close().subscribe());
	}

	private static Flux<DataBuffer> bytes(int pieces) {
		return Flux.range(0, pieces).map((piece) -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[64 * 1024]));
	}

}
