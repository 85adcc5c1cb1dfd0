package io.github.dockerclient.image;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerRunResult;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.Tar;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.type.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for pulling images from a registry that requires a password.
 */
@OnEachEngine
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registry needs -Pengines")
class ImagePullIntegrationTests {

	private static final String PULL = "POST /images/create?fromImage";

	@RegisterExtension
	final EngineFixture docker;

	ImagePullIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void pullWithTheCredentialsOfTheClient() {
		String name = TestRegistry.push(this.docker, "app");
		DockerOperations client = blocking(TestRegistry.credentials());
		ImagePullResult first = client.images().pull(name + ":1");
		assertThat(first.status()).contains(name + ":1");
		assertThat(first.digest()).startsWith("sha256:");
		assertThat(client.images().inspect(name + ":1").repoDigests()).contains(name + "@" + first.digest());
		ImagePullResult second = client.images().pull(name + ":1");
		assertThat(second.status()).contains("up to date");
		assertThat(second.digest()).isEqualTo(first.digest());
		assertThat(this.docker.wire(PULL)).hasSize(2).allSatisfy((exchange) -> {
			assertThat(exchange.parameter("fromImage")).isEqualTo(name);
			assertThat(exchange.parameter("tag")).isEqualTo("1");
			assertThat(exchange.header("X-Registry-Auth")).isEqualTo(TestRegistry.credentials().header());
		});
	}

