package io.github.dockerclient.container;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;

/**
 * Operations on containers over HTTP.
 */
final class DefaultReactiveContainerOperations implements ReactiveContainerOperations {

	private static final String OPTIONS_MISSING = "'options' must not be null";

	private static final String TIMEOUT_MISSING = "'timeout' must not be null";

	private final ReactiveDockerHttp http;

	private final ContainerRunner runner;

	private final ContainerReadiness readiness;

	private final ContainerCopier copier;

	private final ContainerAttacher attacher;

	private final CallDefaults defaults;

	DefaultReactiveContainerOperations(ReactiveDockerHttp http, ReactiveImageOperations images, CallDefaults defaults) {
		this.defaults = defaults;
		this.http = http;
		this.runner = new ContainerRunner(this, images, this::nextExit);
		this.readiness = new ContainerReadiness(this, http.address());
		this.copier = new ContainerCopier(this);
		this.attacher = new ContainerAttacher(http, this, defaults);
	}

	// Measuring the sizes on disk may take any time.
	@Override
	public Flux<ContainerSummary> list(ContainerListOptions options) {
		return TimeLimit
			.of(this.http.get("/containers/json")
				.with(options)
				.longRunning(options.isSize())
				.list(ContainerSummary.class), options.timeout(), "List of containers")
			.flatMapIterable((containers) -> containers);
	}

	@Override
	public Mono<ContainerCreateResponse> create(ContainerCreateOptions options) {
		Assert.notNull(options, OPTIONS_MISSING);
		Platform platform = (options.platform() != null) ? options.platform() : this.defaults.platform();
		return this.http.post("/containers/create")
			.with(options)
			.query("platform", (platform != null) ? platform.toString() : null)
			.json(request(options))
			.value(ContainerCreateResponse.class);
	}

	private ContainerCreateRequest request(ContainerCreateOptions options) {
		ContainerCreateRequest request = options.request();
		ContainerConfig config = request.config();
		return request.with(this.defaults.environment(config.env(), options.useConfigProxies()),
				this.defaults.labels(config.labels()));
	}

	@Override
	public Mono<ContainerInspectResponse> inspect(String id, ContainerInspectOptions options) {
		return TimeLimit.of(this.http.get("/containers/{id}/json", id)
			.with(options)
			.longRunning(options.isSize())
			.value(ContainerInspectResponse.class), options.timeout(), operation("Inspection of", id));
	}

	@Override
	public Mono<Boolean> exists(String id) {
		return inspect(id).thenReturn(true).onErrorReturn(NotFoundException.class, false);
	}

	@Override
	public Mono<Void> start(String id, ContainerStartOptions options) {
		return this.http.post("/containers/{id}/start", id).with(options).nothing();
	}

	@Override
	public Mono<Void> stop(String id, ContainerStopOptions options) {
		return stopping(this.http.post("/containers/{id}/stop", id), options);
	}

	@Override
	public Mono<Void> stop(String id, ContainerStopOptions options, Duration timeout) {
		Assert.notNull(timeout, TIMEOUT_MISSING);
		return TimeLimit.of(stop(id, options), TimeLimit.check(timeout), operation("Stop of", id));
	}

	@Override
	public Mono<Void> restart(String id, ContainerStopOptions options) {
		return stopping(this.http.post("/containers/{id}/restart", id), options);
	}

	@Override
	public Mono<Void> restart(String id, ContainerStopOptions options, Duration timeout) {
		Assert.notNull(timeout, TIMEOUT_MISSING);
		return TimeLimit.of(restart(id, options), TimeLimit.check(timeout), operation("Restart of", id));
	}

	private static Mono<Void> stopping(ReactiveDockerRequest request, ContainerStopOptions options) {
		return request.with(options).patience(options.patience()).nothing();
	}

	@Override
	public Mono<Void> kill(String id) {
		return killing(id, null);
	}

	@Override
	public Mono<Void> kill(String id, String signal) {
		Assert.hasText(signal, "'signal' must not be empty");
		return killing(id, signal);
	}

	private Mono<Void> killing(String id, @Nullable String signal) {
		return this.http.post("/containers/{id}/kill", id).query("signal", signal).nothing();
	}

	@Override
	public Mono<ContainerWaitResponse> wait(String id, WaitCondition condition) {
		Assert.notNull(condition, "'condition' must not be null");
		return waiting(id, condition).value(ContainerWaitResponse.class);
	}

