// Derived from ReactiveContainerOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.container;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingInputStream;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.IDResponse;

/**
 * Waits for the results of {@link ReactiveContainerOperations}.
 */
final class BlockingContainerOperations implements ContainerOperations {

	private final ReactiveContainerOperations reactive;

	BlockingContainerOperations(ReactiveContainerOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public List<ContainerSummary> list(ContainerListOptions options) {
		return Blocking.get(this.reactive.list(options).collectList());
	}

	@Override
	public ContainerCreateResponse create(ContainerCreateOptions options) {
		return Blocking.get(this.reactive.create(options));
	}

	@Override
	public ContainerInspectResponse inspect(String id, ContainerInspectOptions options) {
		return Blocking.get(this.reactive.inspect(id, options));
	}

	@Override
	public Boolean exists(String id) {
		return Blocking.get(this.reactive.exists(id));
	}

	@Override
	public void start(String id, ContainerStartOptions options) {
		Blocking.await(this.reactive.start(id, options));
	}

	@Override
	public void stop(String id, ContainerStopOptions options) {
		Blocking.await(this.reactive.stop(id, options));
	}

	@Override
	public void stop(String id, ContainerStopOptions options, Duration timeout) {
		Blocking.await(this.reactive.stop(id, options, timeout));
	}

	@Override
	public void restart(String id, ContainerStopOptions options) {
		Blocking.await(this.reactive.restart(id, options));
	}

	@Override
	public void restart(String id, ContainerStopOptions options, Duration timeout) {
		Blocking.await(this.reactive.restart(id, options, timeout));
	}

	@Override
	public void kill(String id) {
		Blocking.await(this.reactive.kill(id));
	}

	@Override
	public void kill(String id, String signal) {
		Blocking.await(this.reactive.kill(id, signal));
	}

	@Override
	public void remove(String id, ContainerRemoveOptions options) {
		Blocking.await(this.reactive.remove(id, options));
	}

	@Override
	public ContainerTopResponse top(String id) {
		return Blocking.get(this.reactive.top(id));
	}

	@Override
	public ContainerTopResponse top(String id, String psArgs) {
		return Blocking.get(this.reactive.top(id, psArgs));
	}

	@Override
	public ContainerUpdateResponse update(String id, ContainerUpdateRequest options) {
		return Blocking.get(this.reactive.update(id, options));
	}

	@Override
	public void rename(String id, String name) {
		Blocking.await(this.reactive.rename(id, name));
	}

	@Override
	public void pause(String id) {
		Blocking.await(this.reactive.pause(id));
	}

	@Override
	public void unpause(String id) {
		Blocking.await(this.reactive.unpause(id));
	}

	@Override
	public ContainerPruneResponse prune(ContainerPruneOptions options) {
		return Blocking.get(this.reactive.prune(options));
	}

	@Override
	public IDResponse commit(String id, ContainerCommitOptions options) {
		return Blocking.get(this.reactive.commit(id, options));
	}

	@Override
	public List<Checkpoint> listCheckpoints(String id) {
		return Blocking.get(this.reactive.listCheckpoints(id).collectList());
	}

	@Override
	public List<Checkpoint> listCheckpoints(String id, String directory) {
		return Blocking.get(this.reactive.listCheckpoints(id, directory).collectList());
	}

	@Override
	public void createCheckpoint(String id, CheckpointCreateRequest options) {
		Blocking.await(this.reactive.createCheckpoint(id, options));
	}

	@Override
	public void createCheckpoint(String id, CheckpointCreateRequest options, Duration timeout) {
		Blocking.await(this.reactive.createCheckpoint(id, options, timeout));
	}

	@Override
	public void removeCheckpoint(String id, String checkpoint) {
		Blocking.await(this.reactive.removeCheckpoint(id, checkpoint));
	}

	@Override
	public void removeCheckpoint(String id, String checkpoint, String directory) {
		Blocking.await(this.reactive.removeCheckpoint(id, checkpoint, directory));
	}

	@Override
	public ContainerWaitResponse wait(String id, WaitCondition condition) {
		return Blocking.get(this.reactive.wait(id, condition));
	}

	@Override
	public ContainerWaitResponse wait(String id, WaitCondition condition, Duration timeout) {
		return Blocking.get(this.reactive.wait(id, condition, timeout));
	}

	@Override
	public void awaitHealthy(String id) {
		Blocking.await(this.reactive.awaitHealthy(id));
	}

	@Override
	public void awaitHealthy(String id, Duration timeout) {
		Blocking.await(this.reactive.awaitHealthy(id, timeout));
	}

	@Override
	public InetSocketAddress awaitPort(String id, int port, Duration timeout) {
		return Blocking.get(this.reactive.awaitPort(id, port, timeout));
	}

	@Override
	public Line awaitLogLine(String id, Pattern pattern, Duration timeout) {
		return Blocking.get(this.reactive.awaitLogLine(id, pattern, timeout));
	}

	@Override
	public ContainerRunResult run(ContainerCreateOptions options) {
		return Blocking.get(this.reactive.run(options));
	}

	@Override
	public ContainerRunResult run(ContainerCreateOptions options, Duration timeout) {
		return Blocking.get(this.reactive.run(options, timeout));
	}

	@Override
	public String runDetached(ContainerCreateOptions options) {
		return Blocking.get(this.reactive.runDetached(options));
	}

	@Override
	public String runDetached(ContainerCreateOptions options, ReadyCondition ready, Duration timeout) {
		return Blocking.get(this.reactive.runDetached(options, ready, timeout));
	}

	@Override
	public Stream<Frame> logs(String id, ContainerLogsOptions options) {
		return BlockingStream.of(this.reactive.logs(id, options));
	}

	@Override
	public Stream<Line> logLines(String id, ContainerLogsOptions options) {
		return BlockingStream.of(this.reactive.logLines(id, options));
	}

	@Override
	public Attachment attach(String id, ContainerAttachOptions options) {
		return Attachment.using(Blocking.get(this.reactive.attach(id, options)));
	}

	@Override
	public Attachment attachWebSocket(String id, ContainerAttachOptions options) {
		return Attachment.using(Blocking.get(this.reactive.attachWebSocket(id, options)));
	}

	@Override
	public Stream<ContainerStatsResponse> stats(String id) {
		return BlockingStream.of(this.reactive.stats(id));
	}

	@Override
	public ContainerStatsResponse statsOnce(String id) {
		return Blocking.get(this.reactive.statsOnce(id));
	}

	@Override
	public ContainerStatsResponse statsOneShot(String id) {
		return Blocking.get(this.reactive.statsOneShot(id));
	}

	@Override
	public void resize(String id, int height, int width) {
		Blocking.await(this.reactive.resize(id, height, width));
	}

	@Override
	public ContainerPathStat stat(String id, String path) {
		return Blocking.get(this.reactive.stat(id, path));
	}

	@Override
	public void copyTo(String id, String path, Path local, ContainerCopyToOptions options) {
		Blocking.await(this.reactive.copyTo(id, path, local, options));
	}

	@Override
	public void copyTo(String id, String path, byte[] content, ContainerCopyToOptions options) {
		Blocking.await(this.reactive.copyTo(id, path, content, options));
	}

	@Override
	public void copyTo(String id, String path, ByteSource archive, ContainerCopyToOptions options) {
		Blocking.await(this.reactive.copyTo(id, path, archive, options));
	}

	@Override
	public void copyFrom(String id, String path, Path local, ContainerCopyFromOptions options) {
		Blocking.await(this.reactive.copyFrom(id, path, local, options));
	}

	@Override
	public InputStream copyFrom(String id, String path) {
		return BlockingInputStream.of(this.reactive.copyFrom(id, path));
	}

	@Override
	public InputStream copyFrom(String id, String path, Duration timeout) {
		return BlockingInputStream.of(this.reactive.copyFrom(id, path, timeout));
	}

	@Override
	public byte[] read(String id, String path) {
		return Blocking.get(this.reactive.read(id, path));
	}

	@Override
	public byte[] read(String id, String path, Duration timeout) {
		return Blocking.get(this.reactive.read(id, path, timeout));
	}

	@Override
	public InputStream export(String id) {
		return BlockingInputStream.of(this.reactive.export(id));
	}

	@Override
	public InputStream export(String id, Duration timeout) {
		return BlockingInputStream.of(this.reactive.export(id, timeout));
	}

	@Override
	public void export(String id, Path file) {
		Blocking.await(this.reactive.export(id, file));
	}

	@Override
	public void export(String id, Path file, Duration timeout) {
		Blocking.await(this.reactive.export(id, file, timeout));
	}

	@Override
	public List<FilesystemChange> diff(String id) {
		return Blocking.get(this.reactive.diff(id).collectList());
	}

}
