package io.github.dockerclient.exec;

import java.time.Duration;
import java.util.List;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.stream.Output;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.IDResponse;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Commands in running containers over HTTP.
 */
final class DefaultReactiveExecOperations implements ReactiveExecOperations {

	private static final int MAX_OUTPUT = 16 * 1024 * 1024;

	private final ReactiveDockerHttp http;

	DefaultReactiveExecOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

	@Override
	public Mono<IDResponse> create(String id, ExecConfig config) {
		Assert.notNull(config, "'config' must not be null");
		return this.http.post("/containers/{id}/exec", id).json(config).value(IDResponse.class);
	}

	@Override
	public Mono<ReactiveAttachment> start(String id, ExecStartOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return starting(id, new ExecStartRequest(false, options.tty(), options.consoleSize()))
			.hijack(Mono.just(options.tty()))
			.map((stream) -> ReactiveAttachment.over(stream, (height, width) -> resize(id, height, width),
					exitCode(id)));
	}

	@Override
	public Mono<Void> startDetached(String id) {
		return starting(id, new ExecStartRequest(true, false, List.of())).nothing();
	}

	private ReactiveDockerRequest starting(String id, ExecStartRequest request) {
		return this.http.post("/exec/{id}/start", id).json(request);
	}

	@Override
	public Mono<ExecInspectResponse> inspect(String id) {
		return this.http.get("/exec/{id}/json", id).value(ExecInspectResponse.class);
	}

	@Override
	public Mono<Void> resize(String id, int height, int width) {
		Assert.isTrue(height >= 0, "'height' must not be negative");
		Assert.isTrue(width >= 0, "'width' must not be negative");
		return this.http.post("/exec/{id}/resize", id).query("h", height).query("w", width).nothing();
	}

	// An engine may take note of the end of a command later than of that of its output,
	// and tells nobody: it has to be asked again.
	private Mono<Long> exitCode(String id) {
		return inspect(id).filter((exec) -> !Boolean.TRUE.equals(exec.running()))
			.mapNotNull(ExecInspectResponse::exitCode)
			.repeatWhenEmpty(Integer.MAX_VALUE, DefaultReactiveExecOperations::moreAndMoreSeldom);
	}

	private static Flux<Long> moreAndMoreSeldom(Flux<Long> attempts) {
		return attempts.concatMap((attempt) -> Mono.delay(Duration.ofMillis(1L << Math.min(attempt, 10))));
	}

	@Override
	public Mono<ExecRunResult> run(String id, ExecRunOptions options) {
		Assert.notNull(options, "'options' must not be null");
		Mono<ReactiveAttachment> started = create(id, options.config())
			.flatMap((exec) -> start(exec.id(), (start) -> start.tty(Boolean.TRUE.equals(options.config().tty()))));
		return Mono.usingWhen(started, (attachment) -> run(attachment, options.stdin()), ReactiveAttachment::close);
	}

	private static Mono<ExecRunResult> run(ReactiveAttachment attachment, @Nullable ByteSource stdin) {
		Mono<Output> output = Output.of(attachment.frames(), MAX_OUTPUT);
		return output.or(feed(attachment, stdin).then(Mono.never()))
			.zipWhen((all) -> attachment.exitCode(), (all, exitCode) -> new ExecRunResult(exitCode, all));
	}

	// A command may end before it has read everything.
	private static Mono<Void> feed(ReactiveAttachment attachment, @Nullable ByteSource stdin) {
		return (stdin != null) ? attachment.send(stdin)
			.then(attachment.closeInput())
			.onErrorResume(DockerConnectionException.class, (ended) -> Mono.empty()) : Mono.empty();
	}

}
