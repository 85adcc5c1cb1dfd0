package io.github.dockerclient.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.container.ContainerInspectResponse;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.ForbiddenException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for networks.
 */
@OnEachEngine
class NetworkIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	NetworkIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void createInspectAndRemove() {
		String name = this.docker.name("all") + " net";
		NetworkCreateResponse created = networks().create(name,
				(options) -> options.driver("bridge")
					.internal(true)
					.attachable(true)
					.enableIpv6(true)
					.pool((pool) -> pool.subnet("10.197.0.0/16")
						.ipRange("10.197.1.0/24")
						.gateway("10.197.0.1")
						.auxiliaryAddresses(Map.of("router", "10.197.1.5")))
					.subnet("fd00:197::/64")
					.option("com.docker.network.driver.mtu", "1400")
					.label("a", "b"));
		try {
			assertThat(created.warning()).isNullOrEmpty();
			NetworkInspect network = networks().inspect(name);
			assertThat(network.id()).isEqualTo(created.id());
			assertThat(network.name()).isEqualTo(name);
			assertThat(network.driver()).isEqualTo("bridge");
			assertThat(network.scope()).isEqualTo("local");
			assertThat(network.created()).isBefore(Instant.now().plusSeconds(60));
			assertThat(network.internal()).isTrue();
			assertThat(network.attachable()).isTrue();
			assertThat(network.enableIpv6()).isTrue();
			assertThat(network.configOnly()).isFalse();
			assertThat(network.options()).containsEntry("com.docker.network.driver.mtu", "1400");
			assertThat(network.labels()).containsExactly(Map.entry("a", "b"));
			assertThat(network.containers()).isEmpty();
			assertThat(network.ipam()).isNotNull();
			assertThat(network.ipam().config()).first()
				.isEqualTo(
						new IPAMConfig("10.197.0.0/16", "10.197.1.0/24", "10.197.0.1", Map.of("router", "10.197.1.5")));
			assertThat(network.ipam().config()).extracting(IPAMConfig::subnet).last().isEqualTo("fd00:197::/64");
			StepVerifier
				.create(this.docker.reactive()
					.networks()
					.inspect(created.id(), (options) -> options.verbose(true).scope("local"))
					.map(NetworkInspect::name))
				.expectNext(name)
				.expectComplete()
				.verify(EngineFixture.PATIENCE);
			assertThat(networks().list((options) -> options.filter("name", name))).singleElement()
				.satisfies((summary) -> assertThat(summary.id()).isEqualTo(created.id()))
				.satisfies((summary) -> assertThat(summary.ipam()).isEqualTo(network.ipam()));
		}
		finally {
			networks().remove(name);
		}
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> networks().inspect(created.id()));
	}

	@Test
	void namesMayHoldSlashesAndColons() {
		String name = this.docker.name("a") + "/b:c";
		String id = networks().create(name).id();
		assertThat(networks().inspect(name).id()).isEqualTo(id);
		networks().remove(name);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> networks().inspect(id));
	}

	@Test
	void listAll() {
		StepVerifier.create(this.docker.reactive().networks().list().map(NetworkSummary::name).collectList())
			.assertNext((names) -> assertThat(names).contains("bridge", "host", "none"))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void aTwinIsRefused() {
		String name = this.docker.network("twin");
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> networks().create(name))
			.withMessageContaining("already exists");
	}

	@Test
	void aTwinCanBeHadOfAnOldEngine() {
		String name = this.docker.network("twin");
		if (this.docker.engine().knows("1.44")) {
			assertThatExceptionOfType((Class<? extends Exception>) (this.docker.has("1.46")
					? UnsupportedApiVersionException.class : ConflictException.class))
				.isThrownBy(() -> networks().create(name, (options) -> options.checkDuplicate(false)));
		}
		else {
			NetworkCreateResponse twin = networks().create(name, (options) -> options.checkDuplicate(false));
			networks().remove(twin.id());
			assertThat(twin.warning()).contains("already exists");
		}
	}

	@Test
	void configurationOfAnotherNetwork() {
		String config = this.docker.name("config");
		String user = this.docker.name("user");
		networks().create(config, (options) -> options.configOnly(true).subnet("10.198.0.0/16"));
		try {
			networks().create(user, (options) -> options.configFrom(config));
			NetworkInspect network = networks().inspect(user);
			networks().remove(user);
			assertThat(network.configFrom()).isEqualTo(new NetworkConfigReference(config));
			assertThat(network.ipam()).isNotNull();
			assertThat(network.ipam().config()).extracting(IPAMConfig::subnet).containsExactly("10.198.0.0/16");
		}
		finally {
			networks().remove(config);
		}
	}

	@Test
	void withoutIpv4() {
		String name = this.docker.name("v6");
		if (this.docker.has("1.48")) {
			networks().create(name, (options) -> options.enableIpv4(false).enableIpv6(true).subnet("fd00:199::/64"));
			NetworkInspect network = networks().inspect(name);
			networks().remove(name);
			assertThat(network.enableIpv4()).isFalse();
		}
		else {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> networks().create(name, (options) -> options.enableIpv4(false)))
				.withMessageContaining("enableIpv4");
			assertThat(this.docker.wire("POST /networks/create")).isEmpty();
		}
	}

	@Test
	void connectAndDisconnect() {
		String name = this.docker.name("connect");
		networks().create(name, (options) -> options.subnet("10.196.0.0/16"));
		String id = this.docker.started(this.docker.container("sleep", "600"));
		try {
			networks().connect(name, id, (endpoint) -> endpoint.aliases(List.of("www"))
				.ipamConfig(EndpointIPAMConfig.builder().ipv4Address("10.196.0.9").build()));
			assertThat(networks().inspect(name).containers()).containsOnlyKeys(id);
			assertThat(networks().inspect(name).containers().get(id)).satisfies(
					(endpoint) -> assertThat(endpoint.ipv4Address()).isEqualTo("10.196.0.9/16"),
					(endpoint) -> assertThat(endpoint.macAddress()).hasSize(17),
					(endpoint) -> assertThat(endpoint.endpointId()).isNotBlank());
			assertThat(endpoint(id, name)).satisfies((endpoint) -> assertThat(endpoint.aliases()).contains("www"),
					(endpoint) -> assertThat(endpoint.ipAddress()).isEqualTo("10.196.0.9"));
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> networks().connect(name, id));
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> networks().remove(name));
			networks().disconnect(name, id);
			assertThat(networks().inspect(name).containers()).isEmpty();
			StepVerifier.create(this.docker.reactive().networks().connect(name, id))
				.expectComplete()
				.verify(EngineFixture.PATIENCE);
			StepVerifier
				.create(this.docker.reactive().networks().disconnect(name, id, (options) -> options.force(true)))
				.expectComplete()
				.verify(EngineFixture.PATIENCE);
			assertThatExceptionOfType(InternalServerErrorException.class)
				.isThrownBy(() -> networks().disconnect(name, id));
		}
		finally {
			this.docker.blocking().containers().remove(id, (options) -> options.force(true));
			networks().remove(name);
		}
	}

	private EndpointSettings endpoint(String container, String network) {
		ContainerInspectResponse inspected = this.docker.blocking().containers().inspect(container);
		assertThat(inspected.networkSettings()).isNotNull();
		return Objects.requireNonNull(inspected.networkSettings().networks().get(network));
	}

	@Test
	void theMacAddressIsNotDroppedInSilence() {
		String name = this.docker.network("mac");
		String id = this.docker.created(this.docker.container("sleep", "600"));
		String address = "02:42:ac:11:00:99";
		if (this.docker.has("1.54")) {
			networks().connect(name, id, (endpoint) -> endpoint.macAddress(address));
			this.docker.blocking().containers().start(id);
			assertThat(endpoint(id, name).macAddress()).isEqualTo(address);
			return;
		}
		assertThatExceptionOfType(UnsupportedApiVersionException.class)
			.isThrownBy(() -> networks().connect(name, id, (endpoint) -> endpoint.macAddress(address)))
			.withMessageContaining("1.54");
		assertThat(this.docker.wire("POST /networks/{id}/connect")).isEmpty();
	}

	@Test
	void thePriorityOfTheGateway() {
		String name = this.docker.network("priority");
		String id = this.docker.created(this.docker.container("true"));
		if (this.docker.has("1.48")) {
			networks().connect(name, id, (endpoint) -> endpoint.gwPriority(7L));
			assertThat(endpoint(id, name).gwPriority()).isEqualTo(7);
		}
		else {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> networks().connect(name, id, (endpoint) -> endpoint.gwPriority(7L)))
				.withMessageContaining("1.48");
		}
		this.docker.blocking().containers().remove(id);
	}

	@Test
	void pruneReportsWhatItRemoved() {
		String name = this.docker.name("prune");
		networks().create(name, (options) -> options.label("io.github.dockerclient.prune", name));
		assertThat(networks()
			.prune((options) -> options.label("io.github.dockerclient.prune", name)
				.until(Instant.parse("2001-01-01T00:00:00Z")))
			.networksDeleted()).isEmpty();
		StepVerifier
			.create(this.docker.reactive()
				.networks()
				.prune((options) -> options.label("io.github.dockerclient.prune", name)))
			.expectNext(new NetworkPruneResponse(List.of(name)))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void theEnginesOwnNetworksAreNotRemoved() {
		assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> networks().remove("bridge"));
	}

	@Test
	void unknownNetworkIsNotFound() {
		String unknown = this.docker.name("unknown");
		List<Runnable> operations = List.of(() -> networks().inspect(unknown), () -> networks().remove(unknown),
				() -> networks().connect(unknown, "x"), () -> networks().disconnect(unknown, "x"));
		assertThat(operations)
			.allSatisfy((operation) -> assertThatExceptionOfType(NotFoundException.class).isThrownBy(operation::run));
	}

	private NetworkOperations networks() {
		return this.docker.blocking().networks();
	}

}
