package io.github.dockerclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.dockerclient.build.BuildPruneResponse;
import io.github.dockerclient.config.Config;
import io.github.dockerclient.container.Checkpoint;
import io.github.dockerclient.container.ContainerCreateResponse;
import io.github.dockerclient.container.ContainerInspectResponse;
import io.github.dockerclient.container.ContainerPathStat;
import io.github.dockerclient.container.ContainerPruneResponse;
import io.github.dockerclient.container.ContainerStatsResponse;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.ContainerTopResponse;
import io.github.dockerclient.container.ContainerUpdateResponse;
import io.github.dockerclient.container.ContainerWaitResponse;
import io.github.dockerclient.container.FilesystemChange;
import io.github.dockerclient.exec.ExecInspectResponse;
import io.github.dockerclient.image.AttestationStatement;
import io.github.dockerclient.image.ImageDeleteResponseItem;
import io.github.dockerclient.image.ImageHistoryResponseItem;
import io.github.dockerclient.image.ImageInspect;
import io.github.dockerclient.image.ImagePruneResponse;
import io.github.dockerclient.image.ImageSearchResponseItem;
import io.github.dockerclient.image.ImageSummary;
import io.github.dockerclient.network.NetworkCreateResponse;
import io.github.dockerclient.network.NetworkInspect;
import io.github.dockerclient.network.NetworkPruneResponse;
import io.github.dockerclient.network.NetworkSummary;
import io.github.dockerclient.node.Node;
import io.github.dockerclient.plugin.Plugin;
import io.github.dockerclient.plugin.PluginPrivilege;
import io.github.dockerclient.registry.AuthResponse;
import io.github.dockerclient.registry.DistributionInspect;
import io.github.dockerclient.requests.JsonRecords;
import io.github.dockerclient.secret.Secret;
import io.github.dockerclient.service.Service;
import io.github.dockerclient.service.ServiceCreateResponse;
import io.github.dockerclient.service.ServiceUpdateResponse;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.swarm.Swarm;
import io.github.dockerclient.swarm.SwarmUnlockKeyResponse;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.system.SystemDataUsage;
import io.github.dockerclient.system.SystemInfo;
import io.github.dockerclient.system.SystemVersion;
import io.github.dockerclient.task.Task;
import io.github.dockerclient.transport.JsonAccess;
import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.volume.Volume;
import io.github.dockerclient.volume.VolumeListResponse;
import io.github.dockerclient.volume.VolumePruneResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the properties that all records have in common that are read from answers of
 * engines.
 */
class RecordTests {

	/** The records that the operations read. */
	private static final List<Class<?>> ANSWERS = Stream.<Class<?>>builder()
		.add(AttestationStatement.class)
		.add(AuthResponse.class)
		.add(BuildPruneResponse.class)
		.add(Checkpoint.class)
		.add(Config.class)
		.add(ContainerCreateResponse.class)
		.add(ContainerInspectResponse.class)
		.add(ContainerPathStat.class)
		.add(ContainerPruneResponse.class)
		.add(ContainerStatsResponse.class)
		.add(ContainerSummary.class)
		.add(ContainerTopResponse.class)
		.add(ContainerUpdateResponse.class)
		.add(ContainerWaitResponse.class)
		.add(DistributionInspect.class)
		.add(EventMessage.class)
		.add(ExecInspectResponse.class)
		.add(FilesystemChange.class)
		.add(IDResponse.class)
		.add(ImageDeleteResponseItem.class)
		.add(ImageHistoryResponseItem.class)
		.add(ImageInspect.class)
		.add(ImagePruneResponse.class)
		.add(ImageSearchResponseItem.class)
		.add(ImageSummary.class)
		.add(NetworkCreateResponse.class)
		.add(NetworkInspect.class)
		.add(NetworkPruneResponse.class)
		.add(NetworkSummary.class)
		.add(Node.class)
		.add(Plugin.class)
		.add(PluginPrivilege.class)
		.add(ProgressMessage.class)
		.add(Secret.class)
		.add(Service.class)
		.add(ServiceCreateResponse.class)
		.add(ServiceUpdateResponse.class)
		.add(Swarm.class)
		.add(SwarmUnlockKeyResponse.class)
		.add(SystemDataUsage.class)
		.add(SystemInfo.class)
		.add(SystemVersion.class)
		.add(Task.class)
		.add(Volume.class)
		.add(VolumeListResponse.class)
		.add(VolumePruneResponse.class)
		.build()
		.toList();

	static Stream<Class<?>> records() {
		return closure().stream().filter((type) -> !JsonRecords.isValue(type));
	}

	static Stream<Class<?>> values() {
		return closure().stream().filter(JsonRecords::isValue);
	}

	private static Set<Class<?>> closure() {
		Set<Class<?>> found = new LinkedHashSet<>();
		ANSWERS.forEach((type) -> JsonRecords.collect(type, found));
		return found;
	}

	private static Object read(String json, Class<?> type) {
		return JsonAccess.mapper().readValue(json, type);
	}

