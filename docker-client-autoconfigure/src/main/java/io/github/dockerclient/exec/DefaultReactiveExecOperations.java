package io.github.dockerclient.exec;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.stream.AttachedProcess;
import io.github.dockerclient.stream.Output;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.IDResponse;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Operations on commands in running containers over HTTP.
 */
final class DefaultReactiveExecOperations implements ReactiveExecOperations {

	private static final int MAX_OUTPUT = 16 * 1024 * 1024;

	private static final String OPTIONS_MISSING = "'options' must not be null";

	private final ReactiveDockerHttp http;

	private final CallDefaults defaults;

	DefaultReactiveExecOperations(ReactiveDockerHttp http, CallDefaults defaults) {
		this.http = http;
		this.defaults = defaults;
	}

	@Override
	public Mono<IDResponse> create(String id, ExecConfig config) {
		Assert.notNull(config, "'config' must not be null");
		return this.http.post("/containers/{id}/exec", id).json(withDetachKeys(config)).value(IDResponse.class);
	}

	private ExecConfig withDetachKeys(ExecConfig config) {
		String detachKeys = this.defaults.detachKeys();
		return (config.detachKeys() != null || detachKeys == null) ? config : config.withDetachKeys(detachKeys);
	}

	@Override
	public Mono<ReactiveAttachment> start(String id, ExecStartOptions options) {
		Assert.notNull(options, OPTIONS_MISSING);
		boolean tty = options.isTty();
		return starting(id, options.request()).with(options)
			.hijack(Mono.just(tty))
			.map((stream) -> ReactiveAttachment.over(stream, new Command(id, tty)));
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

	@Override
	public Mono<ExecRunResult> run(String id, ExecRunOptions options) {
		Assert.notNull(options, OPTIONS_MISSING);
		return run(id, options, options.config());
	}

	@Override
	public Mono<ExecRunResult> run(String id, ExecRunOptions options, String... command) {
		Assert.notNull(options, OPTIONS_MISSING);
		return run(id, options, options.config(command));
	}

	private Mono<ExecRunResult> run(String id, ExecRunOptions options, ExecConfig config) {
		ByteSource stdin = options.stdin();
		Mono<ReactiveAttachment> started = create(id, config)
			.flatMap((exec) -> start(exec.id(), (start) -> start.tty(Boolean.TRUE.equals(config.tty()))));
		Mono<ExecRunResult> result = Mono.usingWhen(started, (attachment) -> run(attachment, stdin),
				ReactiveAttachment::close);
		return TimeLimit.of((stdin != null) ? checkInput().then(result) : result, options.timeout(),
				String.format(Locale.ROOT, "Command in container '%s'", id));
	}

	private Mono<Void> checkInput() {
		return Mono.defer(() -> this.http.address().isPipe() ? Mono
			.error(new UnsupportedOperationException(String.format(Locale.ROOT,
					"A command with 'stdin' cannot be run by the engine at %s: it would wait for the end of its input, which Java cannot send over a named pipe. Use TCP with TLS, run the application in WSL, or start the command and send what it needs",
					this.http.address())))
				: Mono.empty());
	}

	private static Mono<ExecRunResult> run(ReactiveAttachment attachment, @Nullable ByteSource stdin) {
		Mono<Output> output = Output.of(attachment.frames(), MAX_OUTPUT);
		return output.or(feed(attachment, stdin).then(Mono.never()))
			.flatMap((all) -> attachment.exitCode()
				.map((exitCode) -> new ExecRunResult(exitCode, all))
				.onErrorMap(all::withFailure));
	}

	// A command may end before it has read its whole input.
	private static Mono<Void> feed(ReactiveAttachment attachment, @Nullable ByteSource stdin) {
		return (stdin != null) ? attachment.send(stdin)
			.then(attachment.closeInput())
			.onErrorResume(DockerConnectionException.class, (ended) -> Mono.empty()) : Mono.empty();
	}

	/**
	 * A command that was started.
	 */
	private final class Command implements AttachedProcess {

		private final String id;

		private final boolean tty;

		Command(String id, boolean tty) {
			this.id = id;
			this.tty = tty;
		}

		@Override
		public Mono<Void> resize(int height, int width) {
			return DefaultReactiveExecOperations.this.resize(this.id, height, width);
		}

		@Override
		public Mono<Long> exitCode() {
			return inspect(this.id).filter((exec) -> !Boolean.TRUE.equals(exec.running()))
				.mapNotNull(ExecInspectResponse::exitCode)
				.repeatWhenEmpty(Integer.MAX_VALUE, Command::moreAndMoreSeldom);
		}

		private static Flux<Long> moreAndMoreSeldom(Flux<Long> attempts) {
			return attempts.concatMap((attempt) -> Mono.delay(Duration.ofMillis(1L << Math.min(attempt, 10))));
		}

		@Override
		public Mono<Boolean> hasEnded(boolean inputClosed) {
			// With a terminal, the end of the input ends the session.
			return (this.tty && inputClosed) ? Mono.just(true)
					: AttachedProcess.untilNoted(inspect(this.id).map((exec) -> !Boolean.TRUE.equals(exec.running())));
		}

		// Once a client has detached from the terminal, engines report the command as
		// ended.
		@Override
		public @Nullable String detachKeys() {
			return null;
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "Command '%s'", this.id);
		}

	}

}
