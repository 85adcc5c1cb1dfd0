package io.github.dockerclient.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.Tar;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.NotImplementedException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.stream.TarArchive;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for saving and loading images, and for their history, search and pruning.
 */
@OnEachEngine
class ImageTransferIntegrationTests {

	private static final Platform OTHER = Platform.of("linux/s390x");

	@RegisterExtension
	final EngineFixture docker;

	@TempDir
	Path directory;

	ImageTransferIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void whatIsSavedAndRemovedIsThereAgainWhenItIsLoaded() throws IOException {
		String name = this.docker.removed("registry.example.com:5000/" + this.docker.name("saved") + "/app:1.0");
		String id = imported("saved", name);
		byte[] archive;
		try (InputStream saved = images().save(name)) {
			archive = saved.readAllBytes();
		}
		images().remove(name);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> images().inspect(name));
		assertThat(images().load(ByteSource.of(archive)))
			.isEqualTo(new ImageLoadResult(List.of(name), List.of(), List.of()));
		assertThat(images().inspect(name).id()).isEqualTo(id);
	}

	@Test
	void severalImagesTravelInOneFile() {
		String first = this.docker.image("first");
		String second = this.docker.image("second");
		String id = imported("both", first);
		imported("other", second);
		Path file = this.directory.resolve("images.tar");
		images().save(List.of(first, second), file);
		assertThat(this.docker.wire("GET /images/get")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("names")).isIn(first, second));
		images().remove(first);
		images().remove(second);
		assertThat(images().load(ByteSource.of(file)).names()).containsExactlyInAnyOrder(first, second);
		assertThat(images().inspect(first).id()).isEqualTo(id);
	}

	@Test
	void fromSaveToLoadWithoutAFile() {
		String name = this.docker.image("piped");
		String id = imported("piped", name);
		Flux<DataBuffer> archive = reactive().save(List.of(id, name));
		StepVerifier.create(reactive().load(ByteSource.of(archive)))
			.assertNext((loaded) -> assertThat(loaded.names()).containsExactly(name))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void imagesWithoutANameAreLoadedByTheirIds() {
		String id = this.docker.removed(imported("nameless", null));
		Path file = this.directory.resolve("image.tar");
		StepVerifier.create(reactive().save(List.of(id), file)).expectComplete().verify(EngineFixture.PATIENCE);
		images().remove(id);
		assertThat(images().load(ByteSource.of(file)))
			.isEqualTo(new ImageLoadResult(List.of(), List.of(id), List.of()));
	}

	@Test
	void progressOfALoadIsReported() throws IOException {
		String name = this.docker.image("progress");
		imported("progress", name);
		Path file = this.directory.resolve("image.tar");
		images().save(List.of(name), file);
		images().remove(name);
		try (Stream<ProgressMessage> messages = images().loadProgress(ByteSource.of(file))) {
			List<ProgressMessage> all = messages.toList();
			// With the containerd image store, the engine does not report layers.
			if (!this.docker.engine().storesImagesInContainerd()) {
				assertThat(all).anySatisfy((message) -> {
					assertThat(message.status()).isEqualTo("Loading layer");
					assertThat(message.progressDetail()).isNotNull();
					assertThat(message.progressDetail().total()).isPositive();
				});
			}
			assertThat(all).last().satisfies((message) -> assertThat(message.stream()).contains(name));
		}
		assertThat(this.docker.wire("POST /images/load")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("quiet")).isEqualTo("false"));
	}

	@Test
	void whatIsNoArchiveIsAnErrorInEveryForm() {
		ByteSource nonsense = ByteSource.of("nonsense".repeat(200).getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(StreamedErrorException.class).isThrownBy(() -> images().load(nonsense));
		StepVerifier.create(reactive().loadProgress(nonsense))
			.expectError(StreamedErrorException.class)
			.verify(EngineFixture.PATIENCE);
		assertThatExceptionOfType(StreamedErrorException.class)
			.isThrownBy(() -> images().loadProgress(nonsense).toList());
		assertThat(this.docker.wire("POST /images/load")).extracting((exchange) -> exchange.status())
			.containsExactly(200, 200, 200);
	}

	@Test
	void imageThatCannotBeUnpackedIsNoSilentSuccess() throws NoSuchAlgorithmException {
		String name = this.docker.image("broken");
		byte[] layer = "no archive".repeat(200).getBytes(StandardCharsets.UTF_8);
		String config = """
				{"os": "linux", "architecture": "%s", "config": {}, "rootfs": {"type": "layers", "diff_ids": ["sha256:%s"]}}
				"""
			.formatted(images().inspect(EngineFixture.IMAGE).architecture(),
					HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(layer)));
		String manifest = """
				[{"Config": "config.json", "RepoTags": ["%s"], "Layers": ["layer.tar"]}]""".formatted(name);
		ByteSource archive = TarArchive.builder()
			.add("manifest.json", manifest.getBytes(StandardCharsets.UTF_8))
			.add("config.json", config.getBytes(StandardCharsets.UTF_8))
			.add("layer.tar", layer)
			.build();
		if (this.docker.engine().storesImagesInContainerd()) {
			ImageLoadResult loaded = images().load(archive);
			assertThat(loaded.names()).containsExactly(name);
			assertThat(loaded.warnings()).singleElement().asString().contains("unpack", name);
		}
		else {
			assertThatExceptionOfType(StreamedErrorException.class).isThrownBy(() -> images().load(archive));
		}
	}

	@Test
	void saveOfAnUnknownImageIsNotFound() throws IOException {
		String unknown = this.docker.image("unknown");
		Path file = Files.writeString(this.directory.resolve("image.tar"), "before");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> images().save(unknown).readAllBytes())
			.withMessageContaining("404");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> images().save(List.of(unknown), file));
		assertThat(file).hasContent("before");
		assertThatIllegalArgumentException().isThrownBy(() -> images().save(List.of()));
	}

	@Test
	void platformsOfSaveAndLoad() throws IOException {
		String name = this.docker.image("platform");
		imported("platform", name);
		ImageInspect image = images().inspect(name);
		Platform own = Platform.of(image.os() + "/" + image.architecture());
		if (this.docker.has("1.48")) {
			Path file = this.directory.resolve("image.tar");
			images().save(List.of(name), file, (options) -> options.platform(own));
			assertThat(images().load(ByteSource.of(file), (options) -> options.platform(own)).names())
				.containsExactly(name);
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> images().save(name, (options) -> options.platform(OTHER)).readAllBytes())
				.withMessageContaining("s390x");
			// Without the containerd image store, the engine reports nothing, and loads
			// nothing.
			assertThatThrownBy(() -> images().load(ByteSource.of(file), (options) -> options.platform(OTHER)))
				.isInstanceOf(this.docker.engine().storesImagesInContainerd() ? StreamedErrorException.class
						: UnexpectedAnswerException.class);
		}
		else {
			assertRefused(() -> images().save(name, (options) -> options.platform(own)).readAllBytes(), "1.48");
			assertRefused(() -> images().load(ByteSource.of(new byte[0]), (options) -> options.platform(own)), "1.48");
		}
		if (!this.docker.has("1.52")) {
			assertRefused(() -> images().save(List.of(name), this.directory.resolve("two.tar"),
					(options) -> options.platform(own).platform(OTHER)), "1.");
		}
	}

	@Test
	void historyContainsTheSteps() {
		String name = this.docker.image("history");
		String id = images()
			.importImage(ByteSource.of(Tar.of("file", new byte[1000])),
					(options) -> options.image(name).message("from a test"))
			.id();
		assertThat(images().history(name)).singleElement().satisfies((step) -> {
			assertThat(step.id()).isEqualTo(id);
			assertThat(step.comment()).isEqualTo("from a test");
			assertThat(step.tags()).containsExactly(name);
			// With the containerd image store, this is the size in whole blocks.
			assertThat(step.size()).isGreaterThanOrEqualTo(1000)
				.isLessThanOrEqualTo(this.docker.engine().storesImagesInContainerd() ? 16384 : 1000);
			assertThat(step.created()).isAfter(Instant.now().minus(Duration.ofMinutes(10)));
		});
		StepVerifier.create(reactive().history(id).map(ImageHistoryResponseItem::id))
			.expectNext(id)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		if (this.docker.has("1.48")) {
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> images().history(name, (options) -> options.platform(OTHER)))
				.withMessageContaining("s390x");
		}
		else {
			assertRefused(() -> images().history(name, (options) -> options.platform(OTHER)), "1.48");
		}
	}

	@Test
	void pruneRemovesWhatItsFiltersLetThrough() {
		String label = this.docker.name("label");
		String named = this.docker.image("named");
		labelled(label, "a", named);
		String first = this.docker.removed(labelled(label, "b", null));
		String second = this.docker.removed(labelled(label, "c", null));
		ImagePruneResponse pruned = images()
			.prune((options) -> options.label(label).withoutLabel("is", "c").until(Instant.now().plusSeconds(60)));
		assertThat(pruned.imagesDeleted()).contains(new ImageDeleteResponseItem(null, first))
			.doesNotContain(new ImageDeleteResponseItem(null, second));
		assertThat(pruned.spaceReclaimed()).isPositive();
		assertThat(images().prune((options) -> options.label(label).until(Instant.now().minus(Duration.ofHours(1)))))
			.isEqualTo(new ImagePruneResponse(List.of(), 0L));
		StepVerifier.create(reactive().prune((options) -> options.label(label).dangling(false)))
			.assertNext((rest) -> assertThat(rest.imagesDeleted()).contains(new ImageDeleteResponseItem(named, null),
					new ImageDeleteResponseItem(null, second)))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> images().prune((options) -> options.filter("xyzzy", "a")))
			.withMessageContaining("xyzzy");
	}

	@Test
	void attestationsNeedTheirVersion() {
		if (this.docker.has("1.55")) {
			if (this.docker.engine().storesImagesInContainerd()) {
				assertThat(images().attestations(EngineFixture.IMAGE)).isEmpty();
			}
			else {
				assertThatExceptionOfType(NotImplementedException.class)
					.isThrownBy(() -> images().attestations(EngineFixture.IMAGE));
			}
			return;
		}
		assertRefused(() -> images().attestations(EngineFixture.IMAGE), "1.55");
		StepVerifier.create(reactive().attestations(EngineFixture.IMAGE))
			.expectError(UnsupportedApiVersionException.class)
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire()).isEmpty();
	}

	private void assertRefused(Action action, String since) {
		int before = this.docker.wire().size();
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(action::run)
			.withMessageContaining("needs API version " + since)
			.withMessageContaining(this.docker.engine().apiVersion().toString());
		assertThat(this.docker.wire()).hasSize(before);
	}

	private String imported(String content, @Nullable String name) {
		return images()
			.importImage(ByteSource.of(Tar.of(content, this.docker.name(content).getBytes(StandardCharsets.UTF_8))),
					(options) -> {
						if (name != null) {
							options.image(name);
						}
					})
			.id();
	}

	private String labelled(String label, String value, @Nullable String name) {
		return images()
			.importImage(ByteSource.of(Tar.of(value, (label + value).getBytes(StandardCharsets.UTF_8))), (options) -> {
				options.change("LABEL " + label + "=x is=" + value);
				if (name != null) {
					options.image(name);
				}
			})
			.id();
	}

	private ImageOperations images() {
		return this.docker.blocking().images();
	}

	private ReactiveImageOperations reactive() {
		return this.docker.reactive().images();
	}

	@FunctionalInterface
	private interface Action {

		void run() throws IOException;

	}

}
