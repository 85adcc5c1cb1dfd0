package io.github.dockerclient.swarm;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestSwarm;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.StaleVersionException;
import io.github.dockerclient.node.Node;
import io.github.dockerclient.node.NodeOperations;
import io.github.dockerclient.node.NodeSpec;
import io.github.dockerclient.node.NodeSpecBuilder;
import io.github.dockerclient.node.NodeState;
import io.github.dockerclient.node.Reachability;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for a swarm of two engines of different versions.
 */
@OnEachEngine
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "A swarm needs -Pengines")
class SwarmIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	private final EngineFixture other;

	SwarmIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.other = new EngineFixture(Engines.other(engine).orElseThrow());
	}

	@AfterEach
	void leave() {
		TestSwarm.of(this.other).leave();
		TestSwarm.of(this.docker).leave();
		this.other.cleanUp();
	}

	private String init() {
		return swarm().init((options) -> options.listenAddr(address() + ":2377")
			.advertiseAddr(address())
			.defaultAddrPool("10.20.0.0/16")
			.subnetSize(26));
	}

	private String address() {
		return TestSwarm.address(this.docker.engine());
	}

	private void join(String token) {
		this.other.blocking()
			.swarm()
			.join((options) -> options.advertiseAddr(TestSwarm.address(this.other.engine()))
				.remoteAddrs(address() + ":2377")
				.joinToken(token));
	}

	@Test
	void initAndLeave() {
		assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> swarm().inspect());
		String self = init();
		Swarm swarm = swarm().inspect();
		assertThat(swarm.defaultAddrPool()).containsExactly("10.20.0.0/16");
		assertThat(swarm.subnetSize()).isEqualTo(26);
		assertThat(swarm.joinTokens().worker()).startsWith("SWMTKN-1-").isNotEqualTo(swarm.joinTokens().manager());
		assertThat(swarm.toString()).doesNotContain("SWMTKN");
		assertThat(this.docker.blocking().system().info().swarm()).satisfies((info) -> {
			assertThat(info.nodeId()).isEqualTo(self);
			assertThat(info.localNodeState()).isEqualTo(LocalNodeState.ACTIVE);
		});
		assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(this::init);
		assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> swarm().leave());
		StepVerifier.create(this.docker.reactive().swarm().leave((options) -> options.force(true)))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> swarm().leave());
	}

	@Test
	void updateAndRotate() {
		init();
		Swarm before = swarm().inspect();
		swarm().update((spec) -> SwarmSpecBuilder.builder(spec)
			.orchestration(new SwarmSpec.Orchestration(3L))
			.encryptionConfig(new SwarmSpec.EncryptionConfig(true))
			.build());
		Swarm changed = swarm().inspect();
		assertThat(changed.spec().orchestration()).isEqualTo(new SwarmSpec.Orchestration(3L));
		assertThat(changed.spec().raft()).isEqualTo(before.spec().raft());
		assertThat(changed.joinTokens()).isEqualTo(before.joinTokens());
		assertThatExceptionOfType(StaleVersionException.class)
			.isThrownBy(() -> swarm().update(before.version(), before.spec()));
		swarm().update((spec) -> spec, (options) -> options.rotateWorkerToken(true));
		Swarm worker = swarm().inspect();
		assertThat(worker.joinTokens().worker()).isNotEqualTo(before.joinTokens().worker());
		assertThat(worker.joinTokens().manager()).isEqualTo(before.joinTokens().manager());
		swarm().update((spec) -> spec, (options) -> options.rotateManagerToken(true));
		Swarm manager = swarm().inspect();
		assertThat(manager.joinTokens().worker()).isEqualTo(worker.joinTokens().worker());
		assertThat(manager.joinTokens().manager()).isNotEqualTo(before.joinTokens().manager());
		SwarmUnlockKeyResponse key = swarm().unlockKey();
		assertThat(key.unlockKey()).startsWith("SWMKEY-1-");
		swarm().update((spec) -> spec, (options) -> options.rotateManagerUnlockKey(true));
		StepVerifier.create(this.docker.reactive().swarm().unlockKey())
			.assertNext(
					(rotated) -> assertThat(rotated.unlockKey()).startsWith("SWMKEY-1-").isNotEqualTo(key.unlockKey()))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> swarm().unlock(key.unlockKey()));
	}

	@Test
	void nodesAreSelectedByTheLabelsOfTheirEngines() {
		String self = init();
		join(swarm().inspect().joinTokens().worker());
		await(self, SwarmIntegrationTests::ready);
		assertThat(nodes().list((options) -> options.engineLabel("engine", label(this.docker)))).extracting(Node::id)
			.containsExactly(self);
		assertThat(nodes().list((options) -> options.engineLabel("engine", label(this.other)))).hasSize(1)
			.extracting(Node::id)
			.doesNotContain(self);
		assertThat(nodes().list((options) -> options.engineLabel("engine", "unknown"))).isEmpty();
	}

	private static String label(EngineFixture engine) {
		return engine.engine()
			.info()
			.labels()
			.stream()
			.filter((label) -> label.startsWith("engine="))
			.map((label) -> label.substring("engine=".length()))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aWorkerComesAndGoes() {
		String self = init();
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> join("SWMTKN-1-wrong"))
			.withMessageContaining("POST /swarm/join")
			.satisfies((refused) -> assertThat(refused.getMessage()).doesNotContain("SWMTKN"));
		join(swarm().inspect().joinTokens().worker());
		Node worker = await(self, SwarmIntegrationTests::ready);
		assertThat(worker.spec().role()).isEqualTo(NodeSpec.Role.WORKER);
		assertThat(worker.managerStatus()).isNull();
		assertThat(nodes().list((options) -> options.role(NodeSpec.Role.WORKER))).extracting(Node::id)
			.containsExactly(worker.id());
		assertThatExceptionOfType(ServiceUnavailableException.class)
			.isThrownBy(() -> this.other.blocking().nodes().list());
		nodes().update(worker.id(), (spec) -> NodeSpecBuilder.builder(spec).labels(Map.of("disk", "ssd")).build());
		assertThat(nodes().list((options) -> options.label("disk", "ssd"))).extracting(Node::id)
			.containsExactly(worker.id());
		assertThatExceptionOfType(StaleVersionException.class)
			.isThrownBy(() -> nodes().update(worker.id(), worker.version(), worker.spec()));
		nodes().drain(worker.id());
		assertThat(nodes().inspect(worker.id()).spec()).isEqualTo(NodeSpecBuilder.builder(worker.spec())
			.labels(Map.of("disk", "ssd"))
			.availability(NodeSpec.Availability.DRAIN)
			.build());
		nodes().pause(worker.id());
		assertThat(nodes().inspect(worker.id()).spec().availability()).isEqualTo(NodeSpec.Availability.PAUSE);
		nodes().activate(worker.id());
		assertThat(nodes().inspect(worker.id()).spec().availability()).isEqualTo(NodeSpec.Availability.ACTIVE);
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> nodes().remove(worker.id()));
		this.other.blocking().swarm().leave();
		await(self, (node) -> node.status() != null && NodeState.DOWN.equals(node.status().state()));
		StepVerifier.create(this.docker.reactive().nodes().remove(worker.id()))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> nodes().inspect(worker.id()));
	}

	@Test
	void aWorkerIsPromotedAndDemoted() {
		String self = init();
		join(swarm().inspect().joinTokens().worker());
		Node worker = await(self, SwarmIntegrationTests::ready);
		nodes().promote(worker.id());
		await(self, SwarmIntegrationTests::isReachable);
		// The node is a manager only when it has caught up with the others.
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.ignoreExceptionsInstanceOf(ServiceUnavailableException.class)
			.until(() -> this.other.blocking().nodes().list().size() == 2);
		nodes().demote(worker.id());
		await(self, (node) -> ready(node) && node.managerStatus() == null);
		nodes().remove(worker.id(), (options) -> options.force(true));
		assertThat(nodes().list()).extracting(Node::id).containsExactly(self);
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> nodes().demote(self));
	}

	@Test
	void aManagerJoins() {
		String self = init();
		join(swarm().inspect().joinTokens().manager());
		Node manager = await(self, SwarmIntegrationTests::isReachable);
		assertThat(manager.spec().role()).isEqualTo(NodeSpec.Role.MANAGER);
		assertThat(this.other.blocking().swarm().inspect().id()).isEqualTo(swarm().inspect().id());
		this.other.blocking()
			.nodes()
			.update(self, (spec) -> NodeSpecBuilder.builder(spec).labels(Map.of("a", "b")).build());
		assertThat(nodes().inspect(self).spec().labels()).containsEntry("a", "b");
		nodes().demote(manager.id());
		await(self, (node) -> node.managerStatus() == null);
	}

	private static boolean ready(Node node) {
		return node.status() != null && NodeState.READY.equals(node.status().state());
	}

	private static boolean isReachable(Node node) {
		return ready(node) && node.managerStatus() != null
				&& Reachability.REACHABLE.equals(node.managerStatus().reachability());
	}

	// Returns the node of the other engine.
	private Node await(String self, Predicate<Node> condition) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> nodes().list().stream().filter((node) -> !node.id().equals(self)).toList(),
					(nodes) -> nodes.size() == 1 && condition.test(nodes.get(0)))
			.get(0);
	}

	private SwarmOperations swarm() {
		return this.docker.blocking().swarm();
	}

	private NodeOperations nodes() {
		return this.docker.blocking().nodes();
	}

}
