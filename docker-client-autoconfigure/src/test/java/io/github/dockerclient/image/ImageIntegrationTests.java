package io.github.dockerclient.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.Tar;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ImageOperations} and {@link ReactiveImageOperations}, apart from
 * pulling.
 */
@OnEachEngine
class ImageIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	@TempDir
	Path directory;

	ImageIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void listReportsWhatIsKnownOfAnImage() {
		String name = this.docker.image("listed");
		String id = imported(name, "listed");
		assertThat(images().list((options) -> options.filter("reference", name))).singleElement().satisfies((image) -> {
			assertThat(image.id()).isEqualTo(id);
			assertThat(image.repoTags()).containsExactly(name);
			if (this.docker.engine().storesImagesInContainerd()) {
				assertThat(image.repoDigests()).containsExactly(name.substring(0, name.lastIndexOf(':')) + "@" + id);
			}
			else {
				assertThat(image.repoDigests()).isEmpty();
			}
			assertThat(image.size()).isPositive();
			assertThat(image.labels()).containsExactlyEntriesOf(Map.of("test", "listed"));
			assertThat(image.created()).isBetween(Instant.now().minus(Duration.ofMinutes(10)),
					Instant.now().plus(Duration.ofMinutes(10)));
			assertThat(image.sharedSize()).isEqualTo(-1);
		});
	}

	@Test
	void listReactivelyAndWithoutOptions() {
		String id = imported(this.docker.image("any"), "any");
		StepVerifier.create(reactive().list().map(ImageSummary::id).filter(id::equals))
			.expectNext(id)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(images().list()).extracting(ImageSummary::id).contains(id);
	}

	@Test
	void filters() {
		String firstName = this.docker.image("first");
		String first = imported(firstName, "first");
		String second = imported(this.docker.image("second"), "second");
		String dangling = this.docker.removed(imported(null, "dangling"));
		assertThat(ids((options) -> options.label("test", "first"))).containsExactly(first);
		assertThat(ids((options) -> options.label("test"))).contains(first, second, dangling);
		assertThat(ids((options) -> options.filter("reference", this.docker.name("*").replace("-*", "/*"))))
			.containsExactlyInAnyOrder(first, second);
		assertThat(ids((options) -> options.label("test").filter("dangling", "true"))).contains(dangling)
			.doesNotContain(first, second);
		assertThat(ids((options) -> options.label("test").filter("dangling", "false"))).contains(first, second)
			.doesNotContain(dangling);
		assertThat(images().list((options) -> options.label("test", "dangling").filter("dangling", "true")))
			.filteredOn((image) -> image.id().equals(dangling))
			.singleElement()
			.satisfies((image) -> assertThat(image.repoTags()).isSubsetOf("<none>:<none>"));
	}

	@Test
	void listOptions() {
		String name = this.docker.image("options");
		imported(name, "options");
		images().list((options) -> options.all(true).digests(true).filter("reference", name));
		assertThat(this.docker.wire("GET /images/json")).last()
			.satisfies((exchange) -> assertThat(exchange.parameter("all")).isEqualTo("true"))
			.satisfies((exchange) -> assertThat(exchange.parameter("digests")).isEqualTo("true"));
		int before = this.docker.wire("GET /images/json").size();
		if (this.docker.has("1.42")) {
			assertThat(images().list((options) -> options.sharedSize(true).filter("reference", name))).singleElement()
				.satisfies((image) -> assertThat(image.sharedSize()).isNotNegative());
		}
		else {
			assertRefused(() -> images().list((options) -> options.sharedSize(true)), "shared-size", "1.42");
		}
		if (this.docker.has("1.47")) {
			assertThat(images().list((options) -> options.manifests(true).filter("reference", name))).hasSize(1);
		}
		else {
			assertRefused(() -> images().list((options) -> options.manifests(true)), "manifests", "1.47");
		}
		if (!this.docker.has("1.54")) {
			assertRefused(() -> images().list((options) -> options.manifests(true).identity(true)), "1.", "1.");
		}
		assertThat(this.docker.wire("GET /images/json"))
			.hasSize(before + (this.docker.has("1.42") ? 1 : 0) + (this.docker.has("1.47") ? 1 : 0));
	}

	@Test
	void inspectReportsAllOfAnImage() {
		ImageInspect image = images().inspect(EngineFixture.IMAGE);
		assertThat(image.id()).startsWith("sha256:");
		assertThat(image.repoTags()).contains(EngineFixture.IMAGE);
		assertThat(image.created()).isNotNull();
		assertThat(image.os()).isEqualTo("linux");
		assertThat(image.architecture()).isNotBlank();
		assertThat(image.size()).isPositive();
		assertThat(image.rootFs()).isNotNull();
		assertThat(image.rootFs().layers()).isNotEmpty();
		assertThat(image.config()).isNotNull();
		assertThat(image.config().cmd()).isNotEmpty();
		StepVerifier.create(reactive().inspect(image.id()))
			.assertNext((same) -> assertThat(same.repoTags()).isEqualTo(image.repoTags()))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void inspectingManifestsNeedsItsVersion() {
		Supplier<ImageInspect> inspection = () -> images().inspect(EngineFixture.IMAGE,
				(options) -> options.manifests(true));
		if (this.docker.has("1.48")) {
			assertThat(inspection.get().id()).isNotBlank();
		}
		else {
			assertRefused(inspection::get, "manifests", "1.48");
			assertThat(this.docker.wire()).isEmpty();
		}
	}

	@Test
	void inspectingAPlatformNeedsItsVersion() {
		if (this.docker.has("1.49")) {
			ImageInspect image = images().inspect(EngineFixture.IMAGE);
			Platform platform = Platform.of(image.os() + "/" + image.architecture());
			assertThat(images().inspect(EngineFixture.IMAGE, (options) -> options.platform(platform)).id())
				.isEqualTo(image.id());
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> images().inspect(EngineFixture.IMAGE,
					(options) -> options.platform(Platform.of("linux/s390x"))));
		}
		else {
			assertRefused(() -> images().inspect(EngineFixture.IMAGE,
					(options) -> options.platform(Platform.of("linux/amd64"))), "platform", "1.49");
			assertThat(this.docker.wire()).isEmpty();
		}
	}

	@Test
	void unknownImageIsNotFound() {
		String unknown = this.docker.image("unknown");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> images().inspect(unknown))
			.withMessageContaining("No such image");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> images().remove(unknown));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> images().tag(unknown, unknown));
		StepVerifier.create(reactive().remove(unknown))
			.expectError(NotFoundException.class)
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void importTakesAnArchiveFromAnywhere() throws IOException {
		byte[] archive = Tar.of("file", "content".getBytes(StandardCharsets.UTF_8));
		Path file = Files.write(this.directory.resolve("archive.tar"), archive);
		Flux<DataBuffer> buffers = Flux.range(0, archive.length)
			.map((i) -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[] { archive[i] }));
		Map<String, ByteSource> sources = Map.of("path", ByteSource.of(file), "bytes", ByteSource.of(archive), "stream",
				ByteSource.of(() -> new ByteArrayInputStream(archive)), "publisher", ByteSource.of(buffers));
		sources.forEach((kind, source) -> {
			String name = this.docker.image(kind);
			String id = images().importImage(source, (options) -> options.image(name)).id();
			assertThat(id).startsWith("sha256:");
			ImageInspect image = images().inspect(name);
			assertThat(image.id()).isEqualTo(id);
			assertThat(image.rootFs()).isNotNull().extracting(RootFS::layers).isEqualTo(List.of(diffId(archive)));
		});
	}

	@Test
	void importOfALargeArchive() {
		byte[] archive = Tar.of("file", new byte[20_000_000]);
		String name = this.docker.image("large");
		StepVerifier
			.create(reactive().importImage(ByteSource.of(() -> new ByteArrayInputStream(archive)),
					(options) -> options.image(name)))
			.assertNext((imported) -> assertThat(imported.id()).startsWith("sha256:"))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		// With the containerd image store, this is the compressed size.
		assertThat(images().inspect(name).size())
			.isBetween(this.docker.engine().storesImagesInContainerd() ? 1L : 20_000_000L, 20_000_000L);
	}

	@Test
	void importWithChangesAndMessage() {
		String name = this.docker.image("changed");
		images().importImage(ByteSource.of(Tar.of("file", new byte[1])),
				(options) -> options.image(name)
					.message("how it came about: ä & b")
					.change("CMD [\"/file\", \"a b\"]")
					.change("ENV GREETING=hello NAME=you")
					.change("LABEL some=label")
					.change("EXPOSE 80"));
		ImageInspect image = images().inspect(name);
		assertThat(image.comment()).isEqualTo("how it came about: ä & b");
		assertThat(image.config()).isNotNull();
		assertThat(image.config().cmd()).containsExactly("/file", "a b");
		assertThat(image.config().env()).contains("GREETING=hello", "NAME=you");
		assertThat(image.config().labels()).containsEntry("some", "label");
		assertThat(image.config().exposedPorts()).containsExactly("80/tcp");
	}

	@Test
	void importForAPlatform() {
		String name = this.docker.image("platform");
		images().importImage(ByteSource.of(Tar.of("file", new byte[1])),
				(options) -> options.image(name).platform(Platform.of("linux/arm64")));
		assertThat(this.docker.wire("POST /images/create?fromSrc")).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("platform")).isEqualTo("linux/arm64"));
		// Engine 20.10 ignores the platform.
		assertThat("arm64".equals(images().inspect(name).architecture())).isEqualTo(this.docker.engine().knows("1.42"));
	}

	@Test
	void importOfWhatIsNoArchiveIsAnError() {
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(
					() -> images().importImage(ByteSource.of("nonsense".repeat(200).getBytes(StandardCharsets.UTF_8)),
							(options) -> options.image(this.docker.image("nonsense"))))
			.satisfies((failure) -> assertThat(failure.engineMessage()).isNotBlank());
	}

	@Test
	void tagGivesAnotherName() {
		String first = this.docker.image("one");
		String id = imported(first, "tagged");
		String second = this.docker.image("two");
		images().tag(first, second);
		StepVerifier.create(reactive().tag(id, this.docker.removed(this.docker.name("bare"))))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(images().inspect(id).repoTags()).containsExactlyInAnyOrder(first, second,
				this.docker.name("bare") + ":latest");
		assertThatIllegalArgumentException().isThrownBy(() -> images().tag(first, "Upper/Case"))
			.withMessageContaining("Upper/Case");
	}

	@Test
	void removeTakesANameAndWithTheLastOneTheImage() {
		String first = this.docker.image("first");
		String id = imported(first, "removed");
		String second = this.docker.image("second");
		images().tag(first, second);
		assertThat(images().remove(first)).containsExactly(new ImageDeleteResponseItem(first, null));
		assertThat(images().inspect(second).id()).isEqualTo(id);
		StepVerifier.create(reactive().remove(second).collectList()).assertNext((items) -> {
			assertThat(items).first().isEqualTo(new ImageDeleteResponseItem(second, null));
			assertThat(items).contains(new ImageDeleteResponseItem(null, id));
		}).expectComplete().verify(EngineFixture.PATIENCE);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> images().inspect(id));
	}

	@Test
	void removeByForceTakesAllNames() {
		String first = this.docker.image("first");
		String id = imported(first, "forced");
		String second = this.docker.image("second");
		images().tag(first, second);
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> images().remove(id))
			.withMessageContaining("must be forced");
		assertThat(images().remove(id, (options) -> options.force(true).noPrune(true)))
			.extracting(ImageDeleteResponseItem::untagged)
			.contains(first, second);
		assertThat(this.docker.wire("DELETE /images/{name}")).last()
			.satisfies((exchange) -> assertThat(exchange.parameter("force")).isEqualTo("true"))
			.satisfies((exchange) -> assertThat(exchange.parameter("noprune")).isEqualTo("true"));
	}

	@Test
	void removeOfPlatformsNeedsItsVersion() {
		String name = this.docker.image("platforms");
		imported(name, "platforms");
		Platform other = Platform.of("linux/s390x");
		if (this.docker.has("1.50")) {
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> images().remove(name, (options) -> options.platform(other)))
				// With the containerd image store, the engine first requires the force
				// option.
				.withMessageContaining(this.docker.engine().storesImagesInContainerd() ? "force" : "s390x");
			assertThat(this.docker.wire("DELETE /images/{name}")).singleElement()
				.satisfies((exchange) -> assertThat(exchange.parameter("platforms"))
					.isEqualTo("{\"os\":\"linux\",\"architecture\":\"s390x\"}"));
		}
		else {
			assertRefused(() -> images().remove(name, (options) -> options.platform(other)), "platforms", "1.50");
			assertThat(this.docker.wire("DELETE /images/{name}")).isEmpty();
		}
		assertThat(images().inspect(name).repoTags()).containsExactly(name);
	}

	private void assertRefused(Runnable operation, String what, String since) {
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(operation::run)
			.withMessageContaining(what)
			.withMessageContaining(since)
			.withMessageContaining(this.docker.engine().apiVersion().toString());
	}

	private String imported(@Nullable String name, String label) {
		return images().importImage(ByteSource.of(Tar.of(label, label.getBytes(StandardCharsets.UTF_8))), (options) -> {
			if (name != null) {
				options.image(name);
			}
			options.change("LABEL test=" + label);
		}).id();
	}

	private static String diffId(byte[] archive) {
		try {
			return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> ids(Consumer<ImageListOptions> options) {
		return images().list(options).stream().map(ImageSummary::id).toList();
	}

	private ImageOperations images() {
		return this.docker.blocking().images();
	}

	private ReactiveImageOperations reactive() {
		return this.docker.reactive().images();
	}

}