	@Override
	public Mono<ContainerWaitResponse> wait(String id, WaitCondition condition, Duration timeout) {
		Assert.notNull(timeout, TIMEOUT_MISSING);
		return TimeLimit.of(wait(id, condition), TimeLimit.check(timeout),
				String.format(Locale.ROOT, "Wait for container '%s' to be %s", id, condition));
	}

	private ReactiveDockerRequest waiting(String id, WaitCondition condition) {
		return this.http.post("/containers/{id}/wait", id).query("condition", condition).patience(null);
	}

	// Runs the action when the engine has begun to wait.
	private Mono<ContainerWaitResponse> nextExit(String id, Runnable begun) {
		return waiting(id, WaitCondition.NEXT_EXIT).onAnswer(begun).value(ContainerWaitResponse.class);
	}

	@Override
	public Flux<Frame> logs(String id, ContainerLogsOptions options) {
		return TimeLimit.of(
				this.http.get("/containers/{id}/logs", id).with(options).frames(this.attacher.hasTerminal(id)),
				options.timeout(), operation("Logs of", id));
	}

	@Override
	public Flux<Line> logLines(String id, ContainerLogsOptions options) {
		return Line.of(logs(id, options));
	}

	@Override
	public Mono<ReactiveAttachment> attach(String id, ContainerAttachOptions options) {
		return this.attacher.attach(id, options);
	}

	@Override
	public Mono<ReactiveAttachment> attachWebSocket(String id, ContainerAttachOptions options) {
		return this.attacher.attachWebSocket(id, options);
	}

	// Killing the container may take any time.
	@Override
	public Mono<Void> remove(String id, ContainerRemoveOptions options) {
		return TimeLimit.of(
				this.http.delete("/containers/{id}", id).with(options).longRunning(options.isForce()).nothing(),
				options.timeout(), operation("Removal of", id));
	}

	@Override
	public Mono<ContainerPathStat> stat(String id, String path) {
		return this.http.head("/containers/{id}/archive", id)
			.query("path", checked(path))
			.headerValue("X-Docker-Container-Path-Stat", ContainerPathStat.class);
	}

	@Override
	public Mono<Void> copyTo(String id, String path, Path local, ContainerCopyToOptions options) {
		Assert.notNull(local, "'local' must not be null");
		Assert.notNull(options, OPTIONS_MISSING);
		return TimeLimit.of(this.copier.copyTo(id, path, local, options.copy()), options.timeout(), copyToOf(id, path));
	}

	@Override
	public Mono<Void> copyTo(String id, String path, byte[] content, ContainerCopyToOptions options) {
		Assert.notNull(content, "'content' must not be null");
		Assert.notNull(options, OPTIONS_MISSING);
		return TimeLimit.of(this.copier.copyTo(id, path, content, options.copy()), options.timeout(),
				copyToOf(id, path));
	}

	@Override
	public Mono<Void> copyTo(String id, String path, ByteSource archive, ContainerCopyToOptions options) {
		ReactiveDockerRequest request = this.http.put("/containers/{id}/archive", id)
			.query("path", checked(path))
			.with(options)
			.longRunning(true)
			.tar(archive);
		return TimeLimit.of(request.nothing(), options.timeout(), copyToOf(id, path));
	}

	private static String copyToOf(String id, String path) {
		return String.format(Locale.ROOT, "Copy to '%s' of container '%s'", path, id);
	}

	@Override
	public Mono<Void> copyFrom(String id, String path, Path local, ContainerCopyFromOptions options) {
		Assert.notNull(local, "'local' must not be null");
		Assert.notNull(options, OPTIONS_MISSING);
		return TimeLimit.of(this.copier.copyFrom(id, path, local, options.copy()), options.timeout(),
				copyFromOf(id, path));
	}

	@Override
	public Flux<DataBuffer> copyFrom(String id, String path) {
		return this.http.get("/containers/{id}/archive", id).query("path", checked(path)).archive();
	}

	@Override
	public Flux<DataBuffer> copyFrom(String id, String path, Duration timeout) {
		Assert.notNull(timeout, TIMEOUT_MISSING);
		return TimeLimit.of(copyFrom(id, path), TimeLimit.check(timeout), copyFromOf(id, path));
	}

