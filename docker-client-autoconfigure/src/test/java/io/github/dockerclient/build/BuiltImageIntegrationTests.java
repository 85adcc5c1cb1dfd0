package io.github.dockerclient.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OnEveryEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.image.ImageOperations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the id of a built image. Depending on the image store, engines identify an
 * image by the digest of its configuration or of its manifest.
 */
@OnEveryEngine
class BuiltImageIntegrationTests {

	private static final String FROM = "FROM " + EngineFixture.IMAGE + "\n";

	/** Runs no step on a platform that the engine does not support. */
	private static final String FOR_EACH_PLATFORM = "FROM --platform=$BUILDPLATFORM " + EngineFixture.IMAGE
			+ " AS own\nFROM scratch\nCOPY --from=own /bin /bin\n";

	/** How long engines wait for a build that does not exist. */
	private static final Duration WAIT = Duration.ofSeconds(3);

	@RegisterExtension
	final EngineFixture docker;

	BuiltImageIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@ParameterizedTest
	@EnumSource
	void imageWithoutATagIsKnownByItsId(BuilderVersion builder) {
		assertKnown(build(builder, (build) -> {
		}));
	}

	@ParameterizedTest
	@EnumSource
	void imageWithATagIsKnownByItsId(BuilderVersion builder) {
		String tag = this.docker.image("built");
		String id = build(builder, (build) -> build.tag(tag));
		assertThat(images().inspect(tag).id()).isEqualTo(images().inspect(id).id());
		assertKnown(id);
	}

	@ParameterizedTest
	@EnumSource
	void imageThatIsPushedIsKnownByItsId(BuilderVersion builder) {
		Assumptions.assumeTrue(Engines.hasScript(), "The registry needs -Pengines");
		String name = TestRegistry.address() + "/" + this.docker.image("pushed");
		String id = build(builder, (build) -> build.tag(name));
		images().push(name, (push) -> push.credentials(TestRegistry.credentials()));
		images().remove(name, (options) -> options.force(true));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> images().inspect(id));
		images().pull(name, (pull) -> pull.credentials(TestRegistry.credentials()));
		assertKnown(id);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void imageForTwoPlatformsIsKnownByItsId(boolean tagged) {
		String tag = this.docker.image("two");
		Consumer<BuildOptions> options = (build) -> {
			build.dockerfileText(FOR_EACH_PLATFORM + unlike()).platform("linux/amd64", "linux/arm64");
			if (tagged) {
				build.tag(tag);
			}
		};
		if (this.docker.engine().storesImagesInContainerd()) {
			assertKnown(build(BuilderVersion.BUILDKIT, options));
			return;
		}
		Assumptions.assumeTrue(this.docker.engine().hasBuildKit(), "it has no BuildKit");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> build(BuilderVersion.BUILDKIT, options))
			.withMessageContaining("'platforms' need an engine that stores images in containerd")
			.withMessageContaining("'containerd-snapshotter'");
		assertThatIllegalArgumentException().isThrownBy(() -> build(BuilderVersion.CLASSIC, options))
			.withMessageContaining("'platforms'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "image", "moby" })
	void imageThatIsAskedForAsTheOutputIsKnownByItsId(String type) {
		String tag = this.docker.image("output");
		assertKnown(build(BuilderVersion.BUILDKIT, (build) -> build.output(type, Map.of())));
		String id = build(BuilderVersion.BUILDKIT, (build) -> build.output(type, Map.of()).tag(tag));
		assertThat(images().inspect(tag).id()).isEqualTo(images().inspect(id).id());
	}

	@Test
	void noImageIsMadeIfOnlyTheCacheIsFilled() {
		assertThat(buildKit((build) -> build.output("cacheonly", Map.of())).imageId()).isNull();
	}

	@Test
	void attributesOfAnImageAreNotIgnored() {
		Assumptions.assumeTrue(this.docker.engine().hasBuildKit(), "it has no BuildKit");
		Consumer<BuildOptions> options = (build) -> build.output("image", Map.of("store", "false"));
		if (this.docker.engine().storesImagesInContainerd()) {
			assertThat(buildKit(options).imageId()).isNull();
			return;
		}
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> buildKit(options))
			.withMessageContaining("'outputs' need an engine that stores images in containerd");
	}

