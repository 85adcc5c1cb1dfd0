package io.github.dockerclient.transport;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for responses that are longer, or shorter, than the expected response.
 */
class OddAnswerTests {

	private static final String SWITCHED = "HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n";

	private static final String NUMBER = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"A\":1}";

	private final FaultServer server = FaultServer.tcp();

	// All calls use one connection, so that each would read what the previous call left
	// there.
	private final ReactiveDockerHttp http = http(Duration.ofSeconds(60));

	@AfterEach
	void close() {
		this.http.close().block(ScriptedServer.PATIENCE);
		this.server.close();
	}

	private ReactiveDockerHttp http(Duration responseTimeout) {
		return HttpSettings.create(new HttpSettings().address(this.server.address())
			.maxConnections(1)
			.responseTimeout(responseTimeout)
			.workTimeout(responseTimeout)
			.build());
	}

	private void answers(String answer) {
		this.server.does((peer, head) -> {
			peer.readBody(head);
			peer.send(answer);
		});
	}

	private void assertNextCallWorks() {
		this.server.does(FaultServer.Fault.NONE);
		for (int i = 0; i < 3; i++) {
			assertThat(this.http.post("/a").value(Object.class).block(ScriptedServer.PATIENCE)).isEqualTo(Map.of());
		}
	}

	@Test
	void contentTypeThatIsNotValid() {
		answers("HTTP/1.1 200 OK\r\nContent-Type: json\r\nContent-Length: 1000000\r\n\r\n" + " ".repeat(1_000_000));
		assertThatExceptionOfType(UnexpectedAnswerException.class)
			.isThrownBy(() -> this.http.get("/a").value(Object.class).block(ScriptedServer.PATIENCE))
			.withMessageContaining("does not speak HTTP as engines do");
		assertNextCallWorks();
	}

	@ParameterizedTest
	@EnumSource(value = CallKind.class, mode = EnumSource.Mode.EXCLUDE,
			names = { "ATTACH", "EXEC", "WEBSOCKET", "BUILDKIT" })
	void upgradeThatWasNotAskedFor(CallKind kind) {
		answers(SWITCHED + NUMBER);
		assertThatExceptionOfType(UnexpectedAnswerException.class)
			.isThrownBy(() -> kind.call(this.http).block(ScriptedServer.PATIENCE))
			.withMessageContaining("does not speak HTTP as engines do");
		assertNextCallWorks();
	}

	@ParameterizedTest
	@EnumSource(CallKind.class)
	void upgradeWhoseHeadIsBroken(CallKind kind) {
		String begin = "HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n";
		// A blocking call leaves the connection over which it negotiated the version.
		int idle = kind.name().startsWith("BLOCKING") ? 2 : 1;
		for (String rest : List.of("X-Long: " + "x".repeat(100_000) + "\r\n\r\nabc", "Na\u0000me: a\r\n\r\nabc",
				": nameless\r\n\r\nabc", "Content-Length: 1\r\nContent-Length: 2\r\n\r\nabc")) {
			answers(begin + rest);
			assertThatExceptionOfType(UnexpectedAnswerException.class)
				.isThrownBy(() -> kind.call(this.http).block(ScriptedServer.PATIENCE))
				.withMessageContaining("does not speak HTTP as engines do");
			Awaitility.await().atMost(ScriptedServer.PATIENCE).until(() -> this.server.open() <= idle);
			assertNextCallWorks();
		}
	}

	@ParameterizedTest
	@EnumSource(value = CallKind.class, names = { "GET", "POST", "WORK", "PROGRESS", "EVENTS" })
	void interimAnswersAreSkipped(CallKind kind) {
		answers("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
				+ "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n" + NUMBER);
		for (int i = 0; i < 3; i++) {
			assertThat(kind.call(this.http).block(ScriptedServer.PATIENCE)).isEqualTo(1);
		}
	}

