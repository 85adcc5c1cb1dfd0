package io.github.dockerclient.volume;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.requests.RequestContract;
import io.github.dockerclient.requests.ScriptedClient;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ObjectVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the requests of each operation on volumes, option by option.
 */
class VolumeRequestsTests {

	private static final RequestContract<ReactiveVolumeOperations> VOLUMES = new RequestContract<>(
			ReactiveDockerOperations::volumes);

	private static final ClusterVolumeSpec DRAINED = ClusterVolumeSpec.builder()
		.availability(ClusterVolumeSpec.Availability.DRAIN)
		.build();

	@RegisterExtension
	final ScriptedClient client = new ScriptedClient();

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void lines(String line, ScriptedClient.Call call) {
		EngineRequest request = this.client.send(ScriptedServer.json("{}"), call);
		assertThat(ScriptedClient.line(request)).isEqualTo(line);
	}

	static Stream<Arguments> lines() {
		return Stream.of(VOLUMES.expect("GET /volumes", (volumes) -> volumes.list()),
				VOLUMES.expect("GET /volumes?filters={\"dangling\":[\"true\"],\"label\":[\"a\"]}",
						(volumes) -> volumes.list((options) -> options.filter("dangling", "true").label("a"))),
				VOLUMES.expect("GET /volumes/a/b:c d", (volumes) -> volumes.inspect("a/b:c d")),
				VOLUMES.expect("DELETE /volumes/data", (volumes) -> volumes.remove("data")),
				VOLUMES.expect("DELETE /volumes/data?force=true",
						(volumes) -> volumes.remove("data", (options) -> options.force(true))),
				VOLUMES.expect("POST /volumes/prune", (volumes) -> volumes.prune()),
				VOLUMES.expect(
						"POST /volumes/prune?filters={\"label\":[\"a=b\"],\"label!\":[\"c=d\"],\"all\":[\"true\"]}",
						(volumes) -> volumes
							.prune((options) -> options.label("a", "b").withoutLabel("c", "d").all(true))),
				VOLUMES.expect("PUT /volumes/id?version=12",
						(volumes) -> volumes.update("id", new ObjectVersion(12L), DRAINED)),
				VOLUMES.expect("PUT /volumes/id?version=18446744073709551615",
						(volumes) -> volumes.update("id", new ObjectVersion(-1L), DRAINED)));
	}

	@Test
	void createSendsNothingThatIsNotSet() {
		assertThat(this.client.send(ScriptedServer.json("{}"), (docker) -> docker.volumes().create()).text())
			.isEqualTo("{}");
	}

	@Test
	void createSendsWhatIsSet() {
		assertThat(this.client
			.send(ScriptedServer.json("{}"),
					(docker) -> docker.volumes()
						.create((options) -> options.name("data")
							.driver("local")
							.driverOpt("type", "tmpfs")
							.driverOpt("device", "tmpfs")
							.label("a", "b")))
			.text())
			.isEqualTo("{\"Name\":\"data\",\"Driver\":\"local\","
					+ "\"DriverOpts\":{\"type\":\"tmpfs\",\"device\":\"tmpfs\"},\"Labels\":{\"a\":\"b\"}}");
	}

	@Test
	void updateSendsTheSpecification() {
		ClusterVolumeSpec spec = ClusterVolumeSpec.builder()
			.accessMode(ClusterVolumeSpec.AccessMode.builder()
				.scope(ClusterVolumeSpec.Scope.SINGLE)
				.blockVolume(new ClusterVolumeSpec.BlockVolume())
				.build())
			.secrets(List.of(new ClusterVolumeSpec.CsiSecret("key", "id")))
			.availability(ClusterVolumeSpec.Availability.PAUSE)
			.build();
		assertThat(this.client
			.send(ScriptedServer.json("{}"), (docker) -> docker.volumes().update("id", new ObjectVersion(1L), spec))
			.text())
			.isEqualTo("{\"Spec\":{\"AccessMode\":{\"Scope\":\"single\",\"BlockVolume\":{}},"
					+ "\"Secrets\":[{\"Key\":\"key\",\"Secret\":\"id\"}],\"Availability\":\"pause\"}}");
	}

	@Test
	void updateIsNew() {
		this.client.assertSince("this endpoint", "1.42", ScriptedServer.json("{}"),
				(docker) -> docker.volumes().update("id", new ObjectVersion(1L), DRAINED));
	}

	@Test
	void volumesOfSwarmsAreNew() {
		this.client.assertSince("field 'clusterVolumeSpec'", "1.42", ScriptedServer.json("{}"),
				(docker) -> docker.volumes().create((options) -> options.clusterVolumeSpec(DRAINED)));
	}

	@Test
	void pruneOfAllIsNew() {
		this.client.assertSince("filter 'all'", "1.42", ScriptedServer.json("{}"),
				(docker) -> docker.volumes().prune((options) -> options.all(true)));
	}

	@Test
	void filterByAllIsNewHoweverItIsSet() {
		this.client.assertSince("filter 'all'", "1.42", ScriptedServer.json("{}"),
				(docker) -> docker.volumes().prune((options) -> options.filter("all", "true")));
	}

