package io.github.dockerclient.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import io.github.dockerclient.stream.TarArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of builds on the page.
 */
class BuildsIntegrationTests extends ConsoleFixture {

	private static final String DOCKERFILE = """
			FROM %s
			COPY src /src
			RUN echo $(ls /src) $(cat /src/text)
			""".formatted(IMAGE);

	private static final int LARGE = 10_000_000;

	@AfterEach
	void removeImage() {
		if (this.docker.images().exists(this.marker)) {
			this.docker.images().remove(this.marker);
		}
	}

	@Test
	void buildIsShownStepByStepAndComparedWithTheLastOne() {
		String first = "FROM %s\nRUN echo one %s\nRUN echo two\n".formatted(IMAGE, this.marker);
		build(first);
		this.page.awaitText(".builds .page > .hint", this.marker + " is built");
		assertThat(words(".steps [data-state=done] code")).anyMatch((step) -> step.contains("RUN echo one"));
		assertThat(this.page.text(".output")).contains("one " + this.marker);
		build(first);
		this.page.await(() -> words(".steps [data-state=cached] code").stream()
			.anyMatch((step) -> step.contains("RUN echo two")));
		this.page.awaitText(".builds .page > .hint", this.marker + " is built");
		build(first.replace("RUN echo two", "ENV A=1\nRUN echo two").replace("one", "first"));
		this.page.awaitText(".builds .page > .hint", this.marker + " is built");
		assertThat(this.page.text(".output")).contains("first " + this.marker);
		this.page.screenshot("builds");
		assertThat(this.docker.images().exists(this.marker)).isTrue();
	}

	@Test
	void failureOfAStepIsShown() {
		build("FROM %s\nRUN echo broken; exit 3\n".formatted(IMAGE));
		this.page.awaitText(".builds .page > .hint", "The build has failed.");
		this.page.awaitText("#problems", "exit code: 3");
		assertThat(this.page.text(".steps [data-state=failed] code")).contains("exit 3");
	}

	@Test
	void folderIsUploadedAndBuilt(@TempDir Path directory) throws IOException {
		Files.createDirectories(directory.resolve("src"));
		Files.createFile(directory.resolve("src/empty"));
		Files.writeString(directory.resolve("src/text"), this.marker + " of a folder");
		Files.writeString(directory.resolve("Dockerfile"), DOCKERFILE);
		this.page.go("#/default/builds");
		this.page.await(() -> this.page.isShown("[data-part=folder]"));
		this.page.find("[data-part=folder]").sendKeys(directory.toString());
		this.page.await(() -> Long.valueOf(3)
			.equals(this.page.script("return document.querySelector('[data-part=folder]').files.length")));
		build("");
		this.page.awaitText(".builds .page > .hint", this.marker + " is built");
		assertThat(this.page.text(".output")).contains("empty text " + this.marker + " of a folder");
		assertThat(this.page.text("#last-call"))
			.contains("context(Path.of(\"%s\"))".formatted(directory.getFileName()));
	}

	@Test
	void uploadedFilesAreBuiltAndComparedWithTheLastBuild() {
		assertThat(upload(this::addFiles)).contains("empty text " + this.marker);
		assertThat(this.docker.images().exists(this.marker)).isTrue();
		assertThat(upload(this::addFiles).lines())
			.anyMatch((step) -> step.contains("RUN echo") && step.contains("\"cached\""));
		assertThat(upload((form) -> {
			addFiles(form);
			form.part("noCache", "on");
		})).contains("lost its cache");
	}

	private void addFiles(MultipartBodyBuilder form) {
		form.part("file", DOCKERFILE).filename("Dockerfile");
		form.part("file", "").filename("src/empty");
		form.part("file", this.marker).filename("src/text");
	}

	@Test
	void uploadedArchiveIsBuilt() {
		TarArchive archive = TarArchive.builder()
			.add("Dockerfile", DOCKERFILE)
			.add("src/empty", "")
			.add("src/text", this.marker + " of an archive")
			.build();
		assertThat(upload((form) -> form.asyncPart("archive", archive.open(), DataBuffer.class).filename("web.tar")))
			.contains("empty text " + this.marker + " of an archive");
		assertThat(this.docker.images().exists(this.marker)).isTrue();
	}

	@Test
	void uploadThatLeavesTheContextIsRefused() {
		assertThat(upload((form) -> {
			addFiles(form);
			form.part("file", "evil").filename("src/../../evil");
			form.part("file", "x".repeat(LARGE)).filename("large");
		})).contains("event:problem", "The file 'src/../../evil' is not in the build context.");
		assertThat(this.docker.images().exists(this.marker)).isFalse();
	}

	/** Return the events of a build from an upload. */
	private String upload(Consumer<MultipartBodyBuilder> context) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("tag", this.marker);
		context.accept(form);
		return String.valueOf(this.client.post()
			.uri("/api/engines/default/builds")
			.body(BodyInserters.fromMultipartData(form.build()))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private void build(String dockerfile) {
		this.page.go("#/default/builds");
		this.page.type("[name=tag]", this.marker);
		this.page.type("[name=dockerfile]", dockerfile);
		this.page.click(".builds form .primary");
		this.page.await(() -> this.page.find(".builds form .primary").getDomAttribute("aria-busy") == null);
	}

}
