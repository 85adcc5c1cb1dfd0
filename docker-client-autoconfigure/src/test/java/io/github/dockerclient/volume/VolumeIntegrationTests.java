package io.github.dockerclient.volume;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.container.Mount;
import io.github.dockerclient.container.MountType;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.type.ObjectVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for volumes.
 */
@OnEachEngine
class VolumeIntegrationTests {

	private static final String LABEL = "io.github.dockerclient.prune";

	@RegisterExtension
	final EngineFixture docker;

	VolumeIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void createInspectAndRemove() {
		String name = this.docker.volume("data");
		Volume volume = volumes().create((
				options) -> options.name(name).driverOpt("type", "tmpfs").driverOpt("device", "tmpfs").label("a", "b"));
		assertThat(volume.name()).isEqualTo(name);
		assertThat(volume.driver()).isEqualTo("local");
		assertThat(volume.scope()).isEqualTo(VolumeScope.LOCAL);
		assertThat(volume.mountpoint()).contains(name);
		assertThat(volume.createdAt()).isBefore(Instant.now().plusSeconds(60));
		assertThat(volume.labels()).containsExactly(Map.entry("a", "b"));
		assertThat(volume.options()).containsOnlyKeys("type", "device");
		assertThat(volumes().inspect(name)).isEqualTo(volume);
		StepVerifier
			.create(this.docker.reactive().volumes().list((options) -> options.filter("name", name).label("a", "b")))
			.expectNext(new VolumeListResponse(List.of(volume), List.of()))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(volumes().list().volumes()).contains(volume);
		volumes().remove(name);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> volumes().inspect(name));
	}

	@Test
	void createOfAVolumeThatIsThereGivesIt() {
		String name = this.docker.volume("twice");
		Volume first = volumes().create((options) -> options.name(name).label("a", "b"));
		assertThat(volumes().create((options) -> options.name(name).label("a", "c"))).isEqualTo(first);
	}

	@Test
	void anonymousVolumesGetAName() {
		Volume volume = this.docker.reactive().volumes().create().blockOptional(EngineFixture.PATIENCE).orElseThrow();
		volumes().remove(volume.name());
		assertThat(volume.name()).hasSize(64);
		assertThat(volume.labels().isEmpty()).isNotEqualTo(this.docker.engine().knows("1.42"));
	}

	@Test
	void aVolumeInUseIsNotRemoved() {
		String name = this.docker.volume("used");
		this.docker.created(this.docker.container("true")
			.andThen((options) -> options
				.mount(Mount.builder().type(MountType.VOLUME).source(name).target("/data").build())));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> volumes().remove(name));
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> volumes().remove(name, (options) -> options.force(true)));
	}

	@Test
	void removeByForceTakesAMissingVolumeForRemoved() {
		String unknown = this.docker.name("unknown");
		StepVerifier.create(this.docker.reactive().volumes().remove(unknown))
			.expectError(NotFoundException.class)
			.verify(EngineFixture.PATIENCE);
		StepVerifier.create(this.docker.reactive().volumes().remove(unknown, (options) -> options.force(true)))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void pruneTakesNamedVolumesOnlyIfAskedTo() {
		String name = this.docker.volume("prune");
		volumes().create((options) -> options.name(name).label(LABEL, name));
		VolumePruneResponse first = volumes().prune((options) -> options.label(LABEL, name));
		if (this.docker.has("1.42")) {
			assertThat(first.volumesDeleted()).isEmpty();
			StepVerifier
				.create(this.docker.reactive().volumes().prune((options) -> options.all(true).label(LABEL, name)))
				.assertNext((report) -> assertThat(report.volumesDeleted()).containsExactly(name))
				.expectComplete()
				.verify(EngineFixture.PATIENCE);
		}
		else {
			assertThat(first.volumesDeleted()).containsExactly(name);
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> volumes().prune((options) -> options.all(true).label(LABEL, name)))
				.withMessageContaining("filter 'all'");
		}
		assertThat(first.spaceReclaimed()).isZero();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> volumes().inspect(name));
	}

	@Test
	void updateOutsideASwarm() {
		String name = this.docker.volume("update");
		volumes().create((options) -> options.name(name));
		assertThatExceptionOfType((Class<? extends Exception>) (this.docker.has("1.42")
				? ServiceUnavailableException.class : UnsupportedApiVersionException.class))
			.isThrownBy(() -> volumes().update(name, new ObjectVersion(1L), ClusterVolumeSpec.builder().build()));
	}

	@Test
	@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "A swarm needs -Pengines")
	void aVolumeOfASwarm() {
		assumeThat(this.docker.has("1.42")).isTrue();
		String name = this.docker.name("cluster");
		this.docker.direct()
			.post("/swarm/init")
			.json(Map.of("ListenAddr", "127.0.0.1:2377", "AdvertiseAddr", "127.0.0.1"))
			.nothing()
			.block(EngineFixture.PATIENCE);
		try {
			ClusterVolumeSpec spec = spec();
			Volume created = volumes().create((options) -> options.name(name)
				.driver("csi")
				.driverOpt("a", "b")
				.label("c", "d")
				.clusterVolumeSpec(spec));
			assertThat(created.scope()).isEqualTo(VolumeScope.GLOBAL);
			assertThat(created.createdAt()).isEqualTo(cluster(created).createdAt());
			assertThat(cluster(created).spec()).isEqualTo(spec);
			ClusterVolume before = cluster(volumes().inspect(name));
			ObjectVersion version = before.version();
			assertThat(version).isNotNull();
			ClusterVolumeSpec drained = ClusterVolumeSpecBuilder.builder(spec)
				.availability(ClusterVolumeSpec.Availability.DRAIN)
				.build();
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> volumes().update(name, version, drained));
			StepVerifier.create(this.docker.reactive().volumes().update(before.id(), version, drained))
				.expectComplete()
				.verify(EngineFixture.PATIENCE);
			ClusterVolume after = cluster(volumes().inspect(name));
			assertThat(after.spec()).isEqualTo(drained);
			assertThat(after.version()).isNotEqualTo(version);
			assertThat(volumes().list((options) -> options.filter("name", name)).volumes()).singleElement()
				.satisfies((volume) -> assertThat(cluster(volume)).isEqualTo(after));
		}
		finally {
			this.docker.direct().post("/swarm/leave").query("force", true).nothing().block(EngineFixture.PATIENCE);
			this.docker.direct().delete("/networks/{id}", "docker_gwbridge").nothing().block(EngineFixture.PATIENCE);
		}
	}

	private static ClusterVolumeSpec spec() {
		return ClusterVolumeSpec.builder()
			.group("group")
			.accessMode(ClusterVolumeSpec.AccessMode.builder()
				.scope(ClusterVolumeSpec.Scope.MULTI)
				.sharing(ClusterVolumeSpec.Sharing.ONEWRITER)
				.mountVolume(ClusterVolumeSpec.MountVolume.builder().fsType("ext4").mountFlags(List.of("ro")).build())
				.build())
			.accessibilityRequirements(ClusterVolumeSpec.TopologyRequirement.builder()
				.requisite(List.of(new Topology(Map.of("zone", "1"))))
				.preferred(List.of(new Topology(Map.of("zone", "2"))))
				.build())
			.capacityRange(new ClusterVolumeSpec.CapacityRange(10L, 20L))
			.availability(ClusterVolumeSpec.Availability.ACTIVE)
			.build();
	}

	private static ClusterVolume cluster(Volume volume) {
		ClusterVolume cluster = volume.clusterVolume();
		assertThat(cluster).isNotNull();
		return cluster;
	}

	private VolumeOperations volumes() {
		return this.docker.blocking().volumes();
	}

}