	@Test
	void theLastChoiceOfAllCounts() {
		EngineRequest request = this.client.send(ScriptedServer.json("{}"),
				(docker) -> docker.volumes().prune((options) -> options.all(true).label("a").all(false)));
		assertThat(ScriptedClient.line(request))
			.isEqualTo("POST /volumes/prune?filters={\"all\":[\"false\"],\"label\":[\"a\"]}");
	}

	// Engines return all volumes of the swarm, whatever the filters are.
	@ParameterizedTest(name = "{0}")
	@MethodSource
	void filtersHoldForVolumesOfSwarmsToo(List<String> expected, Consumer<VolumeListOptions> options) {
		this.client.server().then(ScriptedServer.json("""
				{"Volumes": [
				{"Name": "local", "Driver": "local", "Labels": null},
				{"Name": "used", "Driver": "csi", "Labels": {"a": "1", "b": ""},
				 "ClusterVolume": {"ID": "x", "PublishStatus": [{"NodeID": "n"}]}},
				{"Name": "unused", "Driver": "other", "Labels": {"a": "2"}, "ClusterVolume": {"ID": "y"}}],
				"Warnings": ["w"]}"""));
		List<VolumeListResponse> lists = this.client.items((docker) -> docker.volumes().list(options));
		assertThat(lists).singleElement().satisfies((list) -> {
			assertThat(list.volumes()).extracting(Volume::name).containsExactlyElementsOf(expected);
			assertThat(list.warnings()).containsExactly("w");
		});
	}

	static Stream<Arguments> filtersHoldForVolumesOfSwarmsToo() {
		return Stream.of(filtered((options) -> {
		}, "local", "used", "unused"), filtered((options) -> options.label("a"), "local", "used", "unused"),
				filtered((options) -> options.label("a", "1"), "local", "used"),
				filtered((options) -> options.label("a").label("b"), "local", "used"),
				filtered((options) -> options.label("c"), "local"),
				filtered((options) -> options.name("un", "x"), "local", "unused"),
				filtered((options) -> options.driver("local", "csi"), "local", "used"),
				filtered((options) -> options.dangling(true), "local", "unused"),
				filtered((options) -> options.dangling(false).label("a"), "local", "used"));
	}

	private static Arguments filtered(Consumer<VolumeListOptions> options, String... expected) {
		return Arguments.of(List.of(expected), options);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-23T19:06:41Z, 2026-11-23T19:06:41Z",
			"2026-11-23T19:06:41.472465561+01:00, 2026-11-23T18:06:41.472465561Z",
			"2026-11-23 19:06:41.472465561 +0000 UTC, 2026-11-23T19:06:41.472465561Z",
			"2026-11-23 19:06:41 -0330 NDT, 2026-11-23T22:36:41Z" })
	void timesComeInTwoForms(String text, Instant time) {
		this.client.server().then(ScriptedServer.json("{\"CreatedAt\":\"%s\"}".formatted(text)));
		List<Volume> volumes = this.client.items((docker) -> docker.volumes().inspect("data"));
		assertThat(volumes).extracting(Volume::createdAt).containsExactly(time);
	}

	@Test
	void aTimeMayBeEmpty() {
		this.client.server().then(ScriptedServer.json("{\"CreatedAt\":\"\"}"));
		List<Volume> volumes = this.client.items((docker) -> docker.volumes().inspect("data"));
		assertThat(volumes.get(0).createdAt()).isNull();
	}

	@Test
	void warningsOfTheListAreKept() {
		this.client.server().then(ScriptedServer.json("{\"Volumes\":[{\"Name\":\"a\"}],\"Warnings\":[\"careful\"]}"));
		List<VolumeListResponse> lists = this.client.items((docker) -> docker.volumes().list());
		assertThat(lists).singleElement()
			.satisfies((list) -> assertThat(list.volumes()).extracting(Volume::name).containsExactly("a"),
					(list) -> assertThat(list.warnings()).containsExactly("careful"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrongIsSaidBeforeAnythingIsSent(String message, ScriptedClient.Call call) {
		this.client.assertIllegal(call).withMessage(message);
	}

	static Stream<Arguments> whatIsWrongIsSaidBeforeAnythingIsSent() {
		return Stream.of(VOLUMES.expect("'name' must not be empty", (volumes) -> volumes.inspect("")),
				VOLUMES.expect("'name' must not be a path", (volumes) -> volumes.remove("..")),
				VOLUMES.expect("'version' must have an index; use the version that 'inspect' returned",
						(volumes) -> volumes.update("id", new ObjectVersion(null), DRAINED)));
	}

	@Test
	void theTimeOfAListCanBeLimited() {
		this.client.server().then(ScriptedServer.thenSilence(""));
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> this.client
				.items((docker) -> docker.volumes().list((options) -> options.timeout(Duration.ofMillis(100)))))
			.withMessage("List of volumes took longer than PT0.1S, the limit that its caller has set");
	}

}
