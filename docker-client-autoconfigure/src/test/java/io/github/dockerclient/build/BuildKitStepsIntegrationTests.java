package io.github.dockerclient.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.DigestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for what the steps of a Dockerfile can do with BuildKit.
 */
@OnEachEngine
class BuildKitStepsIntegrationTests {

	private static final String FROM = "FROM " + EngineFixture.IMAGE;

	@RegisterExtension
	final EngineFixture docker;

	@TempDir
	Path directory;

	BuildKitStepsIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	private BuildResult build(String dockerfile, Consumer<BuildOptions> options) {
		return this.docker.blocking()
			.build()
			.build((all) -> options.accept(all.builderVersion(BuilderVersion.BUILDKIT).dockerfileText(dockerfile)));
	}

	private String run(String image, String... command) {
		return this.docker.blocking().containers().run(image, command).stdout();
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.directory.resolve(name), content);
	}

	@Test
	void engineRecommendsWhoBuilds() {
		String name = this.docker.image("recommended");
		BuildResult built = this.docker.blocking()
			.build()
			.build((all) -> all.dockerfileText(FROM + "\nLABEL a=b\n").tag(name));
		assertThat(built.exporterResponse().isEmpty()).isEqualTo(!this.docker.engine().knows("1.42"));
		assertThat(this.docker.blocking().images().inspect(name).id()).isEqualTo(built.imageId());
	}

	@Test
	void stagesUpToTheTargetWithArgumentsAndLabels() {
		String name = this.docker.image("target");
		BuildResult built = build("""
				%1$s AS one
				ARG WHAT=nothing
				RUN echo "$WHAT" > /what
				%1$s AS two
				COPY --from=one --chmod=600 /what /what
				FROM two AS three
				RUN exit 1
				""".formatted(FROM),
				(all) -> all.target("two").buildArg("WHAT", "something").label("stage", "two").tag(name).noCache(true));
		assertThat(built.imageId()).startsWith("sha256:");
		assertThat(run(name, "sh", "-c", "cat /what; stat -c %a /what")).isEqualTo("something\n600\n");
		assertThat(this.docker.blocking().images().inspect(name).config()).isNotNull()
			.satisfies((config) -> assertThat(config.labels()).containsEntry("stage", "two"));
	}

	@Test
	void stageIsDoneAnewByItself() {
		String dockerfile = """
				%1$s AS one
				RUN cat /proc/sys/kernel/random/uuid > /one
				%1$s AS two
				RUN cat /proc/sys/kernel/random/uuid > /two
				FROM scratch
				COPY --from=one /one /
				COPY --from=two /two /
				""".formatted(FROM);
		Path first = this.directory.resolve("first");
		build(dockerfile, (all) -> all.outputDirectory(first).noCache(true));
		Path second = this.directory.resolve("second");
		build(dockerfile, (all) -> all.outputDirectory(second).noCacheStage("two"));
		assertThat(second.resolve("one")).hasSameBinaryContentAs(first.resolve("one"));
		assertThat(Files.exists(second.resolve("two"))).isTrue();
		assertThat(second.resolve("two")).satisfies(
				(file) -> assertThat(Files.readString(file)).isNotEqualTo(Files.readString(first.resolve("two"))));
	}

	@Test
	void secretsAreMountedAndNowhereElse() throws Exception {
		write("secret", "hunter2-file");
		Path image = this.directory.resolve("image.tar");
		String name = this.docker.image("secret");
		StringBuilder reported = new StringBuilder();
		this.docker.reactive()
			.build()
			.buildEvents((all) -> all.dockerfileText("""
					%s
					RUN --mount=type=secret,id=text --mount=type=secret,id=file --mount=type=secret,id=home \
					  cat /run/secrets/text /run/secrets/file /run/secrets/home | md5sum | tee /sum
					RUN ls /run/secrets || echo none
					""".formatted(FROM))
				.secret("text", "hunter2-text")
				.secret("file", this.directory.resolve("secret"))
				.secretVariable("home", "PATH")
				.noCache(true)
				.tag(name))
			.doOnNext((event) -> reported.append(event).append('\n'))
			.blockLast(EngineFixture.PATIENCE);
		assertThat(run(name, "cat", "/sum")).startsWith(md5("hunter2-texthunter2-file" + System.getenv("PATH")));
		this.docker.blocking().images().save(List.of(name), image);
		assertThat(new String(Files.readAllBytes(image), StandardCharsets.ISO_8859_1)).doesNotContain("hunter2");
		assertThat(reported).contains("2/3] RUN").doesNotContain("hunter2");
		assertThat(this.docker.blocking().images().history(name).toString()).doesNotContain("hunter2");
	}

	private static String md5(String text) {
		return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void secretThatIsMissing() {
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(
					() -> build(FROM + "\nRUN --mount=type=secret,id=absent,required=true cat /run/secrets/absent\n",
							(all) -> all.secret("other", "value")))
			.withMessageContaining("absent");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> build(FROM, (all) -> all.secretVariable("a", "NO_SUCH_VARIABLE")))
			.withMessageContaining("NO_SUCH_VARIABLE");
	}

	@Test
	void cacheAndOtherStagesAreMounted() {
		String id = this.docker.name("cache");
		String dockerfile = """
				%1$s AS one
				RUN mkdir /made && echo made > /made/file
				%1$s
				ARG TIME
				RUN --mount=type=cache,id=%2$s,target=/cache --mount=type=bind,from=one,source=/made,target=/made \
				  cat /made/file && echo "times: $(cat /cache/times 2>/dev/null)" && echo -n x >> /cache/times
				""".formatted(FROM, id);
		assertThat(build(dockerfile, (all) -> all.buildArg("TIME", id)).output()).contains("made", "times: ");
		assertThat(build(dockerfile, (all) -> all.buildArg("TIME", "second " + id)).output()).contains("made",
				"times: x");
	}

	@Test
	void agentIsForwarded() throws Exception {
		Path socket = this.directory.resolve("agent");
		Path key = this.directory.resolve("key");
		call("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "key of the test", "-f", key.toString());
		Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			Awaitility.await().atMost(EngineFixture.PATIENCE).until(() -> Files.exists(socket));
			ProcessBuilder adding = new ProcessBuilder("ssh-add", "-q", key.toString()).redirectErrorStream(true);
			adding.environment().put("SSH_AUTH_SOCK", socket.toString());
			assertThat(adding.start().waitFor(60, TimeUnit.SECONDS)).isTrue();
			Path tools = Files.createDirectory(this.directory.resolve("tools"));
			call("sh", "-c", "cp $(command -v ssh-add) $(ldd $(command -v ssh-add) | grep -o '/[^ ]*') " + tools);
			BuildResult built = this.docker.blocking()
				.build()
				.build(tools, (all) -> all.builderVersion(BuilderVersion.BUILDKIT).dockerfileText(FROM + """

						COPY . /tools/
						RUN --mount=type=ssh,id=mine /tools/ld-linux* --library-path /tools /tools/ssh-add -l
						""").ssh("mine", socket).noCache(true));
			assertThat(built.output()).anyMatch((line) -> line.contains("key of the test"));
		}
		finally {
			agent.destroy();
			agent.waitFor();
		}
	}

	private static void call(String... command) throws IOException, InterruptedException {
		assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
	}

	@Test
	void heredocsAndLinks() throws IOException {
		write("file", "linked");
		String name = this.docker.image("heredoc");
		Consumer<BuildOptions> options = (
				all) -> all.builderVersion(BuilderVersion.BUILDKIT).context(this.directory).dockerfileText("""
						%s
						RUN <<END
						echo here > /here
						END
						COPY --link --chmod=640 file /linked
						""".formatted(FROM)).tag(name);
		if (!this.docker.engine().knows("1.42")) {
			assertThatExceptionOfType(BuildFailedException.class)
				.isThrownBy(() -> this.docker.blocking().build().build(options))
				.withMessageContaining("unknown instruction");
			return;
		}
		this.docker.blocking().build().build(options);
		assertThat(run(name, "sh", "-c", "cat /here /linked; stat -c %a /linked")).isEqualTo("here\nlinked640\n");
	}

	@Test
	void otherDirectoriesAndImagesAreContexts() throws IOException {
		write("file", "other");
		String name = this.docker.image("contexts");
		String dockerfile = """
				FROM base
				COPY --from=files file /file
				""";
		Consumer<BuildOptions> options = (all) -> all.namedContext("files", this.directory)
			.namedContext("base", "docker-image://" + EngineFixture.IMAGE)
			.tag(name);
		if (!this.docker.has("1.42")) {
			assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(() -> build(dockerfile, options))
				.withMessageContaining("'namedContexts' needs API version 1.42");
			return;
		}
		build(dockerfile, options);
		assertThat(run(name, "cat", "/file")).isEqualTo("other");
	}

	@Test
	void whatTheStepsMayUse() {
		String dockerfile = FROM + "\nRUN cat /etc/hosts; ulimit -n; df -m /dev/shm | tail -1; cat /proc/net/dev\n";
		List<String> output = build(dockerfile, (all) -> {
			all.networkMode("none").extraHost("elsewhere", "10.1.2.3").noCache(true);
			if (this.docker.has("1.42")) {
				all.ulimit("nofile", 123, 456).shmSize(32 * 1024 * 1024);
			}
		}).output();
		assertThat(output).anyMatch((line) -> line.matches("10\\.1\\.2\\.3\\s+elsewhere"))
			.noneMatch((line) -> line.contains("eth0"));
		if (this.docker.has("1.42")) {
			assertThat(output).contains("123").anyMatch((line) -> line.matches("(shm|tmpfs)\\s+32\\s.*"));
		}
		else {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> build(dockerfile, (all) -> all.shmSize(1)))
				.withMessageContaining("'shmSize' needs API version 1.42");
		}
		assertThat(build(FROM + "\nRUN cat /proc/net/dev\n", (all) -> all.networkMode("host").noCache(true)).output())
			.anyMatch((line) -> line.contains("docker0"));
	}

	@Test
	void whatOnlyTheOtherBuilderHas() {
		assertThatIllegalArgumentException().isThrownBy(() -> build(FROM, (all) -> all.memory(64 * 1024 * 1024)))
			.withMessageContaining("'memory'");
		assertThatIllegalArgumentException().isThrownBy(() -> build(FROM, (all) -> all.extraHost("a", "host-gateway")))
			.withMessageContaining("'extraHosts'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> build(FROM, (all) -> all.builderVersion(BuilderVersion.CLASSIC).secret("a", "b")))
			.withMessageContaining("'secrets'");
		assertThat(this.docker.wire()).isEmpty();
	}

}
