package io.github.dockerclient.transport;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Filters;
import io.github.dockerclient.type.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the bytes of requests, on TCP and on unix sockets.
 */
@ParameterizedClass
@ValueSource(booleans = { false, true })
class RequestTests {

	@Parameter
	boolean unix;

	private @Nullable ScriptedServer started;

	private @Nullable ReactiveDockerHttp created;

	@AfterEach
	void close() {
		if (this.created != null) {
			this.created.close().block(ScriptedServer.PATIENCE);
		}
		if (this.started != null) {
			assertThat(this.started.unexpected()).isEmpty();
			this.started.close();
		}
	}

	private ScriptedServer server() {
		if (this.started == null) {
			this.started = this.unix ? ScriptedServer.unix() : ScriptedServer.tcp();
		}
		return this.started;
	}

	private ReactiveDockerHttp http() {
		if (this.created == null) {
			// All calls must share the only connection.
			this.created = HttpSettings
				.create(new HttpSettings().address(server().address()).maxConnections(1).build());
		}
		return this.created;
	}

	private String host() {
		return this.unix ? "localhost" : "127.0.0.1:" + server().address().port();
	}

	private EngineRequest send(ReactiveDockerRequest request) {
		server().then(ScriptedServer.empty(200));
		request.nothing().block(ScriptedServer.PATIENCE);
		return server().take();
	}

	@Test
	void aGetSaysNothingButWhatIsNeeded() {
		EngineRequest request = send(http().get("/info"));
		assertThat(request.line()).isEqualTo("GET /v1.55/info HTTP/1.1");
		assertThat(request.headers()).containsExactlyInAnyOrder("User-Agent: docker-client-spring-boot",
				"host: " + host(), "accept: */*");
		assertThat(request.body()).isEmpty();
	}

	@Test
	void thePingHasNoVersion() {
		send(http().get("/info"));
		assertThat(server().pings()).singleElement().satisfies((ping) -> {
			assertThat(ping.line()).isEqualTo("HEAD /_ping HTTP/1.1");
			assertThat(ping.headers()).containsExactlyInAnyOrder("User-Agent: docker-client-spring-boot",
					"host: " + host(), "accept: */*");
		});
	}

	@Test
	void aBodyIsOpenedByTheSubscriber() {
		send(http().get("/info"));
		List<Thread> openers = new ArrayList<>();
		ByteSource body = () -> {
			openers.add(Thread.currentThread());
			return ByteSource.of(new byte[1]).open();
		};
		send(http().put("/a").body(body, "text/x-any"));
		assertThat(openers).containsExactly(Thread.currentThread());
	}

	@Test
	void aPostWithoutBodySaysSo() {
		EngineRequest request = send(http().post("/containers/{id}/start", "web"));
		assertThat(request.line()).isEqualTo("POST /v1.55/containers/web/start HTTP/1.1");
		assertThat(request.headers()).containsExactlyInAnyOrder("User-Agent: docker-client-spring-boot",
				"host: " + host(), "accept: */*", "content-length: 0");
	}

	@Test
	void everyMethodIsSentAsItself() {
		assertThat(send(http().put("/a")).line()).isEqualTo("PUT /v1.55/a HTTP/1.1");
		assertThat(send(http().delete("/a")).line()).isEqualTo("DELETE /v1.55/a HTTP/1.1");
		assertThat(send(http().head("/a")).line()).isEqualTo("HEAD /v1.55/a HTTP/1.1");
		assertThat(send(http().post("/a")).line()).isEqualTo("POST /v1.55/a HTTP/1.1");
	}

	@Test
	void jsonIsSentWithItsLength() {
		EngineRequest request = send(http().post("/containers/create").json(Map.of("Image", "grün")));
		assertThat(request.text()).isEqualTo("{\"Image\":\"grün\"}");
		assertThat(request.headers()).containsExactlyInAnyOrder("User-Agent: docker-client-spring-boot",
				"host: " + host(), "accept: */*", "Content-Type: application/json", "content-length: 17");
	}

