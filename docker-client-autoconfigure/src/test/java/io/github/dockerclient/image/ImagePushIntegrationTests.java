package io.github.dockerclient.image;

import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.type.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for pushing images to a registry that requires a password, and for searching it.
 */
@OnEachEngine
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registry needs -Pengines")
class ImagePushIntegrationTests {

	private static final String PUSH = "POST /images/{name}/push";

	@RegisterExtension
	final EngineFixture docker;

	ImagePushIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void whatIsPushedAndRemovedIsThereAgainWhenItIsPulled() {
		ImageOperations images = images();
		String name = named("team/app", "1.0");
		String id = images.inspect(name).id();
		ImagePushResult pushed = images.push(name);
		assertThat(pushed.tags()).singleElement().satisfies((tag) -> {
			assertThat(tag.tag()).isEqualTo("1.0");
			assertThat(tag.digest()).startsWith("sha256:");
			assertThat(tag.size()).isPositive();
		});
		images.remove(name);
		assertThat(images.pullIfMissing(name)).isTrue();
		assertThat(images.inspect(name).id()).isEqualTo(id);
		assertThat(images.inspect(name).repoDigests())
			.contains(name.substring(0, name.lastIndexOf(':')) + "@" + pushed.digest());
		assertThat(images.pullIfMissing(name)).isFalse();
		assertThat(this.docker.wire("POST /images/create?fromImage")).hasSize(1);
		assertThat(this.docker.wire(PUSH)).singleElement().satisfies((exchange) -> {
			assertThat(exchange.parameter("tag")).isEqualTo("1.0");
			assertThat(exchange.header("X-Registry-Auth")).isEqualTo(TestRegistry.credentials().header());
		});
	}

	@Test
	void pushOfAllTags() {
		String first = named("tags", "1");
		named("tags", "2");
		String name = first.substring(0, first.lastIndexOf(':'));
		StepVerifier.create(client().images().push(name, (options) -> options.allTags(true)))
			.assertNext((pushed) -> assertThat(pushed.tags()).extracting(ImagePushResult.PushedTag::tag)
				.containsExactlyInAnyOrder("1", "2"))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire(PUSH)).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("tag")).isNull());
	}

	@Test
	void pushWithoutATagIsOfTheLatestAlone() {
		String first = named("latest", "1");
		named("latest", "latest");
		assertThat(images().push(first.substring(0, first.lastIndexOf(':'))).tags())
			.extracting(ImagePushResult.PushedTag::tag)
			.containsExactly("latest");
	}

	@Test
	void progressIsReported() {
		String name = named("progress", "1");
		try (Stream<ProgressMessage> messages = images().pushProgress(name)) {
			List<ProgressMessage> all = messages.toList();
			assertThat(all).first()
				.satisfies((message) -> assertThat(message.status()).startsWith("The push refers to repository"));
			assertThat(all).extracting(ProgressMessage::status)
				.anyMatch((status) -> status != null && status.startsWith("1: digest: sha256:"));
			if (!this.docker.engine().storesImagesInContainerd()) {
				assertThat(all).anySatisfy((message) -> assertThat(message.auxProperties().get("Tag")).isEqualTo("1"));
			}
		}
	}

	@Test
	void failuresWithinTheStreamAreErrorsInEveryForm() {
		String name = TestRegistry.address() + "/" + this.docker.name("unknown") + ":1";
		assertThatExceptionOfType(StreamedErrorException.class).isThrownBy(() -> images().push(name))
			.withMessageContaining("does not exist");
		assertThatExceptionOfType(StreamedErrorException.class).isThrownBy(() -> images().pushProgress(name).toList());
		StepVerifier.create(client().images().push(name))
			.expectError(StreamedErrorException.class)
			.verify(EngineFixture.PATIENCE);
		StepVerifier.create(client().images().pushProgress(name))
			.thenConsumeWhile((message) -> true)
			.expectError(StreamedErrorException.class)
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire(PUSH)).hasSize(4)
			.allSatisfy((exchange) -> assertThat(exchange.status()).isEqualTo(200));
	}

	@Test
	void pushOfAPlatformNeedsItsVersion() {
		String name = named("platform", "1");
		ImageInspect image = images().inspect(name);
		Platform own = Platform.of(image.os() + "/" + image.architecture());
		if (this.docker.has("1.46")) {
			assertThat(images().push(name, (options) -> options.platform(own)).tags()).hasSize(1);
			// With the containerd image store, the engine detects the missing platform
			// during the push.
			assertThatThrownBy(() -> images().push(name, (options) -> options.platform(Platform.of("linux/s390x"))))
				.isInstanceOf(this.docker.engine().storesImagesInContainerd() ? StreamedErrorException.class
						: NotFoundException.class);
		}
		else {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> images().push(name, (options) -> options.platform(own)))
				.withMessageContaining("1.46");
			assertThat(this.docker.wire(PUSH)).isEmpty();
		}
	}

	@Test
	void pullIfMissingOfWhatNoRegistryHasIsAnError() {
		String name = TestRegistry.address() + "/" + this.docker.name("nowhere") + ":1";
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> images().pullIfMissing(name));
		StepVerifier.create(this.docker.reactive().images().pullIfMissing(EngineFixture.IMAGE))
			.expectNext(false)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	// The registry supports only the newer protocol, which has no search.
	@Test
	void searchAsksTheRegistryInItsTerm() {
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> images().search(TestRegistry.address() + "/app", (options) -> options.limit(5)))
			.withMessageContaining("404");
		StepVerifier.create(client().images().search(TestRegistry.address() + "/app"))
			.expectError(EngineException.class)
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire("GET /images/search")).hasSize(2)
			.allSatisfy((exchange) -> assertThat(exchange.header("X-Registry-Auth"))
				.isEqualTo(TestRegistry.credentials().header()));
	}

	private String named(String suffix, String tag) {
		String name = this.docker
			.removed(TestRegistry.address() + "/" + this.docker.name("push") + "/" + suffix + ":" + tag);
		this.docker.blocking().images().tag(EngineFixture.IMAGE, name);
		return name;
	}

	private ImageOperations images() {
		return DockerOperations.using(client()).images();
	}

	private ReactiveDockerOperations client() {
		return this.docker.client(
				(builder) -> builder.credentials(RegistryCredentialsProvider.of(List.of(TestRegistry.credentials()))));
	}

}
