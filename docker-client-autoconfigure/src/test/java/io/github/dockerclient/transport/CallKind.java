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
 * The kinds of calls that differ in how the transport sends them or reads their answers.
 * What they read is counted.
 */
enum CallKind {

	/** A value that is asked for, over the pool. */
	GET((http) -> http.get("/info").value(Object.class)),

	/** An order that has a body, over the pool. */
	POST((http) -> http.post("/containers/create").json(Map.of("Image", "x".repeat(20_000))).value(Object.class)),

	/** A question whose answer is waited for. */
	BLOCKING_GET((http) -> waiting(() -> new BlockingDockerHttp(http).get("/info").value(Object.class))),

	/** An order whose answer is waited for. */
	BLOCKING_POST((http) -> waiting(() -> new BlockingDockerHttp(http).post("/containers/create")
		.json(Map.of("Image", "x".repeat(20_000)))
		.value(Object.class))),

	/** The lines of a log that are waited for. */
	BLOCKING_FRAMES((http) -> waiting(
			() -> counted(new BlockingDockerHttp(http).get("/containers/a/logs").query("follow", true).frames(false)))),

	/** Events that are waited for. */
	BLOCKING_EVENTS((http) -> waiting(() -> counted(new BlockingDockerHttp(http).get("/events").stream(Object.class)))),

	/** An archive that is read by the thread that waits for it. */
	BLOCKING_DOWNLOAD((http) -> waiting(() -> {
		try (InputStream archive = new BlockingDockerHttp(http).get("/containers/a/archive").archive()) {
			return archive.transferTo(OutputStream.nullOutputStream());
		}
	})),

	/** An order without a body that the engine answers when it is done. */
	WORK((http) -> http.post("/containers/prune").longRunning(true).value(Object.class)),

	/** What the engine tells while it works. */
	PROGRESS((http) -> http.post("/images/create").progress()),

	/** The lines of a log. */
	FRAMES((http) -> http.get("/containers/a/logs").query("follow", true).frames(Mono.just(false))),

	/** Events. */
	EVENTS((http) -> http.get("/events").stream(Object.class)),

	/** The streams of a container. */
	ATTACH((http) -> http.post("/containers/a/attach").hijack(Mono.just(false)).flatMapMany(CallKind::read)),

	/** A command that is sent what it reads. */
	EXEC((http) -> http.post("/exec/a/start")
		.json(Map.of("Detach", false))
		.hijack(Mono.just(false))
		.flatMapMany((streams) -> streams.send(bytes(16)).then(streams.closeOutput()).thenMany(read(streams)))),

	/** A websocket. */
	WEBSOCKET((http) -> http.get("/containers/a/attach/ws").webSocket().flatMapMany(CallKind::read)),

	/** A connection for BuildKit. */
	BUILDKIT((http) -> http.post("/session").upgrade("h2c", () -> Flux.just(1))),

	/** An archive that is sent. */
	UPLOAD((http) -> http.put("/containers/a/archive").tar(ByteSource.of(bytes(32))).longRunning(true).nothing()),

	/** An archive that is read. */
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

	// The kind that has the same answers and the same ends.
	CallKind shape() {
		return switch (this) {
			case BLOCKING_GET -> GET;
			case BLOCKING_POST -> POST;
			case BLOCKING_FRAMES -> FRAMES;
			case BLOCKING_EVENTS -> EVENTS;
			case BLOCKING_DOWNLOAD -> DOWNLOAD;
			default -> this;
		};
	}

	// Completes with how many parts came.
	Mono<Long> call(ReactiveDockerHttp http) {
		return Flux.from(this.call.apply(http)).count();
	}

	// What an engine answers.
	FaultKind.Answer answer() {
		return switch (this) {
			case GET, POST, BLOCKING_GET, BLOCKING_POST, WORK, UPLOAD, PROGRESS, EVENTS, BLOCKING_EVENTS ->
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
