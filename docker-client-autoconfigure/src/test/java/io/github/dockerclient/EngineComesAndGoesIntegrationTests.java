package io.github.dockerclient;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.Exchange;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.RecordingProxy;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ByteSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for an engine that is stopped, started, or replaced by another one.
 */
@OnEachEngine
class EngineComesAndGoesIntegrationTests {

	@RegisterExtension
	final EngineFixture docker;

	private final RecordingProxy proxy;

	private final ReactiveDockerOperations reactive;

	private final DockerOperations blocking;

	EngineComesAndGoesIntegrationTests(TestEngine engine) {
		this.docker = new EngineFixture(engine);
		this.proxy = this.docker.proxy();
		this.reactive = this.docker.client((builder) -> builder.address(this.proxy.address()));
		this.blocking = DockerOperations.using(this.reactive);
	}

	@Test
	void engineThatIsGoneCannotBeReachedUntilItIsBack() {
		assertThat(this.blocking.system().version()).isEqualTo(this.docker.engine().version());
		this.proxy.stop();
		assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(this.blocking.system()::version)
			.withMessageContaining(this.proxy.address().toString())
			.withMessageContaining("cannot be reached");
		StepVerifier.create(this.reactive.containers().logs("some")).expectErrorSatisfies((failure) -> {
			assertThat(failure).isInstanceOf(DockerConnectionException.class);
			assertThat(failure).hasMessageContaining(this.proxy.address().toString());
		}).verify(EngineFixture.PATIENCE);
		this.proxy.start();
		assertThat(this.blocking.system().version()).isEqualTo(this.docker.engine().version());
	}

	@Test
	void engineThatComesLateIsFound() {
		this.proxy.stop();
		assertThatExceptionOfType(DockerConnectionException.class).isThrownBy(this.blocking.system()::apiVersion)
			.withMessageContaining(this.proxy.address().toString());
		this.proxy.start();
		assertThat(this.blocking.system().apiVersion()).isEqualTo(this.docker.engine().apiVersion());
	}

