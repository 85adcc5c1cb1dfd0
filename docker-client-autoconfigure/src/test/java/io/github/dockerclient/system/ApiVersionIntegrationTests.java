package io.github.dockerclient.system;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.type.ApiVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the API version that the client uses.
 */
@OnEachEngine
class ApiVersionIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	ApiVersionIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
	}

	@Test
	void newestVersionOfTheEngineIsSpoken() {
		this.docker.blocking().containers().list();
		this.docker.blocking().images().list();
		assertThat(this.docker.wire()).hasSize(2)
			.extracting(Exchange::version)
			.containsOnly(this.docker.engine().apiVersion().toString());
		assertThat(this.docker.engine().proxy().exchanges()).extracting(Exchange::request)
			.containsExactly("HEAD /_ping", "GET /containers/json", "GET /images/json");
	}

	@Test
	void manyCallsAtOnceNegotiateOnce() {
		StepVerifier.create(Flux.range(0, 20).flatMap((i) -> this.docker.reactive().system().version(), 20).count())
			.expectNext(20L)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.engine().proxy().exchanges()).extracting(Exchange::request)
			.containsOnlyOnce("HEAD /_ping")
			.hasSize(21);
	}

	@Test
	void pinnedVersionIsSpoken() {
		assertSpoken(this.docker.engine().oldestVersion());
	}

	@Test
	void pinnedVersionIsSpokenOnlyIfTheEngineHasIt() {
		ApiVersion pinned = ApiVersion.NEWEST;
		ApiVersion newest = this.docker.engine().newestVersion();
		if (!newest.isBefore(pinned)) {
			assertSpoken(pinned);
			return;
		}
		DockerOperations client = client(pinned);
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(client.containers()::list)
			.withMessageContaining(pinned.toString())
			.withMessageContaining(newest.toString())
			.withMessageContaining(this.docker.engine().proxy().address().toString())
			.withMessageEndingWith(". Is docker.api-version right?");
		assertThat(this.docker.wire()).isEmpty();
	}

	private DockerOperations client(ApiVersion pinned) {
		return DockerOperations.using(this.docker.client((builder) -> builder.apiVersion(pinned)));
	}

	private void assertSpoken(ApiVersion pinned) {
		DockerOperations client = client(pinned);
		assertThat(client.system().apiVersion()).isEqualTo(pinned);
		client.containers().list();
		assertThat(this.docker.wire()).singleElement().extracting(Exchange::version).isEqualTo(pinned.toString());
	}

	@Test
	void whatIsNewerThanThePinnedVersionIsRefusedBeforeItIsSent() {
		ApiVersion oldest = ApiVersion.OLDEST;
		StepVerifier
			.create(this.docker.client((builder) -> builder.apiVersion(oldest))
				.images()
				.list((options) -> options.sharedSize(true)))
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(UnsupportedApiVersionException.class)
				.hasMessageContaining("1.42")
				.hasMessageContaining("1.41")
				.hasMessageContaining("shared-size"))
			.verify(EngineFixture.PATIENCE);
		assertThat(this.docker.wire()).isEmpty();
	}

}
