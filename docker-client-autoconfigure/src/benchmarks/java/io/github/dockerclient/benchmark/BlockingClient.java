package io.github.dockerclient.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerStatsResponse;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.type.ByteSource;

/**
 * The blocking operations of this project.
 */
final class BlockingClient implements Client {

	private final ReactiveDockerOperations reactive;

	private final DockerOperations docker;

	private final String container;

	BlockingClient(String host, String container, boolean observed) {
		this.reactive = ReactiveClient.connect(host, observed);
		this.docker = DockerOperations.using(this.reactive);
		this.container = container;
	}

	@Override
	public long ping() {
		this.docker.system().ping();
		return 1;
	}

	@Override
	public long inspect() {
		Objects.requireNonNull(this.docker.containers().inspect(this.container).id());
		return 1;
	}

	@Override
	public long create() {
		Objects.requireNonNull(this.docker.containers().create(ReactiveClient::large).id());
		return 1;
	}

	@Override
	public long list() {
		return this.docker.containers().list((options) -> options.all(true)).size();
	}

	@Override
	public long logs(String container, int lines) {
		try (Stream<Frame> frames = this.docker.containers().logs(container, (options) -> options.tail(lines))) {
			return frames.mapToLong((frame) -> frame.bytes().length).sum();
		}
	}

	@Override
	public void follow(Runnable received) {
		new Thread(() -> {
			try (Stream<Frame> frames = this.docker.containers().logs("follow", (options) -> options.follow(true))) {
				frames.forEach((frame) -> received.run());
			}
		}).start();
	}

	@Override
	public long download(int mebibytes) throws IOException {
		try (InputStream archive = this.docker.containers().copyFrom("any", "/" + mebibytes)) {
			return DockerJavaClient.count(archive);
		}
	}

	@Override
	public long upload(int mebibytes) {
		this.docker.containers().copyTo("any", "/" + mebibytes, ByteSource.of(() -> new Archive(mebibytes)));
		return Operation.UPLOAD.expected(mebibytes);
	}

	@Override
	public long events(int count) {
		try (Stream<EventMessage> events = this.docker.system()
			.events((options) -> options.since(Instant.EPOCH).until(Instant.ofEpochSecond(count)))) {
			return events.filter((event) -> event.actor() != null).count();
		}
	}

	@Override
	public long stats(int count) {
		try (Stream<ContainerStatsResponse> stats = this.docker.containers().stats("stats-" + count)) {
			return stats.filter((measured) -> measured.cpuStats() != null).count();
		}
	}

	@Override
	public void close() {
		this.reactive.close();
	}

}
