package io.github.dockerclient.sample.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.github.dockerclient.build.BuildOptions;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BuildRequest}.
 */
class BuildRequestTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final DataSize LIMIT = DataSize.ofMegabytes(1);

	private static final Flux<PartEvent> FOLDER = Flux.concat(field("tag", "web:1"),
			file("file", "src/main.c", "int ", "main;"), file("file", "Dockerfile", "FROM scratch"));

	private @Nullable BuildRequest received;

	@Test
	void filesAreInTheContextUntilTheBuildEnds() {
		Flux<String> build = Flux.defer(() -> {
			assertThat(context().resolve("src/main.c")).hasContent("int main;");
			assertThat(context().resolve("Dockerfile")).hasContent("FROM scratch");
			return Flux.just("step");
		});
		StepVerifier.create(receive(FOLDER, build)).expectNext("step").expectComplete().verify(PATIENCE);
		assertThat(context().getParent()).doesNotExist();
	}

	@Test
	void filesAreDeletedWhenTheBuildFails() {
		StepVerifier.create(receive(FOLDER, Flux.error(new IllegalStateException("failed"))))
			.expectErrorMessage("failed")
			.verify(PATIENCE);
		assertThat(context().getParent()).doesNotExist();
	}

	@Test
	void filesAreDeletedWhenThePageLeaves() {
		StepVerifier.create(receive(FOLDER, Flux.concat(Flux.just("step"), Flux.never())))
			.expectNext("step")
			.thenCancel()
			.verify(PATIENCE);
		Awaitility.await().until(() -> Files.notExists(context().getParent()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../evil", "src/../../evil", "/etc/evil", ".." })
	void fileThatLeavesTheContextIsRefused(String name) {
		StepVerifier.create(receive(Flux.concat(FOLDER, file("file", name, "evil")), Flux.empty()))
			.expectErrorMessage("The file '" + name + "' is not in the build context.")
			.verify(PATIENCE);
		assertThat(this.received).isNull();
	}

	@Test
	void uploadIsLimited() {
		Flux<PartEvent> largest = file("archive", "web.tar", "x".repeat((int) LIMIT.toBytes()));
		StepVerifier.create(receive(largest, Flux.empty())).expectComplete().verify(PATIENCE);
		StepVerifier.create(receive(Flux.concat(largest, field("tag", "a")), Flux.empty()))
			.expectErrorMessage("The upload is larger than 1 MB.")
			.verify(PATIENCE);
	}

	@Test
	void severalContextsAreRefused() {
		Flux<String> build = Flux.defer(() -> {
			request().apply(new BuildOptions());
			return Flux.empty();
		});
		StepVerifier.create(receive(Flux.concat(FOLDER, file("archive", "web.tar", "")), build))
			.expectErrorMessage("A build has one context: a directory, a folder or an archive.")
			.verify(PATIENCE);
	}

	@Test
	void linesOfTheDockerfileEndAsOnThePage() {
		StepVerifier.create(receive(field("dockerfile", "FROM scratch\r\nCOPY . /\r\n"), Flux.empty()))
			.expectComplete()
			.verify(PATIENCE);
		assertThat(request().field("dockerfile")).isEqualTo("FROM scratch\nCOPY . /");
	}

	private Flux<String> receive(Flux<PartEvent> parts, Flux<String> build) {
		return BuildRequest.receive(parts, LIMIT, (request) -> {
			this.received = request;
			return build;
		});
	}

	private BuildRequest request() {
		assertThat(this.received).isNotNull();
		return this.received;
	}

	private Path context() {
		return request().context();
	}

	private static Flux<PartEvent> field(String name, String value) {
		return Flux.from(FormPartEvent.create(name, value));
	}

	private static Flux<PartEvent> file(String name, String path, String... pieces) {
		Flux<DataBuffer> content = Flux.fromArray(pieces)
			.map((piece) -> DefaultDataBufferFactory.sharedInstance.wrap(piece.getBytes(StandardCharsets.UTF_8)));
		return Flux.from(FilePartEvent.create(name, path, MediaType.APPLICATION_OCTET_STREAM, content));
	}

}
