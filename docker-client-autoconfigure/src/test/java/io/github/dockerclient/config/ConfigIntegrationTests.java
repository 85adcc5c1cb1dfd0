package io.github.dockerclient.config;

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
 * Tests for configs.
 */
@OnEachEngine
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "A swarm needs -Pengines")
class ConfigIntegrationTests {

	@Order(1)
	@RegisterExtension
	final EngineFixture docker;

	@Order(2)
	@RegisterExtension
	final TestSwarm swarm;

	ConfigIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.swarm = TestSwarm.of(this.docker);
	}

	@Test
	void createListInspectAndRemove() {
		ConfigSpec spec = ConfigSpec.builder()
			.name("token")
			.data("hunter2???>".getBytes(StandardCharsets.UTF_8))
			.labels(Map.of("a", "b"))
			.templating(new Driver("golang", Map.of()))
			.build();
		String id = configs().create(spec).id();
		Config config = configs().inspect("token");
		assertThat(config.id()).isEqualTo(id);
		assertThat(config.spec()).isEqualTo(spec);
		assertThat(configs().list()).containsExactly(config);
		StepVerifier
			.create(this.docker.reactive().configs().list((options) -> options.filter("name", "tok").label("a", "b")))
			.expectNext(config)
			.expectComplete()
			.verify(EngineFixture.PATIENCE);
		assertThat(configs().list((options) -> options.label("c"))).isEmpty();
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> configs().create(ConfigSpec.of("token", "other")));
		configs().remove(id);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> configs().inspect(id));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> configs().remove(id));
	}

	@Test
	void labelsAreUpdatedByManyAtOnce() {
		configs().create(ConfigSpec.of("token", "hunter2"));
		ObjectVersion first = configs().inspect("token").version();
		Flux.range(0, 4)
			.flatMap((i) -> this.docker.reactive()
				.configs()
				.update("token",
						(spec) -> ConfigSpecBuilder.builder(spec)
							.labels(Copies.plus(spec.labels(), "label-" + i, "x"))
							.build()))
			.then()
			.block(EngineFixture.PATIENCE);
		Config config = configs().inspect("token");
		assertThat(config.spec().labels()).containsOnlyKeys("label-0", "label-1", "label-2", "label-3");
		assertThatExceptionOfType(StaleVersionException.class)
			.isThrownBy(() -> configs().update(config.id(), first, config.spec()));
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(
				() -> configs().update("token", (spec) -> ConfigSpecBuilder.builder(spec).name("renamed").build()));
	}

	private ConfigOperations configs() {
		return this.docker.blocking().configs();
	}

}
