package io.github.dockerclient.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.build.BuildEvent;
import io.github.dockerclient.build.BuildPlainText;
import io.github.dockerclient.build.BuildResult;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Examples of the page about builds.
 */
@OnEachEngine
class BuildsExamplesIntegrationTests {

	@RegisterExtension
	final EngineFixture engine;

	private final DockerOperations docker;

	private final List<@Nullable String> printed = new ArrayList<>();

	@TempDir
	private Path directory;

	private Path context;

	BuildsExamplesIntegrationTests(TestEngine engine) {
		this.engine = new EngineFixture(engine);
		this.docker = this.engine.blocking();
	}

	@BeforeEach
	void write() throws IOException {
		this.context = Files.createDirectory(this.directory.resolve("context"));
		Files.writeString(this.context.resolve("Dockerfile"),
				"FROM %s\nCOPY Dockerfile /\n".formatted(EngineFixture.IMAGE));
	}

	@Test
	void build() {
		String image = this.engine.image("build");
		Path context = this.context;
		// tag::build[]
		// docker build --tag …: streams the directory to the engine, except for what
		// .dockerignore excludes
		BuildResult built = this.docker.build().build(context, (build) -> build.tag(image));
		String imageId = built.imageId();
		// end::build[]
		assertThat(this.docker.images().inspect(image).id()).isEqualTo(imageId);
	}

	@Test
	void options() throws IOException {
		String image = this.engine.image("options");
		Files.writeString(this.context.resolve("Dockerfile"), """
				FROM %s AS runtime
				RUN --mount=type=secret,id=npm cat /run/secrets/npm
				COPY --from=assets logo.svg /
				""".formatted(EngineFixture.IMAGE));
		Path secret = Files.writeString(this.directory.resolve(".npmrc"), "secret");
		Path assets = Files.createDirectory(this.directory.resolve("assets"));
		Files.writeString(assets.resolve("logo.svg"), "<svg/>");
		if (!this.engine.has("1.42")) {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> build(image, secret, assets));
			return;
		}
		assertThat(build(image, secret, assets).imageId()).isNotNull();
	}

	private BuildResult build(String image, Path secret, Path assets) {
		Path context = this.context;
		// tag::options[]
		BuildResult built = this.docker.build()
			.build(context,
					(build) -> build.tag(image)
						.target("runtime")
						.buildArg("VERSION", "1.0")
						.secret("npm", secret) // RUN --mount=type=secret,id=npm
						.namedContext("assets", assets)); // COPY --from=assets
		// end::options[]
		return built;
	}

	@Test
	void events() {
		Path context = this.context;
		Path dist = this.directory.resolve("dist");
		// tag::events[]
		try (Stream<BuildEvent> events = this.docker.build()
			.buildEvents(context, (build) -> build.outputDirectory(dist))) {
			BuildPlainText text = BuildPlainText.create(); // as docker build --progress
															// plain
			events.flatMap((event) -> text.apply(event).stream()).forEach(this::print);
		}
		// end::events[]
		assertThat(this.printed).isNotEmpty();
		assertThat(dist.resolve("Dockerfile")).exists();
	}

	@Test
	void failure() throws IOException {
		Files.writeString(this.context.resolve("Dockerfile"), "FROM %s\nRUN exit 7\n".formatted(EngineFixture.IMAGE));
		Path context = this.context;
		// tag::failure[]
		try {
			this.docker.build().build(context);
		}
		catch (BuildFailedException ex) {
			print(ex.step());
			print(String.valueOf(ex.code()));
			ex.output().forEach(this::print);
		}
		// end::failure[]
		assertThat(this.printed).contains("7");
	}

	private void print(@Nullable String line) {
		this.printed.add(line);
	}

}
