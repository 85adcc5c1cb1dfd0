package io.github.dockerclient.container;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.NotImplementedException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.image.ImageInspect;
import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.IDResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for managing containers, and creating images from them.
 */
@OnEachEngine
class ContainerManagementIntegrationTests {

	private static final long MEGABYTE = 1024 * 1024;

	@RegisterExtension
	final EngineFixture docker;

	ContainerManagementIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void topListsTheProcesses() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		ContainerTopResponse top = containers().top(id);
		assertThat(top.titles()).contains("PID", "CMD");
		assertThat(top.processes()).singleElement()
			.satisfies((process) -> assertThat(process).hasSameSizeAs(top.titles())
				.element(top.titles().indexOf("CMD"))
				.isEqualTo("sleep 600"));
		StepVerifier.create(reactive().top(id, "-o pid,comm"))
			.assertNext((columns) -> assertThat(columns.titles()).containsExactly("PID", "COMMAND"))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void topOfWhatDoesNotRunIsAConflict() {
		String id = this.docker.ended("true");
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> containers().top(id))
			.withMessageContaining("not running");
	}

	@Test
	void diffReportsWhatHasChanged() {
		String id = this.docker.ended("echo a >/added; rm /etc/passwd");
		assertThat(containers().diff(id)).containsExactlyInAnyOrder(new FilesystemChange("/added", ChangeType.ADDED),
				new FilesystemChange("/etc", ChangeType.MODIFIED),
				new FilesystemChange("/etc/passwd", ChangeType.DELETED));
		String unchanged = this.docker.created(this.docker.container("true"));
		StepVerifier.create(reactive().diff(unchanged)).expectComplete().verify(EngineFixture.PATIENCE);
	}

	@Test
	void resizeSetsTheTerminal() {
		String id = this.docker.started(
				this.docker.container("sh", "-c", "trap 'stty size' WINCH; echo ready; while :; do sleep 0.05; done")
					.andThen((options) -> options.config((config) -> config.tty(true))));
		awaitOutput(id, "ready");
		containers().resize(id, 24, 81);
		awaitOutput(id, "24 81");
		StepVerifier.create(reactive().resize(id, 25, 82)).expectComplete().verify(EngineFixture.PATIENCE);
		awaitOutput(id, "25 82");
	}

	@Test
	void resizeOfWhatDoesNotRunIsAConflict() {
		String id = this.docker.ended("true");
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> containers().resize(id, 24, 80));
	}

	@Test
	void updateChangesLimitsAndLeavesTheRest() {
		String id = this.docker.started(this.docker.container("sleep", "600")
			.andThen((options) -> options
				.hostConfig((host) -> host.memory(64 * MEGABYTE).memorySwap(64 * MEGABYTE).cpuShares(100L))));
		ContainerUpdateResponse response = containers().update(id, (options) -> options.memory(128 * MEGABYTE)
			.memorySwap(256 * MEGABYTE)
			.pidsLimit(50L)
			.restartPolicy(RestartPolicy.builder().name(RestartPolicyMode.ON_FAILURE).maximumRetryCount(2L).build()));
		assertThat(response.warnings()).isEmpty();
		HostConfig host = hostConfig(id);
		assertThat(host.memory()).isEqualTo(128 * MEGABYTE);
		assertThat(host.memorySwap()).isEqualTo(256 * MEGABYTE);
		assertThat(host.pidsLimit()).isEqualTo(50);
		assertThat(host.cpuShares()).isEqualTo(100);
		assertThat(host.restartPolicy()).isEqualTo(new RestartPolicy(RestartPolicyMode.ON_FAILURE, 2L));
		StepVerifier.create(reactive().update(id, (options) -> options.cpuShares(200L)))
			.expectNext(new ContainerUpdateResponse(List.of()))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(hostConfig(id).cpuShares()).isEqualTo(200);
		assertThat(hostConfig(id).memory()).isEqualTo(128 * MEGABYTE);
	}

	@Test
	void updateOfBlockDevicesIsNotDroppedInSilence() {
		String id = this.docker.created(this.docker.container("true"));
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> containers().update(id, (options) -> options.blkioDeviceReadBps(List.of())));
		assertThat(this.docker.wire("POST /containers/{id}/update")).isEmpty();
	}

	@Test
	void whatWasInspectedCanBeCreatedAgain() {
		String id = this.docker.created(this.docker.container("sh", "-c", "true")
			.andThen((options) -> options.env("A", "b").publish(80).volume(this.docker.volume("data"), "/data")));
		ContainerInspectResponse container = containers().inspect(id);
		ContainerConfig config = container.config();
		assertThat(config).isNotNull();
		String twin = containers().create(new ContainerCreateOptions().config(config).hostConfig(hostConfig(id))).id();
		assertThat(hostConfig(twin)).isEqualTo(hostConfig(id));
	}

	@Test
	void renameGivesAnotherName() {
		String id = this.docker.created(this.docker.container("true"));
		String name = this.docker.name("renamed");
		containers().rename(id, name);
		assertThat(containers().inspect(name).id()).isEqualTo(id);
		StepVerifier.create(reactive().rename(name, "/" + this.docker.name("again")))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(containers().inspect(id).name()).isEqualTo("/" + this.docker.name("again"));
	}

	@Test
	void renameToANameThatIsTakenIsAConflict() {
		String name = this.docker.name("taken");
		this.docker.created(this.docker.container("true").andThen((options) -> options.name(name)));
		String id = this.docker.created(this.docker.container("true"));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> containers().rename(id, name));
		String own = String.valueOf(containers().inspect(id).name());
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> containers().rename(id, own));
	}

	@Test
	void pauseFreezesUntilUnpause() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		containers().pause(id);
		assertThat(state(id).paused()).isTrue();
		assertThat(state(id).status()).isEqualTo(ContainerStatus.PAUSED);
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> containers().pause(id));
		StepVerifier.create(reactive().unpause(id)).expectComplete().verify(EngineFixture.PATIENCE);
		assertThat(state(id).paused()).isFalse();
		assertThatExceptionOfType(InternalServerErrorException.class).isThrownBy(() -> containers().unpause(id));
		StepVerifier.create(reactive().pause(id)).expectComplete().verify(EngineFixture.PATIENCE);
		containers().unpause(id);
		assertThat(state(id).status()).isEqualTo(ContainerStatus.RUNNING);
	}

	@Test
	void pruneRemovesWhatDoesNotRunAndMatches() {
		String ended = this.docker.ended("echo 0123456789 >/file");
		String kept = this.docker
			.created(this.docker.container("true").andThen((options) -> options.label("keep", "")));
		String running = this.docker.started(this.docker.container("sleep", "600"));
		Instant created = Objects.requireNonNull(containers().inspect(ended).created());
		assertThat(containers()
			.prune((options) -> options.filter("label", this.docker.label()).until(created.minusNanos(1))))
			.isEqualTo(new ContainerPruneResponse(List.of(), 0L));
		ContainerPruneResponse pruned = containers()
			.prune((options) -> options.filter("label", this.docker.label()).filter("label!", "keep").until(created));
		assertThat(pruned.containersDeleted()).containsExactly(ended);
		// With the containerd image store, this is the size in whole blocks.
		assertThat(pruned.spaceReclaimed()).isBetween(11L,
				this.docker.engine().storesImagesInContainerd() ? 16384L : 11L);
		StepVerifier.create(reactive().prune((options) -> options.filter("label", this.docker.label())))
			.assertNext((rest) -> assertThat(rest.containersDeleted()).containsExactly(kept))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(state(running).running()).isTrue();
	}

	@Test
	void commitMakesAnImage() {
		String id = this.docker.started(this.docker.container("sh", "-c", "echo new >/file; sleep 600"));
		String name = this.docker.image("committed");
		IDResponse image = containers().commit(id,
				(options) -> options.image(name)
					.comment("a comment: two words")
					.author("Jane Doe <jane@example.com>")
					.pause(false)
					.change("CMD [\"cat\", \"/file\"]")
					.change("ENV A=b")
					.config((config) -> config.labels(Map.of("x", "y z"))));
		ImageInspect inspected = this.docker.blocking().images().inspect(name);
		assertThat(inspected.id()).isEqualTo(image.id());
		assertThat(inspected.comment()).isEqualTo("a comment: two words");
		assertThat(inspected.author()).isEqualTo("Jane Doe <jane@example.com>");
		assertThat(inspected.config()).isNotNull();
		assertThat(inspected.config().cmd()).containsExactly("cat", "/file");
		assertThat(inspected.config().env()).contains("A=b");
		assertThat(inspected.config().labels()).containsEntry("x", "y z");
		assertThat(this.docker.wire("POST /commit")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.status()).isEqualTo(201))
			.satisfies((exchange) -> assertThat(exchange.parameter("pause")).isEqualTo("false"));
	}

	@Test
	void commitNeedsNoOptions() {
		String id = this.docker.ended("true");
		StepVerifier
			.create(reactive().commit(id)
				.doOnNext((image) -> this.docker.removed(image.id()))
				.flatMap((image) -> this.docker.reactive().images().inspect(image.id())))
			.assertNext((image) -> assertThat(image.repoTags()).isEmpty())
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void checkpointsNeedAnExperimentalEngine() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		List<Runnable> operations = List.of(() -> containers().listCheckpoints(id),
				() -> containers().listCheckpoints(id, "/tmp"),
				() -> containers().createCheckpoint(id, (options) -> options.checkpointId("c1")),
				() -> containers().removeCheckpoint(id, "c1"), () -> containers().removeCheckpoint(id, "c1", "/tmp"));
		assertThat(operations).allSatisfy(
				(operation) -> assertThatExceptionOfType(NotImplementedException.class).isThrownBy(operation::run)
					.withMessageContaining("experimental"));
		assertThat(this.docker.wire("POST /containers/{id}/checkpoints")).extracting(Exchange::status)
			.containsExactly(501);
	}

	@Test
	void unknownContainerIsNotFoundWhateverIsDoneWithIt() {
		String unknown = this.docker.name("unknown");
		List<Runnable> operations = List.of(() -> containers().top(unknown), () -> containers().diff(unknown),
				() -> containers().resize(unknown, 1, 1), () -> containers().rename(unknown, "shop"),
				() -> containers().pause(unknown), () -> containers().unpause(unknown),
				() -> containers().commit(unknown),
				() -> containers().update(unknown, (options) -> options.cpuShares(2L)));
		assertThat(operations)
			.allSatisfy((operation) -> assertThatExceptionOfType(NotFoundException.class).isThrownBy(operation::run)
				.withMessageContaining(unknown));
	}

	private void awaitOutput(String id, String line) {
		StepVerifier
			.create(reactive().logs(id, (options) -> options.follow(true))
				.filter((frame) -> frame.text().contains(line))
				.next())
			.expectNextCount(1)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	private ContainerState state(String id) {
		ContainerState state = containers().inspect(id).state();
		assertThat(state).isNotNull();
		return state;
	}

	private HostConfig hostConfig(String id) {
		HostConfig host = containers().inspect(id).hostConfig();
		assertThat(host).isNotNull();
		return host;
	}

	private ContainerOperations containers() {
		return this.docker.blocking().containers();
	}

	private ReactiveContainerOperations reactive() {
		return this.docker.reactive().containers();
	}

}
