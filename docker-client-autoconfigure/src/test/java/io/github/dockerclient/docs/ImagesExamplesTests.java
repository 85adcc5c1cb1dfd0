package io.github.dockerclient.docs;

import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.image.ImagePullResult;
import io.github.dockerclient.image.ImageSummary;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.test.ScriptedEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Examples of the page about images that run on the scripted engine.
 */
class ImagesExamplesTests {

	@AutoClose
	private final ScriptedEngine engine = ScriptedEngine.start();

	@AutoClose
	private final DockerOperations docker = DockerOperations.builder().address(this.engine.address()).build();

	@Test
	void pull() {
		this.engine.pullable("registry.example.com:5000/team/app:1.0", (process) -> {
		});
		// tag::pull[]
		// docker pull registry.example.com:5000/team/app:1.0
		ImagePullResult pulled = this.docker.images().pull("registry.example.com:5000/team/app:1.0");

		// Pulls only if the engine does not have the image
		boolean missing = this.docker.images().pullIfMissing("registry.example.com:5000/team/app:1.0");
		// end::pull[]
		assertThat(pulled.status()).isNotNull();
		assertThat(missing).isFalse();
	}

	@Test
	void progress() {
		this.engine.pullable("nginx:1.29", (process) -> {
		});
		// tag::progress[]
		try (Stream<ProgressMessage> progress = this.docker.images().pullProgress("nginx:1.29")) {
			progress.forEach((message) -> print(message.status()));
		}
		// end::progress[]
		assertThat(this.docker.images().exists("nginx:1.29")).isTrue();
	}

	@Test
	void missing() {
		this.engine.next("POST /images/create").json(200, "{\"error\": \"connection reset by peer\"}");
		// tag::error[]
		assertThatExceptionOfType(StreamedErrorException.class)
			.isThrownBy(() -> this.docker.images().pull("nginx:1.29"))
			.withMessageContaining("connection reset by peer");
		// end::error[]
	}

	@Test
	void list() {
		this.engine.image("registry.example.com/team/app:1.0");
		// tag::list[]
		// docker images registry.example.com/team/*
		List<ImageSummary> images = this.docker.images().list((list) -> list.reference("registry.example.com/team/*"));
		// end::list[]
		assertThat(images).hasSize(1);
	}

	private void print(@Nullable String text) {
		assertThat(text).isNotNull();
	}

}
