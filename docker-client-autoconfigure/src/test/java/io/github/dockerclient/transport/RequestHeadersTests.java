package io.github.dockerclient.transport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.stream.TwoWayStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the headers of requests, on each way to send one. A header of the request
 * replaces that of the client, which replaces the default.
 */
class RequestHeadersTests {

	private static final Set<String> NAMES = Set.of("accept", "content-type", "host", "user-agent", "x-one", "x-two");

	private final ScriptedServer server = ScriptedServer.unix();

	private final ReactiveDockerHttp http = HttpSettings.create(new HttpSettings().address(this.server.address())
		.headers(Map.of("accept", "text/html", "content-type", "text/html", "X-One", "client", "X-Two", "client"))
		.build());

	// A thread that waits sends its requests itself once the version is known.
	@BeforeEach
	void negotiate() {
		this.http.apiVersion().block(ScriptedServer.PATIENCE);
	}

	@AfterEach
	void close() {
		this.http.close().block(ScriptedServer.PATIENCE);
		assertThat(this.server.unexpected()).isEmpty();
		this.server.close();
	}

	// Return the headers that any client sends and those of the test.
	private List<String> send(Way way, UnaryOperator<ReactiveDockerRequest> headers) {
		this.server.then(way.answer);
		way.sender.accept(headers.apply(this.http.post("/a")));
		return this.server.take()
			.headers()
			.stream()
			.map((header) -> header.toLowerCase(Locale.ROOT))
			.filter((header) -> NAMES.contains(header.substring(0, header.indexOf(':'))))
			.toList();
	}

	@ParameterizedTest
	@EnumSource
	void thoseOfARequestAreTheOnlyOnes(Way way) {
		assertThat(send(way,
				(request) -> request.header("Accept", "text/plain")
					.header("Content-Type", "text/plain")
					.header("x-one", "request")))
			.containsExactlyInAnyOrder("host: localhost", "user-agent: docker-client-spring-boot", "accept: text/plain",
					"content-type: text/plain", "x-one: request", "x-two: client");
	}

	@ParameterizedTest
	@EnumSource
	void theTypeIsThatOfTheBody(Way way) {
		assertThat(send(way, (request) -> request.header("Content-Type", "text/plain").json(Map.of())))
			.containsExactlyInAnyOrder("host: localhost", "user-agent: docker-client-spring-boot", "accept: text/html",
					"content-type: application/json", "x-one: client", "x-two: client");
	}

	@ParameterizedTest
	@EnumSource
	void allValuesOfAHeaderAreSent(Way way) {
		assertThat(send(way, (request) -> request.headers("Accept", List.of("text/plain", "text/x-any"))))
			.contains("accept: text/plain", "accept: text/x-any")
			.doesNotContain("accept: text/html", "accept: */*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host", "user-agent", "Content-Length", "Connection" })
	void thoseOfTheConnectionAreRejected(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.http.post("/a").header(name, "x"))
			.withMessage("Header '" + name + "' is set by the client itself");
	}

	enum Way {

		CALL((request) -> request.nothing().block(ScriptedServer.PATIENCE), ScriptedServer.empty(200)),

		BLOCKING_CALL((request) -> Blocking.await(request.nothing()), ScriptedServer.empty(200)),

		STREAM((request) -> request.stream(Object.class).blockLast(ScriptedServer.PATIENCE),
				ScriptedServer.chunked("application/json", "{}")),

		BLOCKING_STREAM((request) -> BlockingStream.of(request.stream(Object.class)).toList(),
				ScriptedServer.chunked("application/json", "{}")),

		UPGRADE((
				request) -> request.hijack(Mono.just(true)).flatMap(TwoWayStream::close).block(ScriptedServer.PATIENCE),
				(exchange) -> exchange.send(exchange.head(101, "Connection: Upgrade", "Upgrade: tcp")));

		private final Consumer<ReactiveDockerRequest> sender;

		private final ScriptedServer.Script answer;

		Way(Consumer<ReactiveDockerRequest> sender, ScriptedServer.Script answer) {
			this.sender = sender;
			this.answer = answer;
		}

	}

}