	private static String copyFromOf(String id, String path) {
		return String.format(Locale.ROOT, "Copy from '%s' of container '%s'", path, id);
	}

	@Override
	public Mono<byte[]> read(String id, String path) {
		return this.copier.read(id, path);
	}

	@Override
	public Mono<byte[]> read(String id, String path, Duration timeout) {
		Assert.notNull(timeout, TIMEOUT_MISSING);
		return TimeLimit.of(read(id, path), TimeLimit.check(timeout),
				String.format(Locale.ROOT, "Read of '%s' of container '%s'", path, id));
	}

	@Override
	public Flux<DataBuffer> export(String id) {
		return exporting(id).archive();
	}

	@Override
	public Flux<DataBuffer> export(String id, Duration timeout) {
		Assert.notNull(timeout, TIMEOUT_MISSING);
		return TimeLimit.of(export(id), TimeLimit.check(timeout), operation("Export of", id));
	}

	@Override
	public Mono<Void> export(String id, Path file) {
		return exporting(id).archive(file);
	}

	@Override
	public Mono<Void> export(String id, Path file, Duration timeout) {
		Assert.notNull(timeout, TIMEOUT_MISSING);
		return TimeLimit.of(export(id, file), TimeLimit.check(timeout), operation("Export of", id));
	}

	private ReactiveDockerRequest exporting(String id) {
		return this.http.get("/containers/{id}/export", id).longRunning(true);
	}

	private static String operation(String what, String id) {
		return String.format(Locale.ROOT, "%s container '%s'", what, id);
	}

	private static String checked(String path) {
		Assert.hasText(path, "'path' must not be empty");
		return path;
	}

	@Override
	public Mono<ContainerTopResponse> top(String id) {
		return processes(id, null);
	}

	@Override
	public Mono<ContainerTopResponse> top(String id, String psArgs) {
		Assert.hasText(psArgs, "'psArgs' must not be empty");
		return processes(id, psArgs);
	}

	private Mono<ContainerTopResponse> processes(String id, @Nullable String psArgs) {
		return this.http.get("/containers/{id}/top", id).query("ps_args", psArgs).value(ContainerTopResponse.class);
	}

	@Override
	public Flux<FilesystemChange> diff(String id) {
		return this.http.get("/containers/{id}/changes", id)
			.list(FilesystemChange.class)
			.flatMapIterable((changes) -> changes);
	}

	@Override
	public Flux<ContainerStatsResponse> stats(String id) {
		return measure(id, true).stream(ContainerStatsResponse.class)
			.switchIfEmpty(Mono.error(() -> new UnexpectedAnswerException(String.format(Locale.ROOT,
					"The engine measured nothing of container '%s': Podman does not measure one that does not run", id),
					null)));
	}

	@Override
	public Mono<ContainerStatsResponse> statsOnce(String id) {
		return measure(id, false).value(ContainerStatsResponse.class);
	}

	@Override
	public Mono<ContainerStatsResponse> statsOneShot(String id) {
		return measure(id, false).query("one-shot", true).value(ContainerStatsResponse.class);
	}

	private ReactiveDockerRequest measure(String id, boolean stream) {
		return this.http.get("/containers/{id}/stats", id).query("stream", stream);
	}

	@Override
	public Mono<Void> resize(String id, int height, int width) {
		Assert.isTrue(height >= 0, "'height' must not be negative");
		Assert.isTrue(width >= 0, "'width' must not be negative");
		return this.http.post("/containers/{id}/resize", id).query("h", height).query("w", width).nothing();
	}

	@Override
	public Mono<ContainerUpdateResponse> update(String id, ContainerUpdateRequest options) {
		Assert.notNull(options, OPTIONS_MISSING);
		ReactiveDockerRequest request = this.http.post("/containers/{id}/update", id);
		if (options.changesBlockDevices()) {
			request.since("an update of block I/O per device", "1.55");
		}
		return request.json(options).value(ContainerUpdateResponse.class);
	}

	@Override
	public Mono<Void> rename(String id, String name) {
		return this.http.post("/containers/{id}/rename", id).query("name", ContainerName.check(name)).nothing();
	}

	@Override
	public Mono<Void> pause(String id) {
		return this.http.post("/containers/{id}/pause", id).nothing();
	}