	@Test
	void interimAnswerThatComesAlone() {
		this.server.does((peer, head) -> {
			for (String interim : new String[] { "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 102 Processing\r\n\r\n" }) {
				peer.send(interim);
				Mono.delay(Duration.ofMillis(50)).block();
			}
			peer.send(SWITCHED + "abc");
			peer.close();
		});
		assertThat(CallKind.ATTACH.call(this.http).block(ScriptedServer.PATIENCE)).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource(CallKind.class)
	void interimAnswersWithoutEnd(CallKind kind) {
		this.server.does((peer, head) -> {
			while (true) {
				peer.send("HTTP/1.1 100 Continue\r\n\r\n");
				Mono.delay(Duration.ofMillis(20)).block();
			}
		});
		ReactiveDockerHttp impatient = http(Duration.ofMillis(500));
		assertThatExceptionOfType(DockerTimeoutException.class)
			.isThrownBy(() -> kind.call(impatient).block(ScriptedServer.PATIENCE));
		impatient.close().block(ScriptedServer.PATIENCE);
	}

	@ParameterizedTest
	@ValueSource(strings = { NUMBER + "x", NUMBER + "too much", NUMBER + NUMBER, NUMBER + "HTTP/1.1 200",
			NUMBER + "HTTP/1.1 200 OK\r\nContent-Length: 5",
			"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"A\":1}\r\n0\r\n\r\n7",
			NUMBER + SWITCHED })
	void bytesBehindTheAnswer(String answer) {
		for (int i = 0; i < 5; i++) {
			answers(answer);
			assertThat(CallKind.GET.call(this.http).block(ScriptedServer.PATIENCE)).isEqualTo(1);
			assertNextCallWorks();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\n{\"A\":1}",
			"HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n{\"A\":1}", "HTTP/1.1 204 No Content\r\n\r\nx" })
	void bodyWhereNoneMayBe(String answer) {
		for (int i = 0; i < 5; i++) {
			answers(answer);
			this.http.post("/a").nothing().block(ScriptedServer.PATIENCE);
			assertNextCallWorks();
		}
	}

	@Test
	void bodyOfAnAnswerToHead() {
		for (int i = 0; i < 5; i++) {
			answers(NUMBER);
			this.http.head("/a").nothing().block(ScriptedServer.PATIENCE);
			assertNextCallWorks();
		}
	}

	@Test
	void headOfTheAnswerInPieces() {
		this.server.does((peer, head) -> {
			for (char next : (NUMBER + "x").toCharArray()) {
				peer.send(String.valueOf(next));
			}
		});
		assertThat(CallKind.GET.call(this.http).block(ScriptedServer.PATIENCE)).isEqualTo(1);
		Awaitility.await().atMost(ScriptedServer.PATIENCE).until(() -> this.server.open() == 0);
		assertNextCallWorks();
	}

	@Test
	void bytesThatComeWhileTheConnectionIsIdle() {
		answers(NUMBER);
		assertThat(CallKind.GET.call(this.http).block(ScriptedServer.PATIENCE)).isEqualTo(1);
		this.server.sendToAll("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
		Awaitility.await().atMost(ScriptedServer.PATIENCE).until(() -> this.server.open() == 0);
		assertNextCallWorks();
	}

	@Test
	void connectionWithoutExcessIsKept() {
		answers(NUMBER + "\r\n");
		this.http.apiVersion().block(ScriptedServer.PATIENCE);
		for (int i = 0; i < 10; i++) {
			assertThat(CallKind.GET.call(this.http).block(ScriptedServer.PATIENCE)).isEqualTo(1);
		}
		assertThat(this.server.accepted()).isEqualTo(1);
	}

	@Test
	void errorThatIsVeryLong() {
		String body = "{\"message\":\"" + "x".repeat(10_000_000) + "\"}";
		answers("HTTP/1.1 500 x\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
				+ body);
		for (CallKind kind : CallKind.values()) {
			assertThatExceptionOfType(DockerException.class)
				.isThrownBy(() -> kind.call(this.http).block(ScriptedServer.PATIENCE))
				.satisfies((failure) -> assertThat(failure.getMessage()).hasSizeLessThan(100_000));
		}
	}

}
