package io.github.dockerclient.transport;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.ForbiddenException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ByteSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link VersionNegotiator} and the part of {@link Engine} that repeats
 * requests.
 */
class VersionNegotiationTests {

	private static final String TOO_NEW = "client version 1.55 is too new. Maximum supported API version is 1.44";

	private final ScriptedServer server = ScriptedServer.tcp();

	private @Nullable ReactiveDockerHttp created;

	@AfterEach
	void close() {
		if (this.created != null) {
			this.created.close().block(ScriptedServer.PATIENCE);
		}
		assertThat(this.server.unexpected()).isEmpty();
		this.server.close();
	}

	private ReactiveDockerHttp http() {
		return http(null);
	}

	private ReactiveDockerHttp http(@Nullable String pinned) {
		if (this.created == null) {
			this.created = HttpSettings.create(new HttpSettings().address(this.server.address())
				.apiVersion((pinned != null) ? ApiVersion.of(pinned) : null)
				.responseTimeout(Duration.ofSeconds(10))
				.maxConnections(200)
				.build());
		}
		return this.created;
	}

	private String call() {
		http().get("/info").nothing().block(ScriptedServer.PATIENCE);
		return this.server.take().target();
	}

	@ParameterizedTest
	@CsvSource({ "1.41, 1.41", "1.45, 1.45", "1.55, 1.55", "1.56, 1.55", "1.100, 1.55", "2.0, 1.55" })
	void speaksTheLowerVersion(String offered, String spoken) {
		this.server.speaks(offered).then(ScriptedServer.empty(200));
		assertThat(call()).isEqualTo("/v%s/info".formatted(spoken));
		assertThat(http().apiVersion().block(ScriptedServer.PATIENCE)).isEqualTo(ApiVersion.of(spoken));
	}

