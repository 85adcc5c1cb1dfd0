package io.github.dockerclient.secret;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.engines.TestSwarm;
import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.StaleVersionException;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Driver;
import io.github.dockerclient.type.ObjectVersion;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for secrets.
 */
@OnEachEngine
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "A swarm needs -Pengines")
class SecretIntegrationTests {

	@Order(1)
	@RegisterExtension
	final EngineFixture docker;

	@Order(2)
	@RegisterExtension
	final TestSwarm swarm;

	SecretIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.swarm = TestSwarm.of(this.docker);
	}

	@Test
	void createListInspectAndRemove() {
		SecretSpec spec = SecretSpec.builder()
			.name("token")
			.data("hunter2???>".getBytes(StandardCharsets.UTF_8))
			.labels(Map.of("a", "b"))
			.templating(new Driver("golang", Map.of()))
			.build();
		String id = secrets().create(spec).id();
		Secret secret = secrets().inspect("token");
		assertThat(secret.id()).isEqualTo(id);
		assertThat(secret.spec().data()).isNull();
		assertThat(secret.spec().labels()).isEqualTo(spec.labels());
		assertThat(secret.spec().templating()).isEqualTo(spec.templating());
		assertThat(secrets().list()).containsExactly(secret);
		StepVerifier
			.create(this.docker.reactive().secrets().list((options) -> options.filter("name", "tok").label("a", "b")))
			.expectNext(secret)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(secrets().list((options) -> options.label("c"))).isEmpty();
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> secrets().create(SecretSpec.of("token", "other")));
		secrets().remove(id);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> secrets().inspect(id));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> secrets().remove(id));
	}

	@Test
	void labelsAreUpdatedByManyAtOnce() {
		secrets().create(SecretSpec.of("token", "hunter2"));
		ObjectVersion first = secrets().inspect("token").version();
		Flux.range(0, 4)
			.flatMap((i) -> this.docker.reactive()
				.secrets()
				.update("token",
						(spec) -> SecretSpecBuilder.builder(spec)
							.labels(Copies.plus(spec.labels(), "label-" + i, "x"))
							.build()))
			.then()
			.block(EngineFixture.PATIENCE);
		Secret secret = secrets().inspect("token");
		assertThat(secret.spec().labels()).containsOnlyKeys("label-0", "label-1", "label-2", "label-3");
		assertThatExceptionOfType(StaleVersionException.class)
			.isThrownBy(() -> secrets().update(secret.id(), first, secret.spec()));
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(
				() -> secrets().update("token", (spec) -> SecretSpecBuilder.builder(spec).name("renamed").build()));
	}

	private SecretOperations secrets() {
		return this.docker.blocking().secrets();
	}

}
