package io.github.dockerclient.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.observation.DockerObservationContext;
import io.github.dockerclient.observation.DockerObservationConvention;
import io.github.dockerclient.observation.ObservationSettings;
import io.github.dockerclient.observation.ObservedRequests;
import io.github.dockerclient.stream.ProgressMessage;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the observations of requests that fail or are cancelled.
 */
class ObservationFaultTests {

	private final ScriptedServer server = ScriptedServer.tcp();

	private final ObservedRequests observed = new ObservedRequests();

	private final List<ReactiveDockerHttp> opened = new ArrayList<>();

	private final ReactiveDockerHttp http = http(null);

	private ReactiveDockerHttp http(@Nullable DockerObservationConvention convention) {
		return opened(HttpSettings.create(HttpSettings.of(this.server.address()),
				new ObservationSettings(this.observed.registry(), convention, "scripted")));
	}

	private ReactiveDockerHttp opened(ReactiveDockerHttp http) {
		this.opened.add(http);
		return http;
	}

	@AfterEach
	void close() {
		this.opened.forEach((http) -> http.close().block(ScriptedServer.PATIENCE));
		this.server.close();
	}

	private <T> void expect(Mono<T> call, Class<? extends Throwable> failure) {
		StepVerifier.create(call).expectError(failure).verify(ScriptedServer.PATIENCE);
	}

	private void assertObserved(String operation, String status, String outcome, String exception) {
		DockerObservationContext context = this.observed.ended(operation);
		assertThat(ObservedRequests.tags(context)).containsEntry("status", status)
			.containsEntry("outcome", outcome)
			.containsEntry("exception", exception);
	}

	@Test
	void errorInTheMiddleOfAStreamIsObserved() {
		this.server.then(ScriptedServer.chunked("application/json", """
				{"status":"one"}{"status":"two"}{"errorDetail":{"message":"disk full"}}{"status":"three"}"""));
		StepVerifier.create(this.http.post("/images/create").progress().map(ProgressMessage::status))
			.expectNext("one", "two")
			.expectError(StreamedErrorException.class)
			.verify(ScriptedServer.PATIENCE);
		assertObserved("POST /images/create", "200", "UNKNOWN", "StreamedErrorException");
	}

	@Test
	void engineThatHangsUpIsObserved() {
		this.server.then(ScriptedServer.thenHangUp(""));
		expect(this.http.post("/containers/{id}/start", "web").nothing(), DockerConnectionException.class);
		assertObserved("POST /containers/{id}/start", "UNKNOWN", "UNKNOWN", "DockerConnectionException");
	}

	@Test
	void whatIsRefusedBeforeItIsSentIsObserved() {
		this.server.speaks("1.41");
		expect(this.http.get("/info").since("this", "1.43").nothing(), UnsupportedApiVersionException.class);
		assertObserved("GET /info", "UNKNOWN", "UNKNOWN", "UnsupportedApiVersionException");
	}

	@Test
	void connectionThatIsNotGivenOverIsObserved() {
		this.server.then(ScriptedServer.error(409, "container is not running"));
		expect(this.http.post("/containers/{id}/attach", "web").hijack(Mono.just(false)), ConflictException.class);
		assertObserved("POST /containers/{id}/attach", "409", "CLIENT_ERROR", "ConflictException");
	}

	@Test
	void callThatIsGivenUpIsObserved() {
		this.server.then(ScriptedServer.thenSilence(""));
		Disposable call = this.http.get("/info").nothing().subscribe();
		this.server.take();
		call.dispose();
		assertObserved("GET /info", "UNKNOWN", "CANCELLED", "none");
	}

	@Test
	void silenceIsObserved() {
		this.server.then(ScriptedServer.thenSilence(""));
		ReactiveDockerHttp hasty = opened(HttpSettings.create(
				new HttpSettings().address(this.server.address()).responseTimeout(Duration.ofMillis(300)).build(),
				new ObservationSettings(this.observed.registry(), null, "scripted")));
		expect(hasty.get("/info").nothing(), DockerTimeoutException.class);
		assertObserved("GET /info", "UNKNOWN", "UNKNOWN", "DockerTimeoutException");
	}

	@Test
	void queryIsNeverReported() {
		this.server.then(ScriptedServer.json("{}"));
		this.http.post("/build").query("remote", "https://user:secret@host/repository").nothing().block();
		DockerObservationContext context = this.observed.ended("POST /build");
		assertThat(context.getAllKeyValues()).noneSatisfy((value) -> assertThat(value.getValue()).contains("secret"));
	}

	@Test
	void ownConventionCounts() {
		ReactiveDockerHttp named = http(new DockerObservationConvention() {

			@Override
			public String getName() {
				return "engine.calls";
			}

			@Override
			public KeyValues getLowCardinalityKeyValues(DockerObservationContext context) {
				return DockerObservationConvention.super.getLowCardinalityKeyValues(context)
					.and(KeyValue.of("team", "one"));
			}

		});
		this.server.then(ScriptedServer.json("{}"));
		named.get("/info").nothing().block();
		DockerObservationContext context = this.observed.ended("GET /info");
		assertThat(context.getName()).isEqualTo("engine.calls");
		assertThat(ObservedRequests.tags(context)).containsEntry("team", "one").containsEntry("status", "200");
	}

}