	@Test
	void imagesOfTheEngineComeBeforeThoseOfARegistry() {
		Assumptions.assumeTrue(Engines.hasScript(), "The registry needs -Pengines");
		String base = TestRegistry.address() + "/" + this.docker.image("base");
		build(BuilderVersion.BUILDKIT, (build) -> build.tag(base).label("origin", "registry"));
		images().push(base, (push) -> push.credentials(TestRegistry.credentials()));
		build(BuilderVersion.BUILDKIT, (build) -> build.tag(base).label("origin", "engine"));
		Consumer<BuildOptions> onBase = (build) -> build.dockerfileText("FROM " + base + "\n")
			.credentials(TestRegistry.credentials());
		assertThat(origin(build(BuilderVersion.BUILDKIT, onBase))).isEqualTo("engine");
		assertThat(origin(build(BuilderVersion.BUILDKIT, onBase.andThen((build) -> build.pull(true)))))
			.isEqualTo("registry");
	}

	private @Nullable String origin(String image) {
		return Objects.requireNonNull(images().inspect(image).config()).labels().get("origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "linux/amd64", "linux/amd64,linux/arm64" })
	void digestIsThatOfAManifest(String platforms) {
		boolean manifest = this.docker.engine().storesImagesInContainerd();
		BuildResult built = buildKit((build) -> build.dockerfileText(FOR_EACH_PLATFORM + unlike())
			.platform(manifest ? platforms.split(",") : new String[0])
			.tag(this.docker.image("digest")));
		assertThat(built.digest()).isEqualTo(manifest ? built.imageId() : null);
	}

	@ParameterizedTest
	@EnumSource
	void quietBuildReportsTheSameId(BuilderVersion builder) {
		Assumptions.assumeFalse(this.docker.engine().isPodman(), "it does not report the id of a quiet build");
		String id = build(builder, (build) -> build.quiet(true));
		assertThat(images().inspect(id).id()).contains(id.replace("sha256:", ""));
	}

	private String build(BuilderVersion builder, Consumer<BuildOptions> options) {
		String id = result(builder, options).imageId();
		assertThat(id).isNotNull();
		return this.docker.removed(id);
	}

	private BuildResult buildKit(Consumer<BuildOptions> options) {
		return result(BuilderVersion.BUILDKIT, options);
	}

	private BuildResult result(BuilderVersion builder, Consumer<BuildOptions> options) {
		Assumptions.assumeTrue(builder == BuilderVersion.CLASSIC || this.docker.engine().hasBuildKit(),
				"it has no BuildKit");
		return this.docker.blocking()
			.build()
			.build((build) -> options.accept(build.builderVersion(builder).dockerfileText(FROM + unlike())));
	}

	private String unlike() {
		return "LABEL unlike=" + this.docker.name("others") + "\n";
	}

	private void assertKnown(String id) {
		assertThat(images().inspect(id).id()).contains(id.replace("sha256:", ""));
		assertThat(images().history(id)).isNotEmpty();
		assertThat(this.docker.blocking().containers().run(id, "true").exitCode()).isZero();
		String tag = this.docker.image("tagged");
		images().tag(id, tag);
		assertThat(images().inspect(tag).id()).isEqualTo(images().inspect(id).id());
		images().remove(id, (options) -> options.force(true));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> images().inspect(id));
	}

	private ImageOperations images() {
		return this.docker.blocking().images();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
			"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "sha256:0123456789ab", "0123456789ab" })
	void idThatTheEngineDoesNotHaveIsNoSuchImage(String id) {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.docker.blocking().containers().run(id, "true"))
			.withMessageContaining(id)
			.withMessageMatching("(?is).*(no such image|image not known).*");
		assertThat(this.docker.wire("POST /images/create?fromImage")).isEmpty();
	}

	@Test
	void refusedBuildFailsAtOnce() {
		Assumptions.assumeTrue(this.docker.engine().hasBuildKit(), "it has no BuildKit");
		Map<String, Consumer<BuildOptions>> refused = Map.of("exporter",
				(build) -> build.output("no-such-exporter", Map.of()), "target", (build) -> build.target("nowhere"),
				"instruction", (build) -> build.dockerfileText(FROM + "NOSUCH instruction\n"), "syntax",
				(build) -> build.dockerfileText("# syntax=127.0.0.1:1/none\n" + FROM));
		refused.forEach((what, options) -> {
			List<Duration> times = new ArrayList<>();
			// One fast attempt is enough, because a busy machine may delay the others.
			do {
				long begin = System.nanoTime();
				assertThatExceptionOfType(BuildFailedException.class).as(what)
					.isThrownBy(() -> this.docker.blocking()
						.build()
						.build((build) -> options
							.accept(build.builderVersion(BuilderVersion.BUILDKIT).dockerfileText(FROM))));
				times.add(Duration.ofNanos(System.nanoTime() - begin));
			}
			while (times.size() < 5 && Collections.min(times).compareTo(WAIT) >= 0);
			assertThat(Collections.min(times)).as(what).isLessThan(WAIT);
		});
	}

}
