package io.github.dockerclient.registry;

import java.util.List;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestRegistry;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnauthorizedException;
import io.github.dockerclient.type.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RegistryOperations} and {@link ReactiveRegistryOperations}.
 */
@OnEachEngine
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The registry needs -Pengines")
class RegistryIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	RegistryIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void login() {
		AuthResponse response = this.docker.blocking().registry().login(TestRegistry.credentials());
		assertThat(response.status()).isEqualTo("Login Succeeded");
		assertThat(response.identityToken()).isNull();
	}

	@Test
	void loginReactively() {
		StepVerifier.create(this.docker.reactive().registry().login(TestRegistry.credentials()))
			.assertNext((response) -> assertThat(response.status()).isEqualTo("Login Succeeded"))
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void wrongPasswordIsRefused() {
		RegistryCredentials wrong = wrong();
		assertThatExceptionOfType(UnauthorizedException.class)
			.isThrownBy(() -> this.docker.blocking().registry().login(wrong))
			.withMessageContaining(TestRegistry.address())
			.withMessageNotContaining("wr0ng");
	}

	@Test
	void inspect() {
		String name = TestRegistry.push(this.docker, "inspect");
		DistributionInspect image = DockerOperations.using(client(TestRegistry.credentials()))
			.registry()
			.inspect(name + ":1");
		assertThat(image.descriptor()).isNotNull();
		assertThat(image.descriptor().mediaType())
			.isEqualTo(this.docker.engine().storesImagesInContainerd() ? "application/vnd.oci.image.manifest.v1+json"
					: "application/vnd.docker.distribution.manifest.v2+json");
		assertThat(image.descriptor().digest()).startsWith("sha256:");
		assertThat(image.descriptor().size()).isPositive();
		// The engine returns it for Docker's own media types only.
		if (!this.docker.engine().storesImagesInContainerd()) {
			assertThat(image.platforms()).singleElement().extracting(Platform::os).isEqualTo("linux");
		}
		StepVerifier
			.create(client(TestRegistry.credentials()).registry().inspect(name + "@" + image.descriptor().digest()))
			.expectNext(image)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void whatTheRegistryRefusesIsNotInspected() {
		String name = TestRegistry.push(this.docker, "refused");
		StepVerifier.create(client(TestRegistry.credentials()).registry().inspect(name + ":3"))
			.expectError(NotFoundException.class)
			.verify(EngineFixture.PATIENCE);
		StepVerifier.create(client(wrong()).registry().inspect(name + ":1"))
			.expectError(UnauthorizedException.class)
			.verify(EngineFixture.PATIENCE);
		StepVerifier.create(this.docker.reactive().registry().inspect(name + ":1"))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(EngineException.class)
				.hasMessageContaining("no basic auth credentials"))
			.verify(EngineFixture.PATIENCE);
	}

	private static RegistryCredentials wrong() {
		return new RegistryCredentials(TestRegistry.address(), "tester", "wr0ng", null);
	}

	private ReactiveDockerOperations client(RegistryCredentials credentials) {
		return this.docker
			.client((builder) -> builder.credentials(RegistryCredentialsProvider.of(List.of(credentials))));
	}

}