	@Override
	public Mono<Void> unpause(String id) {
		return this.http.post("/containers/{id}/unpause", id).nothing();
	}

	@Override
	public Mono<ContainerPruneResponse> prune(ContainerPruneOptions options) {
		return TimeLimit.of(
				this.http.post("/containers/prune").with(options).longRunning(true).value(ContainerPruneResponse.class),
				options.timeout(), "Prune of containers");
	}

	@Override
	public Mono<IDResponse> commit(String id, ContainerCommitOptions options) {
		Assert.hasText(id, "'id' must not be empty");
		ReactiveDockerRequest request = this.http.post("/commit").query("container", id).with(options);
		if (options.config() != null) {
			request.json(options.config());
		}
		return TimeLimit.of(request.longRunning(true).value(IDResponse.class), options.timeout(),
				operation("Commit of", id));
	}

	@Override
	public Flux<Checkpoint> listCheckpoints(String id) {
		return checkpoints(id, null);
	}

	@Override
	public Flux<Checkpoint> listCheckpoints(String id, String directory) {
		Assert.hasText(directory, "'directory' must not be empty");
		return checkpoints(id, directory);
	}

	private Flux<Checkpoint> checkpoints(String id, @Nullable String directory) {
		return this.http.get("/containers/{id}/checkpoints", id)
			.query("dir", directory)
			.list(Checkpoint.class)
			.flatMapIterable((checkpoints) -> checkpoints);
	}

	@Override
	public Mono<Void> createCheckpoint(String id, CheckpointCreateRequest options) {
		Assert.notNull(options, OPTIONS_MISSING);
		return this.http.post("/containers/{id}/checkpoints", id).json(options).longRunning(true).nothing();
	}

	@Override
	public Mono<Void> createCheckpoint(String id, CheckpointCreateRequest options, Duration timeout) {
		Assert.notNull(timeout, TIMEOUT_MISSING);
		return TimeLimit.of(createCheckpoint(id, options), TimeLimit.check(timeout), operation("Checkpoint of", id));
	}

	@Override
	public Mono<Void> removeCheckpoint(String id, String checkpoint) {
		return removingCheckpoint(id, checkpoint, null);
	}

	@Override
	public Mono<Void> removeCheckpoint(String id, String checkpoint, String directory) {
		Assert.hasText(directory, "'directory' must not be empty");
		return removingCheckpoint(id, checkpoint, directory);
	}

	private Mono<Void> removingCheckpoint(String id, String checkpoint, @Nullable String directory) {
		return this.http.delete("/containers/{id}/checkpoints/{checkpoint}", id, checkpoint)
			.query("dir", directory)
			.nothing();
	}

	@Override
	public Mono<Void> awaitHealthy(String id) {
		return this.readiness.healthy(id);
	}

	@Override
	public Mono<Void> awaitHealthy(String id, Duration timeout) {
		return this.readiness.healthy(id, timeout);
	}

	@Override
	public Mono<InetSocketAddress> awaitPort(String id, int port, Duration timeout) {
		return this.readiness.port(id, port, timeout);
	}

	@Override
	public Mono<Line> awaitLogLine(String id, Pattern pattern, Duration timeout) {
		return this.readiness.logLine(id, pattern, timeout);
	}

	@Override
	public Mono<ContainerRunResult> run(ContainerCreateOptions options) {
		Assert.notNull(options, OPTIONS_MISSING);
		return this.runner.run(options, null);
	}

	@Override
	public Mono<ContainerRunResult> run(ContainerCreateOptions options, Duration timeout) {
		Assert.notNull(options, OPTIONS_MISSING);
		Assert.notNull(timeout, TIMEOUT_MISSING);
		return this.runner.run(options, TimeLimit.check(timeout));
	}

	@Override
	public Mono<String> runDetached(ContainerCreateOptions options) {
		Assert.notNull(options, OPTIONS_MISSING);
		return this.runner.runDetached(options);
	}

	@Override
	public Mono<String> runDetached(ContainerCreateOptions options, ReadyCondition ready, Duration timeout) {
		Assert.notNull(options, OPTIONS_MISSING);
		Assert.notNull(ready, "'ready' must not be null");
		Assert.notNull(timeout, TIMEOUT_MISSING);
		TimeLimit.check(timeout);
		return this.runner.runDetached(options, ready, timeout);
	}

}