	@ParameterizedTest
	@MethodSource("records")
	void anEmptyObjectHasEmptyCollections(Class<?> type) {
		assertEmpty(read("{}", type));
	}

	@ParameterizedTest
	@MethodSource("records")
	void nullIsAsGoodAsNothing(Class<?> type) {
		ObjectNode nulls = JsonAccess.mapper().createObjectNode();
		JsonRecords.components(type).keySet().forEach(nulls::putNull);
		Object object = read(nulls.toString(), type);
		assertEmpty(object);
		assertThat(object).isEqualTo(read("{}", type));
	}

	@ParameterizedTest
	@MethodSource("records")
	void whatIsUnknownIsIgnored(Class<?> type) {
		assertThat(read("{\"Xyzzy\":{\"a\":[1,{\"b\":null}]},\"xyzzy\":\"x\"}", type)).isEqualTo(read("{}", type));
	}

	@ParameterizedTest
	@MethodSource("records")
	void applicationsWriteTheNamesOfTheComponents(Class<?> type) {
		List<String> names = Stream.of(type.getRecordComponents())
			.filter((component) -> !component.getAccessor().isAnnotationPresent(JsonInclude.class))
			.map(RecordComponent::getName)
			.toList();
		assertThat(JsonMapper.shared().valueToTree(read("{}", type)).propertyNames())
			.containsExactlyInAnyOrderElementsOf(names)
			.allMatch((name) -> name.matches("[a-z]+([A-Z0-9][a-z0-9]*)*"));
	}

	@ParameterizedTest
	@MethodSource("values")
	void unknownValuesSurvive(Class<?> type) {
		for (String json : List.of("\"xyzzy-1\"", "\"\"")) {
			if (type.getRecordComponents()[0].getType().equals(String.class)) {
				assertThat(JsonAccess.mapper().writeValueAsString(read(json, type))).isEqualTo(json);
			}
		}
		assertThat(type.getRecordComponents()).hasSize(1);
	}

	private static void assertEmpty(Object object) {
		for (RecordComponent component : object.getClass().getRecordComponents()) {
			Object value = JsonRecords.get(component, object);
			boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			if (value instanceof Collection<?> collection) {
				assertThat(collection).as(component.toString()).isEmpty();
			}
			else if (value instanceof Map<?, ?> map) {
				assertThat(map).as(component.toString()).isEmpty();
			}
			else if (Collection.class.isAssignableFrom(component.getType())
					|| Map.class.isAssignableFrom(component.getType())) {
				assertThat(nullable).as(component + " is null, but is not declared as @Nullable").isTrue();
			}
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void recordedAnswersLoseNothing(String file, Class<?> type) {
		JsonNode answer = JsonAccess.mapper().readTree(load(file));
		for (JsonNode object : answer.isArray() ? answer : List.of(answer)) {
			assertThat(JsonRecords.lost(object, read(object.toString(), type))).isEmpty();
		}
	}

	static Stream<Arguments> recordedAnswersLoseNothing() {
		Stream.Builder<Arguments> recorded = Stream.builder();
		for (String version : List.of("1.41", "1.51", "1.55")) {
			recorded.add(Arguments.of("container-" + version, ContainerInspectResponse.class))
				.add(Arguments.of("containers-" + version, ContainerSummary.class))
				.add(Arguments.of("df-" + version, SystemDataUsage.class))
				.add(Arguments.of("distribution-" + version, DistributionInspect.class))
				.add(Arguments.of("events-" + version, EventMessage.class))
				.add(Arguments.of("image-" + version, ImageInspect.class))
				.add(Arguments.of("images-" + version, ImageSummary.class))
				.add(Arguments.of("info-" + version, SystemInfo.class))
				.add(Arguments.of("network-" + version, NetworkInspect.class))
				.add(Arguments.of("networks-" + version, NetworkSummary.class))
				.add(Arguments.of("stats-" + version, ContainerStatsResponse.class))
				.add(Arguments.of("version-" + version, SystemVersion.class))
				.add(Arguments.of("volume-" + version, Volume.class))
				.add(Arguments.of("volumes-" + version, VolumeListResponse.class));
		}
		for (String version : List.of("1.41", "1.51")) {
			recorded.add(Arguments.of("configs-" + version, Config.class))
				.add(Arguments.of("nodes-" + version, Node.class))
				.add(Arguments.of("plugin-" + version, Plugin.class))
				.add(Arguments.of("plugins-" + version, Plugin.class))
				.add(Arguments.of("secrets-" + version, Secret.class))
				.add(Arguments.of("services-" + version, Service.class))
				.add(Arguments.of("swarm-" + version, Swarm.class))
				.add(Arguments.of("tasks-" + version, Task.class));
		}
		return recorded.add(Arguments.of("attestations-1.55", AttestationStatement.class))
			.add(Arguments.of("network-overlay-1.51", NetworkInspect.class))
			.add(Arguments.of("volume-cluster-1.51", Volume.class))
			.build();
	}

	private static byte[] load(String file) {
		try (InputStream stream = RecordTests.class.getResourceAsStream(file + ".json")) {
			assertThat(stream).as(file).isNotNull();
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
