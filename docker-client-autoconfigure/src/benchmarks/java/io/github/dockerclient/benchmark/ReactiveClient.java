package io.github.dockerclient.benchmark;

import java.time.Instant;
import java.util.Objects;

import io.github.dockerclient.DockerClientBuilder;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerCreateOptions;
import io.github.dockerclient.type.ByteSource;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * The reactive operations of this project.
 */
final class ReactiveClient implements Client {

	private final ReactiveDockerOperations docker;

	private final String container;

	ReactiveClient(String host, String container, boolean observed) {
		this.docker = connect(host, observed);
		this.container = container;
	}

	static ReactiveDockerOperations connect(String host, boolean observed) {
		DockerClientBuilder<ReactiveDockerOperations> builder = ReactiveDockerOperations.builder()
			.host(host)
			.maxConnections(MAX_CONNECTIONS);
		if (observed) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig()
				.observationHandler(new DefaultMeterObservationHandler(new SimpleMeterRegistry()));
			builder.observationRegistry(registry);
		}
		return builder.build();
	}

	static void large(ContainerCreateOptions options) {
		options.image(LargeRequest.IMAGE)
			.config((config) -> config.env(LargeRequest.ENV).labels(LargeRequest.LABELS))
			.hostConfig((host) -> host.binds(LargeRequest.BINDS).extraHosts(LargeRequest.EXTRA_HOSTS));
	}

	private Mono<Long> pinged() {
		return this.docker.system().ping().thenReturn(1L);
	}

	private Mono<Long> inspected() {
		return this.docker.containers().inspect(this.container).map((container) -> {
			Objects.requireNonNull(container.id());
			return 1L;
		});
	}

	@Override
	public long inFlight(Operation operation, int callers, int count) {
		Mono<Long> call = (operation == Operation.PING) ? Mono.defer(this::pinged) : Mono.defer(this::inspected);
		return get(Flux.range(0, count).flatMap((index) -> call, callers).count());
	}

	@Override
	public long ping() {
		return get(pinged());
	}

	@Override
	public long inspect() {
		return get(inspected());
	}

	@Override
	public long create() {
		return get(this.docker.containers().create(ReactiveClient::large).thenReturn(1L));
	}

	@Override
	public long list() {
		return get(this.docker.containers().list((options) -> options.all(true)).count());
	}

	@Override
	public long logs(String container, int lines) {
		return get(this.docker.containers()
			.logs(container, (options) -> options.tail(lines))
			.collect(Sum::new, (sum, frame) -> sum.value += frame.bytes().length)
			.map((sum) -> sum.value));
	}

	@Override
	public void follow(Runnable received) {
		this.docker.containers().logs("follow", (options) -> options.follow(true)).subscribe((frame) -> received.run());
	}

	@Override
	public long download(int mebibytes) {
		return get(this.docker.containers()
			.copyFrom("any", "/" + mebibytes)
			.collect(Sum::new, ReactiveClient::count)
			.map((sum) -> sum.value));
	}

	private static void count(Sum sum, DataBuffer buffer) {
		sum.value += buffer.readableByteCount();
		DataBufferUtils.release(buffer);
	}

	@Override
	public long upload(int mebibytes) {
		return get(this.docker.containers()
			.copyTo("any", "/" + mebibytes, ByteSource.of(() -> new Archive(mebibytes)))
			.thenReturn(Operation.UPLOAD.expected(mebibytes)));
	}

	@Override
	public long events(int count) {
		return get(this.docker.system()
			.events((options) -> options.since(Instant.EPOCH).until(Instant.ofEpochSecond(count)))
			.filter((event) -> event.actor() != null)
			.count());
	}

	@Override
	public long stats(int count) {
		return get(this.docker.containers()
			.stats("stats-" + count)
			.filter((measured) -> measured.cpuStats() != null)
			.count());
	}

	private static long get(Mono<Long> result) {
		return Objects.requireNonNull(result.block());
	}

	@Override
	public void close() {
		this.docker.close();
	}

	/**
	 * Adds numbers without allocating an object for each.
	 */
	private static final class Sum {

		private long value;

	}

}
