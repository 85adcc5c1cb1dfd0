package io.github.dockerclient.sample.log;

import java.time.Duration;
import java.util.List;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.sample.web.ServerEvents;
import io.github.dockerclient.stream.Frame;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Follows and downloads the logs of containers. The pieces of a log are sent in batches.
 * If the browser is slower than the log, the oldest batches that wait for it are dropped.
 * The page notices that by the numbers of the lines.
 */
@RestController
@RequestMapping("/api/engines/{engine}/containers/{id}/logs")
final class LogController {

	private static final int TAIL = 1000;

	private static final int BATCH = 1000;

	private static final Duration BATCH_EVERY = Duration.ofMillis(15);

	private static final int WAITING_BATCHES = 20;

	private final ServerEvents events;

	LogController(ServerEvents events) {
		this.events = events;
	}

	@GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<Object>> follow(@PathVariable("engine") ReactiveDockerOperations docker,
			@PathVariable String id, @RequestParam(defaultValue = "false") boolean timestamps) {
		return this.events.of("pieces", Flux.defer(() -> pieces(docker, id, timestamps)));
	}

	private static Flux<List<LogPiece>> pieces(ReactiveDockerOperations docker, String id, boolean timestamps) {
		LogDecoder decoder = new LogDecoder();
		Flux<LogPiece> pieces = docker.containers()
			.logs(id, (options) -> options.follow(true).tail(TAIL).timestamps(timestamps))
			.concatMapIterable(decoder::decode)
			.concatWith(Flux.defer(() -> Flux.fromIterable(decoder.end())));
		return batches(pieces, Schedulers.parallel()).onBackpressureBuffer(WAITING_BATCHES, (dropped) -> {
		}, BufferOverflowStrategy.DROP_OLDEST).publishOn(Schedulers.parallel(), 1);
	}

	// Without fair backpressure, Reactor starts the timer before it adds the first piece
	// to the batch. If the timer is faster, that piece waits for the next one, perhaps
	// forever.
	static Flux<List<LogPiece>> batches(Flux<LogPiece> pieces, Scheduler timer) {
		return pieces.bufferTimeout(BATCH, BATCH_EVERY, timer, true);
	}

	@GetMapping("/download")
	ResponseEntity<Flux<DataBuffer>> download(@PathVariable("engine") ReactiveDockerOperations docker,
			@PathVariable String id) {
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_PLAIN)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".log\"")
			.body(docker.containers().logs(id).map(Frame::bytes).map(DefaultDataBufferFactory.sharedInstance::wrap));
	}

}