	@Test
	void asksOnce() {
		for (int i = 0; i < 3; i++) {
			this.server.then(ScriptedServer.empty(200));
			call();
			http().apiVersion().block(ScriptedServer.PATIENCE);
		}
		assertThat(this.server.pings()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.40", "1.24", "1.9", "0.99" })
	void refusesAnEngineThatIsTooOld(String offered) {
		this.server.speaks(offered);
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(this::call)
			.withMessage("The engine at %s supports no later API version than %s, but this client needs 1.41 or later",
					this.server.address(), offered);
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void takesAnEngineThatReportsNoVersionForTheOldest() {
		this.server.scriptPings()
			.then(ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))
			.then(ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
		http().get("/info").nothing().block(ScriptedServer.PATIENCE);
		assertThat(this.server.take().line()).isEqualTo("HEAD /_ping HTTP/1.1");
		assertThat(this.server.take().target()).isEqualTo("/v1.41/info");
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 400, 403, 404, 405, 500, 501, 503 })
	void fallsBackToGetIfHeadIsRefused(int status) {
		this.server.speaks("1.47")
			.scriptPings()
			.then(ScriptedServer.empty(status))
			.then(ScriptedServer.answer(200, "text/plain", "OK"))
			.then(ScriptedServer.empty(200));
		http().get("/info").nothing().block(ScriptedServer.PATIENCE);
		assertThat(this.server.requests()).extracting(EngineRequest::toString)
			.containsExactly("HEAD /_ping", "GET /_ping", "GET /v1.47/info");
	}

	@Test
	void reportsTheAnswerToGetIfBothAreRefused() {
		this.server.scriptPings().then(ScriptedServer.empty(403)).then(ScriptedServer.error(403, "a proxy forbids it"));
		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> http().get("/info").nothing().block(ScriptedServer.PATIENCE))
			.withMessage("GET /_ping was answered with 403: a proxy forbids it");
	}

	@Test
	void asksForTheRecommendedBuilderOfAnotherEngine() {
		this.server.scriptPings().then(ScriptedServer.raw(answer("1.41", "")));
		assertThat(http().builderVersion().block(ScriptedServer.PATIENCE)).isEqualTo("1");
		this.server.then(ScriptedServer.raw(answer("1.51", "")));
		http().get("/info").nothing().block(ScriptedServer.PATIENCE);
		this.server.then(ScriptedServer.raw(answer("1.51", "Builder-Version: 2\r\n")));
		assertThat(http().builderVersion().block(ScriptedServer.PATIENCE)).isEqualTo("2");
		assertThat(Blocking.get(http().builderVersion())).isEqualTo("2");
		assertThat(this.server.requests()).extracting(EngineRequest::toString)
			.containsExactly("HEAD /_ping", "GET /v1.41/info", "HEAD /_ping");
	}

	private static String answer(String version, String headers) {
		return "HTTP/1.1 200 OK\r\nApi-Version: " + version + "\r\n" + headers + "Content-Length: 0\r\n\r\n";
	}

	@Test
	void usesAPinnedVersionIfAProxyForbidsToAsk() {
		this.server.scriptPings()
			.then(ScriptedServer.empty(403))
			.then(ScriptedServer.empty(403))
			.then(ScriptedServer.empty(200))
			.then(ScriptedServer.empty(200));
		ReactiveDockerHttp http = http("1.44");
		http.get("/info").nothing().block(ScriptedServer.PATIENCE);
		Blocking.await(http.get("/info").nothing());
		assertThat(this.server.requests()).extracting(EngineRequest::toString)
			.containsExactly("HEAD /_ping", "GET /_ping", "GET /v1.44/info", "GET /v1.44/info");
	}

	@ParameterizedTest
	@ValueSource(strings = { "latest", "1", "1.x", "v1.44.0", "" })
	void refusesAVersionThatIsNone(String offered) {
		this.server.speaks(offered);
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(this::call)
			.withMessage(
					"'%s', which the engine at %s reports, is not an API version. Is there another server at this address?",
					offered, this.server.address());
	}

	@Test
	void ignoresAVersionThatIsNoneLaterOn() {
		this.server.speaks("1.44").then((exchange) -> {
			this.server.speaks("nonsense");
			ScriptedServer.empty(200).play(exchange);
		}).then(ScriptedServer.empty(200));
		assertThat(call()).isEqualTo("/v1.44/info");
		assertThat(call()).isEqualTo("/v1.44/info");
	}

	@Test
	void aHundredFirstCallsAskOnce() {
		CountDownLatch go = new CountDownLatch(1);
		this.server.scriptPings().speaks("1.44").then((exchange) -> {
			exchange.await(go);
			ScriptedServer.empty(200).play(exchange);
		});
		for (int i = 0; i < 100; i++) {
			this.server.then(ScriptedServer.empty(200));
		}
		Mono<Void> all = Flux.range(0, 100).flatMap((i) -> http().get("/info").nothing(), 100).then();
		Mono<Void> running = all.doOnSubscribe((subscription) -> new Thread(() -> {
			assertThat(this.server.take()).hasToString("HEAD /_ping");
			go.countDown();
		}).start());
		running.block(ScriptedServer.PATIENCE);
		assertThat(this.server.requests()).hasSize(100).allMatch((request) -> request.target().equals("/v1.44/info"));
	}

	@Test
	void oneWhoGivesUpDoesNotDisturbTheOthers() {
		CountDownLatch go = new CountDownLatch(1);
		this.server.scriptPings().speaks("1.44").then((exchange) -> {
			exchange.await(go);
			ScriptedServer.empty(200).play(exchange);
		}).then(ScriptedServer.empty(200));
		Disposable first = http().get("/first").nothing().subscribe();
		Mono<Void> second = http().get("/second").nothing().cache();
		second.subscribe();
		assertThat(this.server.take()).hasToString("HEAD /_ping");
		first.dispose();
		go.countDown();
		second.block(ScriptedServer.PATIENCE);
		assertThat(this.server.requests()).extracting(EngineRequest::target).containsExactly("/v1.44/second");
	}

	@Test
	void asksAgainAfterAFailure() {
		this.server.scriptPings()
			.then(ScriptedServer.thenHangUp(""))
			.then(ScriptedServer.empty(200))
			.then(ScriptedServer.empty(200));
		assertThatExceptionOfType(DockerConnectionException.class)
			.isThrownBy(() -> http().get("/info").nothing().block(ScriptedServer.PATIENCE));
		http().get("/info").nothing().block(ScriptedServer.PATIENCE);
		assertThat(this.server.requests()).extracting(EngineRequest::toString)
			.containsExactly("HEAD /_ping", "HEAD /_ping", "GET /v1.55/info");
	}

	@Test
	void aPinIsHonoured() {
		http("1.43");
		this.server.speaks("1.51").then(ScriptedServer.empty(200));
		assertThat(call()).isEqualTo("/v1.43/info");
		assertThat(http().apiVersion().block(ScriptedServer.PATIENCE)).isEqualTo(ApiVersion.of("1.43"));
	}

	@Test
	void aPinBeyondWhatTheClientKnowsIsHonoured() {
		http("1.60");
		this.server.speaks("1.60").then(ScriptedServer.empty(200));
		assertThat(call()).isEqualTo("/v1.60/info");
	}

	@Test
	void aPinThatTheEngineDoesNotHaveIsRefused() {
		http("1.47");
		this.server.speaks("1.45");
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(this::call)
			.withMessage(
					"API version 1.47 is pinned, but the engine at %s supports no later version than 1.45. Is docker.api-version right?",
					this.server.address());
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void aChangedVersionIsNoticed() {
		this.server.speaks("1.44").then(ScriptedServer.empty(200)).then((exchange) -> {
			this.server.speaks("1.51");
			ScriptedServer.error(404, "no such thing").play(exchange);
		}).then(ScriptedServer.empty(200)).then((exchange) -> {
			this.server.speaks("1.42");
			ScriptedServer.empty(200).play(exchange);
		}).then(ScriptedServer.empty(200));
		assertThat(call()).isEqualTo("/v1.44/info");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::call);
		assertThat(this.server.take().target()).isEqualTo("/v1.44/info");
		assertThat(call()).isEqualTo("/v1.51/info");
		assertThat(call()).isEqualTo("/v1.51/info");
		assertThat(call()).isEqualTo("/v1.42/info");
		assertThat(this.server.pings()).hasSize(1);
	}

	@Test
	void aChangeToAnEngineThatIsTooOldIsNoticed() {
		this.server.speaks("1.44").then((exchange) -> {
			this.server.speaks("1.40");
			ScriptedServer.empty(200).play(exchange);
		});
		assertThat(call()).isEqualTo("/v1.44/info");
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(this::call)
			.withMessageContaining("supports no later API version than 1.40");
	}

	@Test
	void anUpgradeIsNoticedBeforeARequestIsRefused() {
		this.server.speaks("1.44").then(ScriptedServer.empty(200));
		assertThat(call()).isEqualTo("/v1.44/info");
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(this::callOfLater)
			.withMessageContaining("needs API version 1.50, but version 1.44 is used");
		this.server.speaks("1.51").then(ScriptedServer.empty(200));
		callOfLater();
		assertThat(this.server.take().target()).isEqualTo("/v1.51/later");
		assertThat(this.server.pings()).hasSize(3);
	}

	@Test
	void aPinIsNoReasonToAskBeforeARequestIsRefused() {
		http("1.44");
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(this::callOfLater)
			.withMessageContaining("needs API version 1.50, but version 1.44 is used");
		assertThat(this.server.pings()).hasSize(1);
	}

	@Test
	void anEngineThatIsGoneDoesNotHideARefusal() {
		this.server.speaks("1.44").then(ScriptedServer.empty(200));
		assertThat(call()).isEqualTo("/v1.44/info");
		this.server.close();
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(this::callOfLater);
	}

	private void callOfLater() {
		http().get("/later").since("this endpoint", "1.50").nothing().block(ScriptedServer.PATIENCE);
	}

	@Test
	void aRefusedVersionIsNegotiatedAnewAndTheRequestRepeatedOnce() {
		this.server.then((exchange) -> {
			this.server.speaks("1.44");
			ScriptedServer.error(400, TOO_NEW).play(exchange);
		}).then(ScriptedServer.json("{\"A\":1}"));
		assertThat(http().post("/a").json(List.of(1)).value(Object.class).block(ScriptedServer.PATIENCE)).isNotNull();
		assertThat(this.server.take().target()).isEqualTo("/v1.55/a");
		EngineRequest repeated = this.server.take();
		assertThat(repeated.target()).isEqualTo("/v1.44/a");
		assertThat(repeated.text()).isEqualTo("[1]");
	}

	@Test
	void aRefusedStreamIsRepeatedOnce() {
		this.server.then((exchange) -> {
			this.server.speaks("1.44");
			ScriptedServer.error(400, TOO_NEW).play(exchange);
		}).then(ScriptedServer.chunked("application/json", "{\"A\":1}"));
		assertThat(http().get("/events").stream(Object.class).collectList().block(ScriptedServer.PATIENCE)).hasSize(1);
		assertThat(this.server.requests()).extracting(EngineRequest::target)
			.containsExactly("/v1.55/events", "/v1.44/events");
	}

	@Test
	void isNotRepeatedTwice() {
		this.server.then((exchange) -> {
			this.server.speaks("1.44");
			ScriptedServer.error(400, TOO_NEW).play(exchange);
		}).then((exchange) -> {
			this.server.speaks("1.43");
			ScriptedServer.error(400, "client version 1.44 is too new").play(exchange);
		});
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(this::call)
			.withMessage(
					"GET /info was rejected by the engine at %s because of its API version: client version 1.44 is too new",
					this.server.address());
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void isNotRepeatedIfTheVersionIsTheSame() {
		this.server.then(ScriptedServer.error(400, TOO_NEW));
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(this::call)
			.withMessageEndingWith(TOO_NEW);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void aStreamedBodyIsNotRepeated() {
		this.server.then((exchange) -> {
			this.server.speaks("1.44");
			ScriptedServer.error(400, TOO_NEW).play(exchange);
		});
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(() -> http().put("/archive")
			.tar(ByteSource.of(new byte[] { 1 }))
			.nothing()
			.block(ScriptedServer.PATIENCE));
		assertThat(this.server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "this endpoint requires minimum API version 1.55", "\\\"x\\\" requires API version 1.50" })
	void knowsEveryWordingOfARefusal(String message) {
		this.server.then(ScriptedServer.error(400, message));
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(this::call)
			.withMessageStartingWith("GET /info was rejected by the engine at %s because of its API version: "
				.formatted(this.server.address()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1.44 | Remove the pinned version to negotiate one, or pin 1.44 or a later one
			1.55 | Remove the pinned version to negotiate one, or pin 1.55 or a later one
			1.56 | Use a later version of this client: this one supports no API version after 1.55
			2.0  | Use a later version of this client: this one supports no API version after 1.55
			""")
	void explainsWhatToDoAboutAVersionThatIsTooOld(String minimum, String remedy) {
		this.server.then(ScriptedServer.error(400, "client version 1.41 is too old. Minimum supported API version is "
				+ minimum + ", please upgrade your client to a newer version"));
		assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(this::call)
			.withMessage(
					"GET /info was rejected by the engine at %s because of its API version: the client uses 1.41, but the engine supports none before %s. %s",
					this.server.address(), minimum, remedy);
	}

	@Test
	void aRouteThatIsNotThereIsNotFound() {
		this.server.then(ScriptedServer.error(404, "page not found"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::call)
			.withMessage(
					"GET /info was answered with 404: page not found. The engine has no such endpoint: is the path right, and is the engine new enough for it?")
			.satisfies((failure) -> assertThat(failure.engineMessage()).isEqualTo("page not found"));
	}

	@Test
	void theVersionIsKnownWithoutACall() {
		this.server.speaks("1.44");
		assertThat(http().apiVersion().block(ScriptedServer.PATIENCE)).isEqualTo(ApiVersion.of("1.44"));
		assertThat(this.server.requests()).isEqualTo(Collections.emptyList());
	}

}