	@Test
	void archivesAreStreamed() {
		byte[] bytes = new byte[300_000];
		Arrays.fill(bytes, (byte) 7);
		EngineRequest request = send(http().put("/containers/{id}/archive", "a")
			.query("path", "/")
			.tar(ByteSource.of(() -> new ByteArrayInputStream(bytes))));
		assertThat(request.line()).isEqualTo("PUT /v1.55/containers/a/archive?path=%2F HTTP/1.1");
		assertThat(request.body()).isEqualTo(bytes);
		assertThat(request.headers()).contains("Content-Type: application/x-tar", "transfer-encoding: chunked")
			.noneMatch((header) -> header.toLowerCase(Locale.ROOT).startsWith("content-length"));
	}

	@Test
	void archivesComeFromFilesArraysAndPublishers(@TempDir Path directory) throws Exception {
		Path file = Files.writeString(directory.resolve("a.tar"), "file");
		assertThat(send(http().put("/a").tar(ByteSource.of(file))).text()).isEqualTo("file");
		assertThat(send(http().put("/a").tar(ByteSource.of("array".getBytes(StandardCharsets.UTF_8)))).text())
			.isEqualTo("array");
		Flux<DataBuffer> buffers = Flux.just("pub", "lisher")
			.map((text) -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)));
		assertThat(send(http().put("/a").tar(ByteSource.of(buffers))).text()).isEqualTo("publisher");
	}

	@Test
	void bodiesMayBeOfAnyKind() {
		EngineRequest request = send(
				http().post("/a").body(ByteSource.of("text".getBytes(StandardCharsets.UTF_8)), "text/x-any"));
		assertThat(request.text()).isEqualTo("text");
		assertThat(request.headers()).contains("Content-Type: text/x-any");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> http().post("/a").body(ByteSource.of(new byte[0]), "no type"))
			.withMessageContaining("no type");
	}

	@Test
	void answersMayBeOfAnyKind() {
		server().then(ScriptedServer.chunked("text/x-any", "any", "thing"));
		DataBuffer answer = DataBufferUtils.join(http().get("/a").bytes()).block(ScriptedServer.PATIENCE);
		assertThat(answer).isNotNull();
		assertThat(answer.toString(StandardCharsets.UTF_8)).isEqualTo("anything");
		DataBufferUtils.release(answer);
	}

	@Test
	void streamsAskAsCallsDo() {
		server().then(ScriptedServer.chunked("application/json", "{}"));
		assertThat(http().get("/events").stream(Object.class).blockLast(ScriptedServer.PATIENCE)).isEqualTo(Map.of());
		EngineRequest request = server().take();
		assertThat(request.line()).isEqualTo("GET /v1.55/events HTTP/1.1");
		assertThat(request.headers()).containsExactlyInAnyOrder("User-Agent: docker-client-spring-boot",
				"host: " + host(), "accept: */*");
	}

	@Test
	void nothingAsksForCompression() {
		server().then(ScriptedServer.chunked("application/json", "{}"));
		http().get("/events").stream(Object.class).blockLast(ScriptedServer.PATIENCE);
		for (EngineRequest request : List.of(server().take(), send(http().get("/info")))) {
			assertThat(Stream.of("Accept-Encoding", "TE", "Upgrade").map(request::header)).containsOnlyNulls();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			plain      | plain
			a b        | a%20b
			a+b        | a%2Bb
			a/b        | a%2Fb
			a&b=c      | a%26b%3Dc
			ä          | %C3%A4
			a%b        | a%25b
			#?;        | %23%3F%3B
			{x}        | %7Bx%7D
			"quoted"   | %22quoted%22
			~-._       | ~-._
			漢😀       | %E6%BC%A2%F0%9F%98%80
			``         | ``
			""")
	void queriesAreEncoded(String value, String encoded) {
		assertThat(send(http().get("/a").query("q", value))).hasToString("GET /v1.55/a?q=" + encoded);
	}

	@Test
	void queriesAreRepeatedOmittedAndWrittenAsJson() {
		EngineRequest request = send(http().get("/a")
			.query("absent", null)
			.query("no", false)
			.query("zero", 0)
			.query("none", List.of())
			.query("many", List.of("x y", "z"))
			.query("nothing", Filters.none())
			.query("filters", Filters.of("label", "a=b", "c").and("name", "ü"))
			.query("platform", Platform.of("linux/arm64")));
		assertThat(request).hasToString("GET /v1.55/a?no=false&zero=0&many=x%20y&many=z"
				+ "&filters=%7B%22label%22%3A%5B%22a%3Db%22%2C%22c%22%5D%2C%22name%22%3A%5B%22%C3%BC%22%5D%7D"
				+ "&platform=%7B%22os%22%3A%22linux%22%2C%22architecture%22%3A%22arm64%22%7D");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			web                       | web
			/web                      | web
			a b                       | a%20b
			a+b                       | a%2Bb
			team/app:1.0              | team%2Fapp%3A1.0
			r.io:5000/a@sha256:0f     | r.io%3A5000%2Fa%40sha256%3A0f
			ä                         | %C3%A4
			a?all=1#x                 | a%3Fall%3D1%23x
			%2e                       | %252e
			""")
	void variablesAreEncoded(String value, String encoded) {
		assertThat(send(http().get("/images/{name}/json", value)))
			.hasToString("GET /v1.55/images/" + encoded + "/json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			``  | 'id' must not be empty
			` ` | 'id' must not be empty
			/   | 'id' must not be empty
			.   | 'id' must not be a path
			..  | 'id' must not be a path
			/.. | 'id' must not be a path
			../../info | 'id' must not be a path
			a/../b | 'id' must not be a path
			a//b | 'id' must not be a path
			//a | 'id' must not be a path
			a/ | 'id' must not be a path
			`a\r\nb` | 'id' must not be a path
			""")
	void variablesMustNameSomething(String value, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> http().get("/containers/{id}/json", value))
			.withMessage(message);
		assertThat(server().requests()).isEmpty();
		assertThat(server().connections()).isZero();
	}

	@Test
	void aNameMayHaveAnyNumberOfParts() {
		String name = "a" + "/a".repeat(20_000);
		assertThat(send(http().get("/images/{name}/json", name)))
			.hasToString("GET /v1.55/images/" + name.replace("/", "%2F") + "/json");
		assertThatIllegalArgumentException().isThrownBy(() -> http().get("/images/{name}/json", "/".repeat(20_000)))
			.withMessage("'name' must not be a path");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			``         | 'path' must not be empty
			` `        | 'path' must not be empty
			info       | 'path' must begin with a slash, unlike 'info'
			{x}        | 'path' must begin with a slash, unlike '{x}'
			/x}y{z     | The braces of '/x}y{z' must be in pairs, with a name between them
			/x{y       | The braces of '/x{y' must be in pairs, with a name between them
			/x}        | The braces of '/x}' must be in pairs, with a name between them
			/{}        | The braces of '/{}' must be in pairs, with a name between them
			/{{x}}     | The braces of '/{{x}}' must be in pairs, with a name between them
			/x?all=1   | '/x?all=1' must be nothing but a path: query parameters are set with 'query'
			/x#y       | '/x#y' must be nothing but a path: query parameters are set with 'query'
			/a b       | ' ' must not be part of the path '/a b': give it as the value of a variable
			/ä         | 'ä' must not be part of the path '/ä': give it as the value of a variable
			/a\\b      | '\\' must not be part of the path '/a\\b': give it as the value of a variable
			//x        | '//x' must not have empty segments, '.' or '..'
			/x/        | '/x/' must not have empty segments, '.' or '..'
			/a/../x    | '/a/../x' must not have empty segments, '.' or '..'
			""")
	void pathsAreChecked(String path, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> http().get(path, "value")).withMessage(message);
	}

	@Test
	void pathsHaveNoControlCharacters() {
		assertThatIllegalArgumentException().isThrownBy(() -> http().get("/x\r\nHost: y"))
			.withMessageStartingWith("A control character must not be part of the path");
	}

	@Test
	void variablesMustBeAsManyAsTheirNames() {
		assertThatIllegalArgumentException().isThrownBy(() -> http().get("/a/{x}/{y}", "1"))
			.withMessage("No value for 'y' of /a/{x}/{y}");
		assertThatIllegalArgumentException().isThrownBy(() -> http().get("/a/{x}", "1", "2"))
			.withMessage("Too many values for /a/{x}");
	}

	@Test
	void severalVariablesAreFilledInInTheirOrder() {
		assertThat(send(http().get("/a/{x}/b/{y}", 1, "two"))).hasToString("GET /v1.55/a/1/b/two");
	}

	@Test
	void headersAreSentUnlessTheyAreNull() {
		EngineRequest request = send(
				http().post("/images/create").header("X-Registry-Auth", " e30=\t").header("X-Other", null));
		assertThat(request.headers()).contains("X-Registry-Auth: e30=");
		assertThat(request.header("X-Other")).isNull();
	}

	@Test
	void bodiesMustNotBeNull() {
		assertThatIllegalArgumentException().isThrownBy(() -> http().post("/a").json(nothing()))
			.withMessage("'body' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> http().post("/a").tar(nothing()))
			.withMessage("'archive' must not be null");
	}

	@SuppressWarnings("NullAway")
	private static <T> T nothing() {
		return null;
	}

	@Test
	void nothingIsSentBeforeTheSubscription() {
		Mono<Void> nothing = http().post("/a").nothing();
		Flux<?> stream = http().get("/b").stream(Object.class);
		assertThat(server().connections()).isZero();
		server().then(ScriptedServer.empty(204)).then(ScriptedServer.chunked("", "{}"));
		nothing.block(ScriptedServer.PATIENCE);
		stream.blockLast(ScriptedServer.PATIENCE);
		assertThat(server().requests()).extracting(EngineRequest::toString)
			.containsExactly("POST /v1.55/a", "GET /v1.55/b");
	}

	@Test
	void eachSubscriptionSendsTheRequestAnew() {
		Mono<Void> nothing = http().post("/a").query("q", 1).json(Map.of("A", 1)).nothing();
		for (int i = 0; i < 2; i++) {
			server().then(ScriptedServer.empty(204));
			nothing.block(ScriptedServer.PATIENCE);
			EngineRequest request = server().take();
			assertThat(request).hasToString("POST /v1.55/a?q=1");
			assertThat(request.text()).isEqualTo("{\"A\":1}");
		}
	}

	@Test
	void callsShareAConnection() {
		for (int i = 0; i < 5; i++) {
			send(http().get("/a"));
		}
		assertThat(server().connections()).isOne();
	}

	@Test
	void aStreamHasAConnectionOfItsOwnWhichItCloses() {
		send(http().get("/a"));
		server().then(ScriptedServer.chunked("", "{}"));
		http().get("/b").stream(Object.class).blockLast(ScriptedServer.PATIENCE);
		assertThat(server().connections()).isEqualTo(2);
		server().awaitOpen(1);
	}

	@Test
	void readsValuesListsHeadersAndNothing() {
		server().then(ScriptedServer.json("{\"A\":1}"))
			.then(ScriptedServer.json("[{\"A\":1},{\"A\":2}]"))
			.then(ScriptedServer.json("null"))
			.then(ScriptedServer.json("[]"))
			.then((exchange) -> exchange.send(exchange.head(200, "X-One: 1", "Content-Length: 0")))
			.then(ScriptedServer.answer(200, "text/plain", "OK"))
			.then(ScriptedServer.empty(304));
		assertThat(http().get("/a").value(Object.class).block(ScriptedServer.PATIENCE)).isEqualTo(Map.of("A", 1));
		assertThat(http().get("/a").list(Object.class).block(ScriptedServer.PATIENCE))
			.isEqualTo(List.of(Map.of("A", 1), Map.of("A", 2)));
		assertThat(http().get("/a").list(Object.class).block(ScriptedServer.PATIENCE)).isEmpty();
		assertThat(http().get("/a").list(Object.class).block(ScriptedServer.PATIENCE)).isEmpty();
		HttpHeaders headers = http().head("/a").headers().block(ScriptedServer.PATIENCE);
		assertThat(headers).isNotNull().satisfies((all) -> assertThat(all.getFirst("x-one")).isEqualTo("1"));
		assertThat(http().post("/a").nothing().block(ScriptedServer.PATIENCE)).isNull();
		assertThat(http().post("/a").nothing().block(ScriptedServer.PATIENCE)).isNull();
		assertThat(server().connections()).isOne();
	}

	@Test
	void readsAValueThatComesInChunksAndSingleBytes() {
		server().then((exchange) -> {
			String answer = exchange.chunkedHead("application/json") + ScriptedServer.chunk("{\"A\":")
					+ ScriptedServer.chunk("1}\n") + "0\r\n\r\n";
			for (char single : answer.toCharArray()) {
				exchange.send(String.valueOf(single));
			}
		});
		assertThat(http().get("/a").value(Object.class).block(ScriptedServer.PATIENCE)).isEqualTo(Map.of("A", 1));
	}

}
