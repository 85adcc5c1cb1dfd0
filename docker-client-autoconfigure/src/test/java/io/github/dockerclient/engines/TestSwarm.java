package io.github.dockerclient.engines;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.error.ForbiddenException;
import io.github.dockerclient.error.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The membership of a test engine in a swarm. An engine can be in only one swarm at a
 * time. As an extension, it makes the engine a swarm of one node for each test. It must
 * be registered after the engine's fixture.
 */
public final class TestSwarm implements AutoCloseable, BeforeEachCallback, AfterEachCallback {

	private final EngineFixture docker;

	private TestSwarm(EngineFixture docker) {
		this.docker = docker;
	}

	/**
	 * Create the membership of an engine, which leaves its swarm when the result is
	 * closed.
	 * @param docker the engine's fixture
	 * @return its membership, which must be closed
	 */
	public static TestSwarm of(EngineFixture docker) {
		return new TestSwarm(docker);
	}

	/**
	 * Return the address at which other engines reach an engine.
	 * @param engine the engine
	 * @return the address, without a port
	 */
	public static String address(TestEngine engine) {
		return Objects.requireNonNull(Engines.variables(engine.name()).get("PUBLISHED_PORTS_AT"));
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		String address = address(this.docker.engine());
		this.docker.direct()
			.post("/swarm/init")
			.json(Map.of("ListenAddr", address + ":2377", "AdvertiseAddr", address))
			.nothing()
			.block(EngineFixture.PATIENCE);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		close();
	}

	@Override
	public void close() {
		leave();
		this.docker.direct()
			.delete("/networks/{id}", "docker_gwbridge")
			.nothing()
			// The network is free only some time after the engine has left. If the swarm
			// had other nodes, it stays in use until the engine joins a swarm again.
			.retryWhen(Retry.fixedDelay(20, Duration.ofMillis(100)).filter(ForbiddenException.class::isInstance))
			.onErrorResume((failure) -> failure instanceof NotFoundException || Exceptions.isRetryExhausted(failure),
					(gone) -> Mono.empty())
			.block(EngineFixture.PATIENCE);
	}

	/**
	 * Leave the swarm. The network that the engine created for the swarm is not removed.
	 */
	public void leave() {
		if (!"inactive".equals(state())) {
			this.docker.direct().post("/swarm/leave").query("force", true).nothing().block(EngineFixture.PATIENCE);
		}
	}

	private @Nullable String state() {
		return this.docker.direct()
			.get("/info")
			.value(Info.class)
			.map((info) -> info.swarm().localNodeState())
			.block(EngineFixture.PATIENCE);
	}

	private record Info(Part swarm) {

	}

	private record Part(String localNodeState) {

	}

}
