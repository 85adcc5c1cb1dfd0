package io.github.dockerclient;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.QuietNettyExtension;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.stream.ReactiveAttachment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBufferUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for calls to real engines that are cancelled at any moment.
 * {@code -Dcancellations=10000} sets the number of cancellations.
 */
@OnEachEngine
@ExtendWith(QuietNettyExtension.class)
class CancelledCallsIntegrationTests {

	private static final int CALLS = Integer.getInteger("cancellations", 600);

	@RegisterExtension
	final EngineFixture docker;

	private final List<Throwable> dropped = new CopyOnWriteArrayList<>();

	CancelledCallsIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@AfterEach
	void forgetHooks() {
		Hooks.resetOnErrorDropped();
	}

	@Test
	void nothingIsDroppedOrLeft() {
		Hooks.onErrorDropped(this.dropped::add);
		Random random = new Random(ThreadLocalRandom.current().nextLong());
		String id = this.docker.started(this.docker.container("sh", "-c", "while :; do echo line; usleep 1000; done"));
		ReactiveDockerOperations client = this.docker
			.client((builder) -> builder.address(this.docker.engine().address()).maxConnections(8));
		List<Supplier<Publisher<?>>> calls = calls(client, id);
		assertThat(Flux.range(0, CALLS)
			.flatMap((index) -> Flux.from(calls.get(index % calls.size()).get())
				.takeUntilOther(Mono.delay(Duration.ofNanos(random.nextInt(30_000_000))))
				.then(Mono.just(index)), 16)
			.count()
			.block(EngineFixture.PATIENCE.multipliedBy(10))).isEqualTo(CALLS);
		// The engine may still be at work on what was cancelled.
		assertThat(client.system().ping().block(EngineFixture.PATIENCE.multipliedBy(10))).isNotNull();
		client.close();
		assertThat(this.dropped).isEmpty();
	}

	// Not the version, for which an engine runs other programs, even after a
	// cancellation.
	private List<Supplier<Publisher<?>>> calls(ReactiveDockerOperations docker, String id) {
		byte[] content = new byte[100_000];
		return List.of(() -> docker.containers().list(), () -> docker.volumes().list(),
				() -> docker.containers().logs(id, (options) -> options.follow(true)),
				() -> docker.containers().attach(id).flatMapMany(ReactiveAttachment::frames),
				() -> docker.system().events(), () -> docker.containers().stats(id),
				() -> docker.containers().copyTo(id, "/tmp/copy", content),
				() -> docker.containers().copyFrom(id, "/bin").doOnNext(DataBufferUtils::release),
				() -> docker.exec().run(id, "echo", "hello"),
				() -> docker.exec().create(id, (config) -> config.command("true")),
				() -> docker.containers().run(this.docker.container("true")));
	}

}
