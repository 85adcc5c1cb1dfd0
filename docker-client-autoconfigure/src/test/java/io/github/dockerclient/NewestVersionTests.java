package io.github.dockerclient;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.dockerclient.container.ContainerInspectResponse;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.HealthStatus;
import io.github.dockerclient.image.AttestationStatement;
import io.github.dockerclient.image.ImageInspect;
import io.github.dockerclient.image.ImageManifestKind;
import io.github.dockerclient.image.ImageManifestSummary;
import io.github.dockerclient.image.ImageSummary;
import io.github.dockerclient.network.NetworkInspect;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.system.DiskUsage;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.system.EventType;
import io.github.dockerclient.system.SystemDataUsage;
import io.github.dockerclient.transport.JsonAccess;
import io.github.dockerclient.transport.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the newest API version with answers that an engine gave, for machines whose
 * engines are older. The engine stored its images in containerd.
 */
class NewestVersionTests {

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	private static String recorded(String name) {
		try (InputStream answer = Objects
			.requireNonNull(NewestVersionTests.class.getResourceAsStream(name + "-1.55.json"))) {
			return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private <T> List<T> answered(String name, ScriptedClient.Call call) {
		this.client.server().then(ScriptedServer.json(recorded(name)));
		return this.client.items(call);
	}

	@Test
	void diskUsageHasItsTotals() {
		List<SystemDataUsage> usages = answered("df",
				(docker) -> docker.system().df((options) -> options.verbose(true)));
		assertThat(usages).singleElement().satisfies((usage) -> {
			assertThat(usage.ofImages()).isEqualTo(new DiskUsage(1, 2, 6160453, 2143112));
			assertThat(usage.ofContainers().activeCount()).isEqualTo(1);
			assertThat(usage.ofVolumes().totalCount()).isEqualTo(1);
			assertThat(usage.ofBuildCache().totalCount()).isPositive();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/jsonl", "application/x-ndjson", "application/json-seq" })
	void eventsAreReadInEachForm(String type) {
		String before = type.endsWith("seq") ? "\u001e" : "";
		JsonNode events = JsonAccess.mapper().readTree(recorded("events"));
		this.client.server()
			.then(ScriptedServer.chunked(type,
					events.valueStream().map((event) -> before + event + "\n").collect(Collectors.joining())));
		List<EventMessage> read = this.client.items((docker) -> docker.system().events());
		assertThat(read).hasSize(events.size()).extracting(EventMessage::status).containsOnlyNulls();
		assertThat(read).extracting(EventMessage::type)
			.contains(EventType.CONTAINER, EventType.IMAGE, EventType.NETWORK, EventType.VOLUME);
	}

	@Test
	void imageReportsItsManifestsButNotWhatHasEnded() {
		List<ImageInspect> images = answered("image",
				(docker) -> docker.images().inspect("a", (options) -> options.manifests(true)));
		assertThat(images).singleElement().satisfies((image) -> {
			assertThat(image.graphDriver()).isNull();
			assertThat(image.parent()).isNull();
			assertThat(image.dockerVersion()).isNull();
			assertThat(image.id()).isEqualTo(Objects.requireNonNull(image.descriptor()).digest());
			assertThat(image.manifests()).extracting(ImageManifestSummary::kind)
				.containsExactly(ImageManifestKind.IMAGE, ImageManifestKind.IMAGE, ImageManifestKind.ATTESTATION,
						ImageManifestKind.ATTESTATION);
		});
	}

	@Test
	void manifestsOfAListReportTheirBuilder() {
		List<ImageSummary> images = answered("images",
				(docker) -> docker.images().list((options) -> options.manifests(true).identity(true)));
		assertThat(images.get(0).manifests().get(0).imageData()).isNotNull().satisfies((data) -> {
			assertThat(data.identity()).isNotNull();
			assertThat(data.identity().pull().get(0).repository()).endsWith("/team/rec");
			assertThat(data.identity().build().get(0).createdAt()).isNotNull();
		});
	}

	@Test
	void attestationsContainTheirStatements() {
		List<AttestationStatement> statements = answered("attestations",
				(docker) -> docker.images().attestations("a", (options) -> options.statement(true)));
		assertThat(statements).singleElement().satisfies((statement) -> {
			assertThat(statement.predicateType()).isEqualTo("https://slsa.dev/provenance/v1");
			assertThat(statement.statement()).containsKeys("subject", "predicate");
		});
	}

	@Test
	void networkReportsItsStatus() {
		List<NetworkInspect> networks = answered("network", (docker) -> docker.networks().inspect("a"));
		assertThat(networks.get(0).status()).hasToString(
				"NetworkStatus[ipam=IPAMStatus[subnets={10.197.0.0/24=SubnetStatus[ipsInUse=4, dynamicIpsAvailable=126]}]]");
	}

	@Test
	void containerIsReadWithoutTheFieldsThatHaveEnded() {
		List<ContainerInspectResponse> containers = answered("container", (docker) -> docker.containers().inspect("a"));
		assertThat(containers).singleElement().satisfies((container) -> {
			assertThat(container.graphDriver()).isNull();
			assertThat(container.storage()).isNotNull();
			assertThat(container.networkSettings()).isNotNull();
			assertThat(container.networkSettings().networks()).containsOnlyKeys("rec");
		});
		List<ContainerSummary> listed = answered("containers", (docker) -> docker.containers().list());
		assertThat(listed.get(0).health()).isNotNull()
			.satisfies((health) -> assertThat(health.status()).isEqualTo(HealthStatus.HEALTHY));
	}

}
