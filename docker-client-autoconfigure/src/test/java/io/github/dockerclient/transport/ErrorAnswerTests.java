package io.github.dockerclient.transport;

import java.util.List;

import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.ForbiddenException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.NotImplementedException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.StaleVersionException;
import io.github.dockerclient.error.UnauthorizedException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for responses that are errors, or are not those of an engine.
 */
class ErrorAnswerTests {

	private final ScriptedServer server = ScriptedServer.tcp();

	private final ReactiveDockerHttp http = this.server.http();

	@AfterEach
	void close() {
		this.http.close().block(ScriptedServer.PATIENCE);
		assertThat(this.server.unexpected()).isEmpty();
		this.server.close();
	}

	private <T extends Exception> T fails(Class<T> type, Mono<?> answer) {
		return assertThatExceptionOfType(type).isThrownBy(() -> answer.block(ScriptedServer.PATIENCE)).actual();
	}

	private DockerException fails(ScriptedServer.Script script) {
		this.server.then(script);
		return fails(DockerException.class, this.http.get("/containers/{id}/json", "a b").value(Object.class));
	}

	@ParameterizedTest
	@CsvSource({ "400, BadRequestException", "401, UnauthorizedException", "403, ForbiddenException",
			"404, NotFoundException", "409, ConflictException", "500, InternalServerErrorException",
			"501, NotImplementedException", "503, ServiceUnavailableException", "418, EngineException",
			"429, EngineException", "502, EngineException", "504, EngineException", "301, EngineException" })
	void eachStatusHasItsException(int status, String name) {
		List<Class<? extends EngineException>> kinds = List.of(BadRequestException.class, UnauthorizedException.class,
				ForbiddenException.class, NotFoundException.class, ConflictException.class,
				InternalServerErrorException.class, NotImplementedException.class, ServiceUnavailableException.class,
				EngineException.class);
		Class<? extends EngineException> kind = kinds.stream()
			.filter((type) -> type.getSimpleName().equals(name))
			.findFirst()
			.orElseThrow();
		DockerException failure = fails(ScriptedServer.error(status, "No such thing: a b"));
		assertThat(failure).isExactlyInstanceOf(kind)
			.hasMessage("GET /containers/a%%20b/json was answered with %d: No such thing: a b", status);
		EngineException refusal = (EngineException) failure;
		assertThat(refusal.status()).isEqualTo(status);
		assertThat(refusal.operation()).isEqualTo("GET /containers/a%20b/json");
		assertThat(refusal.engineMessage()).isEqualTo("No such thing: a b");
	}

	@Test
	void aStaleVersionIsRecognizedByItsWords() {
		DockerException failure = fails(
				ScriptedServer.error(500, "rpc error: code = Unknown desc = update out of sequence"));
		assertThat(failure).isExactlyInstanceOf(StaleVersionException.class);
		assertThat(((EngineException) failure).status()).isEqualTo(500);
	}

	@Test
	void everyShapeOfAnswerFailsTheSameWay() {
		List<Mono<?>> answers = List.of(this.http.get("/a").value(Object.class), this.http.get("/a").list(Object.class),
				this.http.get("/a").nothing(), this.http.get("/a").headers(),
				this.http.get("/a").stream(Object.class).then(), this.http.get("/a").progress().then(),
				this.http.get("/a").frames(Mono.just(true)).then());
		for (Mono<?> answer : answers) {
			this.server.then(ScriptedServer.error(409, "in use"));
			assertThat(fails(ConflictException.class, answer)).hasMessage("GET /a was answered with 409: in use");
		}
	}

	@Test
	void anErrorInPlaceOfTheValueIsOne() {
		String error = "{\"cause\":\"container is stopped\",\"message\":\"container is stopped\",\"response\":500}\n";
		List<Mono<?>> answers = List.of(this.http.get("/a").value(Object.class), this.http.get("/a").list(Object.class),
				this.http.get("/a").stream(Object.class).then(),
				Mono.fromCallable(() -> new BlockingDockerHttp(this.http).get("/a").value(Object.class)));
		for (Mono<?> answer : answers) {
			this.server.then(ScriptedServer.json(error));
			assertThat(fails(InternalServerErrorException.class, answer))
				.hasMessage("GET /a was answered with 500: container is stopped");
		}
		this.server.then(ScriptedServer.json("{\"cause\":\"x\",\"message\":\"y\"}"));
		assertThat(this.http.get("/a").value(Object.class).block(ScriptedServer.PATIENCE)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "text/plain; charset=utf-8", "application/vnd.docker.raw-stream",
			"application/vnd.docker.multiplexed-stream" })
	void takesAnErrorAsText(String type) {
		assertThat(fails(ScriptedServer.answer(400, type, "malformed Host header\r\n")))
			.isInstanceOf(BadRequestException.class)
			.hasMessageEndingWith("was answered with 400: malformed Host header");
	}

