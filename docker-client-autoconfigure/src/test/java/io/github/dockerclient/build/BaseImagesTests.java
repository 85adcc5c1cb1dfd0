package io.github.dockerclient.build;

import java.util.Collections;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BaseImages}.
 */
class BaseImagesTests {

	@Test
	void registriesOfBaseImages() {
		assertThat(BaseImages.registries("""
				# FROM commented.example.com/a
				from one.example.com/a:1 AS first
				FROM --platform=linux/amd64 two.example.com:5000/b@sha256:%s
				FROM --platform=$BUILDPLATFORM \\
				  three.example.com/c as Last
				FROM last
				FROM scratch
				COPY --from=first /a /a
				COPY --chown=1:1 --from=four.example.com/d /a /a
				COPY --from=0 /a /b
				RUN echo FROM five.example.com/e
				""".formatted("0".repeat(64)), Map.of())).containsExactly("one.example.com", "two.example.com:5000",
				"three.example.com", "four.example.com");
	}

	@Test
	void nameWithoutARegistryIsOfDockerHub() {
		assertThat(BaseImages.registries("FROM busybox", Map.of())).containsExactly("docker.io");
	}

	@Test
	void argumentsAreReplaced() {
		String dockerfile = """
				ARG HOST=one.example.com
				ARG OTHER="two.example.com"
				FROM ${HOST}/a
				FROM $OTHER/b
				FROM ${NONE:-three.example.com}/c
				FROM $UNKNOWN
				""";
		assertThat(BaseImages.registries(dockerfile, Map.of())).containsExactly("one.example.com", "two.example.com",
				"three.example.com");
		assertThat(BaseImages.registries(dockerfile, Map.of("HOST", "own.example.com", "NONE", "four.example.com")))
			.containsExactly("own.example.com", "two.example.com", "four.example.com");
		assertThat(BaseImages.registries(dockerfile, Collections.singletonMap("HOST", null)))
			.contains("one.example.com");
	}

	@Test
	void whatIsNoDockerfileNamesNothing() {
		assertThat(BaseImages.registries("", Map.of())).isEmpty();
		assertThat(BaseImages.registries("FROM", Map.of())).isEmpty();
		assertThat(BaseImages.registries("FROM UPPER/Case:::", Map.of())).isEmpty();
	}

}