	@Test
	void streamsEndWithAnErrorWhenTheEngineGoes() {
		String id = this.docker.started(this.docker.container("sh", "-c", "echo begin; sleep 600"));
		StepVerifier.create(this.reactive.containers().logs(id, (options) -> options.follow(true)).map(Frame::text))
			.expectNext("begin\n")
			.then(this.proxy::stop)
			.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerConnectionException.class)
				.hasMessageContaining(this.proxy.address().toString()))
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void callThatIsUnderWayEndsWithAnErrorWhenTheEngineGoes() {
		String id = this.docker.started(this.docker.container("sleep", "600"));
		StepVerifier.create(this.reactive.containers().wait(id))
			.then(() -> Awaitility.await()
				.atMost(EngineFixture.PATIENCE)
				.pollInterval(Duration.ofMillis(5))
				.until(() -> this.proxy.exchanges()
					.stream()
					.anyMatch((exchange) -> exchange.request().endsWith("/wait"))))
			.then(this.proxy::stop)
			.expectError(DockerConnectionException.class)
			.verify(EngineFixture.PATIENCE);
	}

	@Test
	void callsGoOnInTheVersionOfTheEngineThatHasReplacedTheFirst() {
		TestEngine other = other();
		assertThat(this.blocking.system().version()).isEqualTo(this.docker.engine().version());
		this.proxy.target(other);
		assertThat(this.blocking.system().version()).isEqualTo(other.version());
		assertThat(this.blocking.containers().run(EngineFixture.IMAGE, "echo", "hello").stdout()).isEqualTo("hello\n");
		assertThat(this.blocking.system().apiVersion()).isEqualTo(other.apiVersion());
		assertThat(this.proxy.exchanges()).last()
			.satisfies((exchange) -> assertThat(exchange.version()).isEqualTo(other.apiVersion().toString()));
		this.proxy.target(this.docker.engine());
		assertThat(this.blocking.system().version()).isEqualTo(this.docker.engine().version());
		this.blocking.containers().list();
		assertThat(this.proxy.exchanges()).last().extracting(Exchange::version).isEqualTo(spoken());
	}

	@Test
	void requestWithABodyIsRepeatedForTheEngineThatHasReplacedTheFirst() {
		TestEngine other = other();
		this.blocking.system().version();
		this.proxy.target(other);
		String id = this.blocking.containers().create(this.docker.container("true")).id();
		this.blocking.containers().remove(id);
		List<Exchange> created = this.proxy.exchanges()
			.stream()
			.filter((exchange) -> exchange.request().equals("POST /containers/create"))
			.toList();
		assertThat(created).last().extracting(Exchange::status).isEqualTo(201);
		if (refuses(other)) {
			assertThat(created).extracting(Exchange::version).containsExactly(spoken(), other.apiVersion().toString());
			assertThat(created).first().extracting(Exchange::status).isEqualTo(400);
		}
		else {
			assertThat(created).extracting(Exchange::version).containsExactly(spoken());
		}
	}

	@Test
	void streamIsRepeatedForTheEngineThatHasReplacedTheFirst() {
		TestEngine other = other();
		this.blocking.system().version();
		this.proxy.target(other);
		EngineFixture otherDocker = new EngineFixture(other);
		try {
			String id = otherDocker.ended("echo on the other engine");
			StepVerifier.create(this.reactive.containers().logs(id).map(Frame::text))
				.expectNext("on the other engine\n")
				.expectComplete()
				.verify(EngineFixture.PATIENCE);
		}
		finally {
			otherDocker.cleanUp();
		}
	}

	@Test
	void archiveThatCannotBeReadTwiceIsNotRepeated() {
		TestEngine other = other();
		this.blocking.system().version();
		this.proxy.target(other);
		if (refuses(other)) {
			assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(this::importArchive)
				.withMessageContaining(spoken());
		}
		else {
			this.blocking.images().remove(importArchive());
		}
		assertThat(this.blocking.system().apiVersion()).isEqualTo(other.apiVersion());
	}

	@Test
	void pinnedVersionThatTheOtherEngineDoesNotHaveIsAnError() {
		TestEngine other = other();
		ApiVersion pinned = this.docker.engine().apiVersion();
		DockerOperations client = DockerOperations
			.using(this.docker.client((builder) -> builder.address(this.proxy.address()).apiVersion(pinned)));
		client.system().version();
		this.proxy.target(other);
		for (int i = 0; i < 2; i++) {
			if (refuses(other)) {
				assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(client.system()::version)
					.withMessageContaining(pinned.toString())
					.withMessageContaining((isOlder(other) ? other.apiVersion() : other.minimumVersion()).toString());
			}
			else {
				client.system().version();
				assertThat(this.proxy.exchanges()).last().extracting(Exchange::version).isEqualTo(pinned.toString());
			}
		}
	}

	private String importArchive() {
		return this.blocking.images().importImage(ByteSource.of(new byte[1024]), (options) -> {
		}).id();
	}

	private boolean isOlder(TestEngine other) {
		return other.apiVersion().isBefore(this.docker.engine().apiVersion());
	}

	private String spoken() {
		return this.docker.engine().apiVersion().toString();
	}

	// Returns whether the other engine rejects the API version that is used with the
	// engine of the test.
	private boolean refuses(TestEngine other) {
		return isOlder(other) || this.docker.engine().apiVersion().isBefore(other.minimumVersion());
	}

	private TestEngine other() {
		Assumptions.assumeTrue(this.docker.engine().pinned() == null, "Its version is not negotiated");
		List<TestEngine> others = Stream.concat(Engines.all().stream(), Engines.every().stream())
			.filter((engine) -> engine.pinned() == null && !engine.isPodman()
					&& !engine.apiVersion().equals(this.docker.engine().apiVersion()))
			.toList();
		Assumptions.assumeFalse(others.isEmpty(), "There is only one engine: add -Pengines");
		return others.get(0);
	}

}
