package io.github.dockerclient.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEveryEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.image.ImageOperations;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Platform;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for exports of BuildKit that require the containerd image store.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registry needs -Pengines")
@OnEveryEngine
class ContainerdStoreIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	ContainerdStoreIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@BeforeEach
	void needsTheStore() {
		Assumptions.assumeTrue(this.docker.engine().storesImagesInContainerd(), "images are not in containerd's store");
	}

	private BuildOptions build() {
		return new BuildOptions().builderVersion(BuilderVersion.BUILDKIT)
			.dockerfileText("FROM " + EngineFixture.IMAGE + "\nRUN echo " + this.docker.name("step") + " > /file\n")
			.credentials(TestRegistry.credentials());
	}

	private ImageOperations images() {
		return this.docker.blocking().images();
	}

	@ParameterizedTest
	@ValueSource(strings = { "linux/amd64", "linux/amd64,linux/arm64" })
	void imageIsPushedAsItIsBuilt(String platforms) {
		String name = TestRegistry.address() + "/" + this.docker.image("pushed");
		BuildResult built = this.docker.blocking()
			.build()
			.build(build()
				.dockerfileText("FROM --platform=$BUILDPLATFORM " + EngineFixture.IMAGE + " AS own\nRUN echo "
						+ this.docker.name("step")
						+ " > /file\nFROM scratch\nCOPY --from=own /bin /bin\nCOPY --from=own /file /\n")
				.platform(platforms.split(","))
				.tag(name)
				.output("image", Map.of("push", "true")));
		String id = this.docker.removed(String.valueOf(built.imageId()));
		assertThat(this.docker.blocking().containers().run(id, "true").exitCode()).isZero();
		assertThat(images().inspect(id).repoTags()).contains(name);
		images().remove(id, (options) -> options.force(true));
		assertThat(images().pull(name, (pull) -> pull.credentials(TestRegistry.credentials())).digest()).isEqualTo(id);
		assertThat(this.docker.blocking().containers().run(id, "cat", "/file").stdout())
			.isEqualTo(this.docker.name("step") + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "oci", "docker" })
	void archivesAreWrittenAndLoaded(String type, @TempDir Path directory) {
		String name = this.docker.image(type);
		Path archive = directory.resolve("image.tar");
		this.docker.blocking().build().build(build().output(type, Map.of("dest", archive.toString(), "name", name)));
		assertThat(Files.exists(archive)).isTrue();
		images().load(ByteSource.of(archive));
		assertThat(this.docker.blocking().containers().run(name, "cat", "/file").stdout())
			.isEqualTo(this.docker.name("step") + "\n");
	}

	@Test
	void indexHasEachPlatformWithItsProvenanceAndAnnotations() {
		String image = this.docker.image("two");
		String name = TestRegistry.address() + "/" + image;
		BuildResult built = this.docker.blocking()
			.build()
			.build(build()
				.dockerfileText("FROM --platform=$BUILDPLATFORM " + EngineFixture.IMAGE
						+ " AS own\nFROM scratch\nCOPY --from=own /bin /bin\nLABEL unlike=" + image + "\n")
				.platform("linux/amd64", "linux/arm64")
				.attest("provenance", Map.of("mode", "max"))
				.annotation("index:of.index", "a, b")
				.annotation("of.each", "c")
				.annotation("index,manifest:of.both", "e")
				.annotation("manifest[linux/arm64]:of.one", "d")
				.tag(name));
		String id = this.docker.removed(String.valueOf(built.imageId()));
		assertThat(images().inspect(name).id()).isEqualTo(id);
		assertThat(images().pullIfMissing(name, (pull) -> pull.platform(Platform.of("linux/arm64")))).isFalse();
		images().push(name, (push) -> push.credentials(TestRegistry.credentials()));
		JsonNode index = TestRegistry.manifest(image.replace(":1", ""), "1");
		assertThat(index.at("/annotations/of.index").asString()).isEqualTo("a, b");
		assertThat(index.at("/annotations/of.both").asString()).isEqualTo("e");
		List<JsonNode> manifests = index.at("/manifests").valueStream().toList();
		assertThat(manifests).extracting((each) -> each.at("/platform/architecture").asString())
			.containsExactly("amd64", "arm64", "unknown", "unknown");
		assertThat(manifests.subList(2, 4)).extracting((each) -> each.at("/annotations").toString())
			.allMatch((annotations) -> annotations.contains("attestation-manifest"));
		assertThat(annotations(image, manifests.get(0))).isEqualTo("{\"of.both\":\"e\",\"of.each\":\"c\"}");
		assertThat(annotations(image, manifests.get(1))).contains("\"of.each\":\"c\"", "\"of.one\":\"d\"");
		assertThat(predicates(image, manifests.get(2))).singleElement()
			.asString()
			.startsWith("https://slsa.dev/provenance/");
		if (this.docker.has("1.55")) {
			assertThat(images().attestations(name)).isNotEmpty();
		}
	}

	@Test
	void pushOfWhatIsLeftOfAnIndexTellsSo() {
		Assumptions.assumeTrue(this.docker.has("1.50"), "the engine removes no single platforms");
		String image = this.docker.image("rest");
		String name = TestRegistry.address() + "/" + image;
		Platform other = Platform.of("linux/arm64");
		BuildResult built = this.docker.blocking()
			.build()
			.build(build()
				.dockerfileText(
						"FROM --platform=$BUILDPLATFORM " + EngineFixture.IMAGE + " AS own\nARG TARGETARCH\nRUN echo "
								+ image + " $TARGETARCH > /file\nFROM scratch\nCOPY --from=own /file /\n")
				.platform("linux/amd64", "linux/arm64")
				.tag(name));
		assertThat(images().remove(name, (options) -> options.platform(other).force(true))).isNotEmpty();
		assertThat(images().push(name, (push) -> push.credentials(TestRegistry.credentials())).tags()).singleElement()
			.satisfies((tag) -> {
				assertThat(tag.replacedIndex()).isEqualTo(built.imageId());
				assertThat(tag.digest()).isNotEqualTo(built.imageId());
				assertThat(TestRegistry.manifest(image.replace(":1", ""), tag.digest()).has("config")).isTrue();
			});
	}

	@Test
	void billOfMaterialsIsMadeByAScanner() {
		String scanner = this.docker.image("scanner");
		this.docker.blocking()
			.build()
			.build(build()
				.dockerfileText("FROM " + EngineFixture.IMAGE + "\nRUN echo '"
						+ "echo \"{\\\"_type\\\": \\\"https://in-toto.io/Statement/v0.1\\\", "
						+ "\\\"predicateType\\\": \\\"https://spdx.dev/Document\\\", \\\"predicate\\\": {}}\" "
						+ "> $BUILDKIT_SCAN_DESTINATION/sbom.spdx.json' > /scan\nENTRYPOINT [\"sh\", \"/scan\"]\n")
				.tag(scanner));
		String image = this.docker.image("scanned");
		String name = TestRegistry.address() + "/" + image;
		BuildResult built = this.docker.blocking()
			.build()
			.build(build().attest("sbom", Map.of("generator", scanner)).tag(name));
		String id = this.docker.removed(String.valueOf(built.imageId()));
		assertThat(this.docker.blocking().containers().run(id, "true").exitCode()).isZero();
		images().push(name, (push) -> push.credentials(TestRegistry.credentials()));
		List<JsonNode> manifests = TestRegistry.manifest(image.replace(":1", ""), "1")
			.at("/manifests")
			.valueStream()
			.toList();
		assertThat(predicates(image, manifests.get(1))).containsExactly("https://spdx.dev/Document");
	}

	private static String annotations(String image, JsonNode descriptor) {
		return manifest(image, descriptor).at("/annotations").toString();
	}

	private static List<String> predicates(String image, JsonNode descriptor) {
		return manifest(image, descriptor).at("/layers")
			.valueStream()
			.map((layer) -> layer.at("/annotations/in-toto.io~1predicate-type").asString())
			.toList();
	}

	private static JsonNode manifest(String image, JsonNode descriptor) {
		return TestRegistry.manifest(image.replace(":1", ""), descriptor.at("/digest").asString());
	}

	@Test
	void cacheIsAnImageOfItsOwn() {
		String cache = TestRegistry.address() + "/" + this.docker.name("cache") + ":1";
		this.docker.blocking().build().build(build().cacheTo(BuildCache.registry(cache)).tag(this.docker.image("a")));
		this.docker.blocking().build().prune((options) -> options.all(true));
		try (Stream<BuildEvent> events = this.docker.blocking()
			.build()
			.buildEvents(build().cacheFrom(cache).tag(this.docker.image("b")))) {
			List<String> cached = events.filter(BuildEvent.StepCached.class::isInstance)
				.map((event) -> ((BuildEvent.StepCached) event).step().name())
				.toList();
			assertThat(cached).anyMatch((step) -> step.contains("RUN echo"));
		}
	}

}