	@Test
	void takesAnErrorWithoutTypeAsText() {
		assertThat(fails(ScriptedServer.raw("HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\noops")))
			.isInstanceOf(InternalServerErrorException.class)
			.hasMessageEndingWith("was answered with 500: oops");
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 500 })
	void aTypeThatIsNoneIsNoEngines(int status) {
		assertThat(fails(ScriptedServer.answer(status, ";;", "{}"))).isInstanceOf(UnexpectedAnswerException.class)
			.hasMessage("GET /containers/a%%20b/json: the server at %s does not speak HTTP as engines do. "
					+ "Is there another server at this address?", this.server.address());
	}

	@ParameterizedTest
	@CsvSource({ "404, not found", "500, internal server error", "599, no reason given", "301, moved permanently" })
	void anErrorWithoutBodyHasTheReasonOfItsStatus(int status, String reason) {
		assertThat(fails(ScriptedServer.empty(status))).isInstanceOf(EngineException.class)
			.hasMessageEndingWith("was answered with %d: %s", status, reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"message\":\"\"}", "{\"message\":\"  \\n\"}" })
	void anEmptyMessageHasTheReasonOfItsStatus(String body) {
		assertThat(fails(ScriptedServer.answer(404, "application/json", body))).isInstanceOf(NotFoundException.class)
			.hasMessageEndingWith("was answered with 404: not found");
	}

	@Test
	void takesPodmansErrors() {
		assertThat(fails(ScriptedServer.answer(404, "application/json", """
				{"cause":"no such container","message":"no container with name","response":404}""")))
			.isInstanceOf(NotFoundException.class)
			.hasMessageEndingWith("was answered with 404: no container with name");
	}

	@Test
	void aLongTextIsShortened() {
		String text = "x".repeat(300_000);
		assertThat(fails(ScriptedServer.answer(500, "text/plain", text)))
			.isInstanceOf(InternalServerErrorException.class)
			.hasMessageEndingWith(": " + "x".repeat(500) + "…");
	}

	@Test
	void aLongMessageIsKeptWithinReason() {
		String text = "x".repeat(65_536);
		assertThat(fails(ScriptedServer.error(500, text))).isInstanceOf(InternalServerErrorException.class)
			.hasMessageEndingWith(": " + text);
		assertThat(fails(ScriptedServer.error(500, text + text))).isInstanceOf(InternalServerErrorException.class)
			.hasMessageEndingWith(": " + text + "…");
	}

	@Test
	void theMessageIsReadAsUtf8() {
		assertThat(fails(ScriptedServer.error(404, "größer 漢"))).hasMessageEndingWith(": größer 漢");
		assertThat(fails(ScriptedServer.answer(404, "text/plain", "größer 漢"))).hasMessageEndingWith(": größer 漢");
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 301, 401, 404, 502 })
	void htmlIsNoEngines(int status) {
		DockerException failure = fails(
				ScriptedServer.answer(status, "text/html; charset=utf-8", "<html>größer</html>\n"));
		assertThat(failure).isInstanceOf(UnexpectedAnswerException.class)
			.hasMessage("GET /containers/a%%20b/json at %s was answered with %d and a body of type "
					+ "text/html;charset=utf-8 that no Docker engine sends (<html>größer</html>). "
					+ "Is there another server at this address?", this.server.address(), status);
	}

	@Test
	void jsonWithoutMessageIsNoEnginesError() {
		assertThat(fails(ScriptedServer.answer(404, "application/json", "{\"error\":\"secret\"}")))
			.isInstanceOf(UnexpectedAnswerException.class)
			.hasMessageContaining("404 and a body of type application/json that no Docker engine sends.")
			.hasMessageNotContaining("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{\"A\":}", "{\"A\":1} trailing", "null", "A" })
	void malformedJsonIsNoEngines(String body) {
		assertThat(fails(ScriptedServer.json(body))).isInstanceOf(UnexpectedAnswerException.class)
			.hasMessage(
					"GET /containers/a%%20b/json at %s was answered with 200 and a body of type application/json "
							+ "that no Docker engine sends. Is there another server at this address?",
					this.server.address());
	}

	@Test
	void nothingIsWhatPodmanAnswers() {
		assertThat(fails(ScriptedServer.answer(200, "", ""))).isInstanceOf(UnexpectedAnswerException.class)
			.hasMessage("GET /containers/a%%20b/json at %s was answered with 200, but without the expected content. "
					+ "Podman does this if it cannot perform an operation, such as measuring a container that is not running.",
					this.server.address());
		this.server.then(ScriptedServer.empty(200));
		fails(UnexpectedAnswerException.class, this.http.get("/images/json").list(Value.class));
	}

	@Test
	void jsonOfAnotherShapeIsNoEngines() {
		this.server.then(ScriptedServer.json("[]")).then(ScriptedServer.json("{}"));
		fails(UnexpectedAnswerException.class, this.http.get("/a").value(Value.class));
		fails(UnexpectedAnswerException.class, this.http.get("/a").list(Value.class));
	}

	@Test
	void theJsonThatCannotBeReadIsNotQuoted() {
		this.server.then(ScriptedServer.json("[\"secret\"]"));
		UnexpectedAnswerException failure = fails(UnexpectedAnswerException.class,
				this.http.get("/a").value(Value.class));
		assertThat(failure).hasMessageNotContaining("secret");
		assertThat(failure).cause().isNotNull();
	}

	@Test
	void textInsteadOfAStreamIsNoEngines() {
		this.server.then(ScriptedServer.answer(200, "text/plain", "<html>"));
		assertThat(fails(DockerException.class, this.http.get("/events").stream(Object.class).then()))
			.hasMessage("GET /events: The stream is not JSON: an object begins with byte 0x3c");
	}

	@Test
	void aPageIsNoSuccess() {
		for (Mono<?> call : List.of(this.http.post("/a").nothing(), this.http.get("/a").headers(),
				this.http.get("/a").stream(Object.class).then(), this.http.get("/a").frames(Mono.just(true)).then())) {
			this.server.then(ScriptedServer.answer(200, "text/html; charset=utf-8", "<html>Welcome</html>"));
			assertThat(fails(UnexpectedAnswerException.class, call)).hasMessageContaining("text/html")
				.hasMessageContaining("<html>Welcome</html>")
				.hasMessageEndingWith("Is there another server at this address?");
		}
	}

	@Test
	void aRegistryWithTlsIsNotTheEngine() {
		String message = "error parsing HTTP 400 response body: Client sent an HTTP request to an HTTPS server.";
		assertThat(fails(ScriptedServer.error(500, message))).isExactlyInstanceOf(InternalServerErrorException.class)
			.hasMessageEndingWith(message);
	}

	@Test
	void aPortWithTlsIsRecognized() {
		String refusal = "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n";
		this.server.scriptPings().then(ScriptedServer.thenHangUp(refusal)).then(ScriptedServer.thenHangUp(refusal));
		assertThat(fails(DockerConnectionException.class, this.http.get("/info").nothing()))
			.hasMessage("The Docker engine at %s cannot be reached: it requires TLS at this port. "
					+ "Set docker.cert-path or docker.ssl.bundle.", this.server.address());
	}

	@ParameterizedTest
	@ValueSource(strings = { "SSH-2.0-OpenSSH_9.2p1\r\n", "220 mail ESMTP\r\n",
			"\u0015\u0003\u0001\u0000\u0002\u0002\u0016", "HTTP/9 what\r\n\r\n", "garbage without an end of line" })
	void anotherProtocolIsNoEngines(String greeting) {
		this.server.scriptPings().then(ScriptedServer.thenHangUp(greeting)).then(ScriptedServer.thenHangUp(greeting));
		DockerException failure = fails(DockerException.class, this.http.get("/info").nothing());
		assertThat(failure.getMessage()).startsWith("HEAD /_ping")
			.contains(this.server.address().toString())
			.containsAnyOf("does not speak HTTP as engines do. Is there another server at this address?",
					"hung up before its answer was complete");
		assertThat(failure).isInstanceOfAny(UnexpectedAnswerException.class, DockerConnectionException.class);
	}

	@Test
	void aRedirectIsNotFollowed() {
		String answer = "HTTP/1.1 301 Moved Permanently\r\nLocation: /v1.55/info\r\nContent-Length: 0\r\n\r\n";
		assertThat(fails(ScriptedServer.raw(answer))).isExactlyInstanceOf(EngineException.class)
			.hasMessageEndingWith("was answered with 301: moved permanently");
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void theConnectionSurvivesAnError() {
		this.server.then(ScriptedServer.error(404, "x")).then(ScriptedServer.error(404, "y"));
		for (int i = 0; i < 2; i++) {
			fails(NotFoundException.class, this.http.get("/a").nothing());
		}
		assertThat(this.server.connections()).isLessThanOrEqualTo(2);
	}

	@Test
	void aStreamThatIsRefusedClosesItsConnection() {
		this.server.then(ScriptedServer.error(404, "x"));
		this.http.apiVersion().block(ScriptedServer.PATIENCE);
		fails(NotFoundException.class, this.http.get("/a").stream(Object.class).then());
		this.server.awaitOpen(1);
	}

	record Value(int number) {

	}

}