	@Test
	void pullByDigest() {
		String name = TestRegistry.push(this.docker, "digest");
		ReactiveDockerOperations client = client(TestRegistry.credentials());
		String digest = client.images()
			.pull(name + ":1")
			.mapNotNull(ImagePullResult::digest)
			.blockOptional(EngineFixture.PATIENCE)
			.orElseThrow();
		client.images().remove(name + ":1").blockLast(EngineFixture.PATIENCE);
		String reference = this.docker.removed(name + "@" + digest);
		StepVerifier.create(client.images().pull(reference))
			.assertNext((result) -> assertThat(result.digest()).isEqualTo(digest))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire(PULL)).last()
			.satisfies((exchange) -> assertThat(exchange.parameter("tag")).isEqualTo(digest));
		assertThat(this.docker.blocking().images().inspect(reference).repoDigests()).contains(reference);
	}

	@Test
	void pullOfAllTags() {
		String name = TestRegistry.push(this.docker, "tags");
		DockerOperations client = blocking(TestRegistry.credentials());
		client.images().pull(name, (options) -> options.allTags(true));
		assertThat(client.images().inspect(name + ":1").repoTags()).contains(name + ":1", name + ":2");
		assertThat(this.docker.wire(PULL)).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("tag")).isNull());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> client.images().pull(name + ":1", (options) -> options.allTags(true)));
	}

	@Test
	void progressIsReported() {
		String name = TestRegistry.push(this.docker, "progress");
		ReactiveDockerOperations client = client(TestRegistry.credentials());
		StepVerifier.create(client.images().pullProgress(name + ":2").collectList()).assertNext((messages) -> {
			assertThat(messages).first()
				.satisfies((message) -> assertThat(message.status()).isEqualTo("Pulling from " + name.split("/")[1]))
				.satisfies((message) -> assertThat(message.id()).isEqualTo("2"));
			assertThat(messages).extracting(ProgressMessage::status)
				.anyMatch((status) -> String.valueOf(status).startsWith("Digest: sha256:"));
			assertThat(messages).last().satisfies((message) -> assertThat(message.status()).startsWith("Status: "));
		}).expectComplete().verify(EngineFixture.PATIENCE);
		try (Stream<ProgressMessage> messages = DockerOperations.using(client).images().pullProgress(name + ":2")) {
			assertThat(messages.toList()).last()
				.satisfies((message) -> assertThat(message.status()).contains("up to date"));
		}
	}

	@Test
	void credentialsOfTheCallComeFirst() {
		String name = TestRegistry.push(this.docker, "own");
		this.docker.blocking().images().pull(name + ":1", (options) -> options.credentials(TestRegistry.credentials()));
		assertThat(this.docker.wire(PULL)).singleElement()
			.satisfies((exchange) -> assertThat(exchange.header("X-Registry-Auth"))
				.isEqualTo(TestRegistry.credentials().header()));
	}

	@Test
	void wrongPasswordIsAnError() {
		String name = TestRegistry.push(this.docker, "wrong");
		RegistryCredentials wrong = new RegistryCredentials(TestRegistry.address(), "tester", "wrong", null);
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> blocking(wrong).images().pull(name + ":1"))
			.satisfies((failure) -> assertThat(failure.engineMessage()).isNotBlank())
			.satisfies((failure) -> assertThat(failure.toString()).doesNotContain(wrong.header()));
		assertNotThere(name + ":1");
	}

	@Test
	void withoutCredentialsNoneAreSent() {
		String name = TestRegistry.push(this.docker, "none");
		RegistryCredentials elsewhere = new RegistryCredentials("registry.example.org", "tester", "secret", null);
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> blocking(elsewhere).images().pull(name + ":1"));
		assertThat(this.docker.wire(PULL)).singleElement()
			.satisfies((exchange) -> assertThat(exchange.header("X-Registry-Auth")).isEqualTo("e30="));
		assertNotThere(name + ":1");
	}

	@Test
	void imageThatTheRegistryDoesNotHaveIsAnError() {
		String name = TestRegistry.address() + "/" + this.docker.name("unknown") + ":1";
		StepVerifier.create(client(TestRegistry.credentials()).images().pull(name))
			.expectError(EngineException.class)
			.verify(EngineFixture.PATIENCE);
		assertNotThere(name);
	}

	@Test
	void platformIsSent() {
		String name = TestRegistry.push(this.docker, "platform");
		blocking(TestRegistry.credentials()).images()
			.pull(name + ":1", (options) -> options.platform(Platform.of("linux/amd64")));
		assertThat(this.docker.wire(PULL)).singleElement()
			.satisfies((exchange) -> assertThat(exchange.parameter("platform")).isEqualTo("linux/amd64"));
	}

	@Test
	void runPullsWhatIsMissing() {
		String name = TestRegistry.push(this.docker, "run");
		ContainerRunResult result = blocking(TestRegistry.credentials()).containers()
			.run(name + ":1", "echo", "pulled");
		assertThat(result.stdout()).isEqualTo("pulled\n");
		assertThat(this.docker.wire("POST /containers/create")).extracting((exchange) -> exchange.status())
			.containsExactly(404, 201);
		assertThat(this.docker.wire(PULL)).hasSize(1);
	}

	@Test
	void archiveIsFetchedByTheEngine() throws IOException {
		byte[] archive = Tar.of("file", new byte[1000]);
		String host = TestRegistry.address().split(":")[0];
		HttpServer server = HttpServer.create(new InetSocketAddress(host, 0), 0);
		server.createContext("/some.tar", (exchange) -> {
			exchange.sendResponseHeaders(200, archive.length);
			exchange.getResponseBody().write(archive);
			exchange.close();
		});
		server.start();
		try {
			String base = "http://" + host + ":" + server.getAddress().getPort();
			String name = this.docker.image("fetched");
			String id = this.docker.blocking()
				.images()
				.importImage(URI.create(base + "/some.tar"), (options) -> options.image(name))
				.id();
			assertThat(this.docker.blocking().images().inspect(name).id()).isEqualTo(id);
			StepVerifier.create(this.docker.reactive().images().importImage(URI.create(base + "/other"), (options) -> {
			})).expectError(EngineException.class).verify(EngineFixture.PATIENCE);
		}
		finally {
			server.stop(0);
		}
	}

	private void assertNotThere(String image) {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.docker.blocking().images().inspect(image));
	}

	private DockerOperations blocking(RegistryCredentials credentials) {
		return DockerOperations.using(client(credentials));
	}

	private ReactiveDockerOperations client(RegistryCredentials credentials) {
		return this.docker
			.client((builder) -> builder.credentials(RegistryCredentialsProvider.of(List.of(credentials))));
	}

}
