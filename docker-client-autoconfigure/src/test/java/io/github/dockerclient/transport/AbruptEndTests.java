package io.github.dockerclient.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.test.EngineRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for peers that close connections while the client is not reading.
 */
@Timeout(300)
class AbruptEndTests {

	/** Far below all time limits of the client, so that none of them ends a call. */
	private static final Duration SOON = Duration.ofSeconds(50);

	private static final int CALLS = Integer.getInteger("faults.calls", 600);

	private FaultServer server = FaultServer.unix();

	private ReactiveDockerHttp http = client();

	@AfterEach
	void close() {
		this.http.close().block(SOON);
		this.server.close();
	}

	private ReactiveDockerHttp client() {
		return HttpSettings.create(new HttpSettings().address(this.server.address())
			.maxConnections(8)
			.responseTimeout(Duration.ofMinutes(5))
			.build());
	}

	private void overTcp() {
		close();
		this.server = FaultServer.tcp();
		this.http = client();
	}

	@ParameterizedTest
	@EnumSource(CallKind.class)
	void socketThatIsAcceptedAndClosed(CallKind kind) {
		this.http.apiVersion().block(SOON);
		this.server.does(onAccept(FaultServer.Peer::close)).hangUp();
		assertEveryCallFails(kind);
	}

	@ParameterizedTest
	@EnumSource(CallKind.class)
	void portThatIsAcceptedAndReset(CallKind kind) {
		overTcp();
		this.http.apiVersion().block(SOON);
		this.server.does(onAccept(FaultServer.Peer::reset)).hangUp();
		assertEveryCallFails(kind);
	}

	private void assertEveryCallFails(CallKind kind) {
		for (int i = 0; i < 30; i++) {
			assertThatExceptionOfType(DockerException.class).isThrownBy(() -> kind.call(this.http).block(SOON));
		}
	}

	private static FaultServer.Fault onAccept(Ending ending) {
		return new FaultServer.Fault() {

			@Override
			public void accepted(FaultServer.Peer peer) throws IOException {
				ending.end(peer);
			}

			@Override
			public void requested(FaultServer.Peer peer, EngineRequest head) throws IOException {
				ending.end(peer);
			}

		};
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void keptConnectionThatIsClosedJustBeforeItsNextRequest(boolean tcp) {
		if (tcp) {
			overTcp();
		}
		this.server.does((peer, head) -> {
			peer.readBody(head);
			FaultServer.Fault.NONE.requested(peer, head);
			peer.close();
		});
		AtomicInteger failed = new AtomicInteger();
		for (int i = 0; i < 300; i++) {
			CallKind.POST.call(this.http)
				.onErrorResume(DockerException.class,
						(failure) -> Mono.fromRunnable(failed::incrementAndGet).thenReturn(0L))
				.block(SOON);
		}
		this.server.does(FaultServer.Fault.NONE);
		assertThat(CallKind.GET.call(this.http).block(SOON)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void peersThatCloseAtRandomMoments(boolean tcp) {
		if (tcp) {
			overTcp();
		}
		long seed = ThreadLocalRandom.current().nextLong();
		this.server.does(new RandomEnd(new Random(seed)));
		CallKind[] kinds = CallKind.values();
		List<Boolean> ends = Flux.range(0, CALLS)
			.flatMap((index) -> kinds[index % kinds.length].call(this.http)
				.map((count) -> true)
				.timeout(SOON, Mono.error(() -> new AssertionError(kinds[index % kinds.length] + " hangs")))
				.onErrorResume(DockerException.class, (failure) -> Mono.just(false)), 32)
			.collectList()
			.blockOptional(Duration.ofMinutes(4))
			.orElseThrow();
		assertThat(ends).as("seed %d", seed).hasSize(CALLS).contains(false);
		this.server.does(FaultServer.Fault.NONE);
		assertThat(CallKind.GET.call(this.http).block(SOON)).isEqualTo(1);
	}

	@Test
	void answerOfAnUploadThatIsNotRead() {
		this.server.does((peer, head) -> {
			peer.send("HTTP/1.1 409 Conflict\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n"
					+ "{\"message\":\"in use\"}");
			peer.close();
		});
		for (int i = 0; i < 50; i++) {
			assertThatExceptionOfType(DockerException.class)
				.isThrownBy(() -> CallKind.UPLOAD.call(this.http).block(SOON))
				.withMessageContaining("in use");
		}
	}

	@FunctionalInterface
	private interface Ending {

		void end(FaultServer.Peer peer) throws IOException;

	}

	private record RandomEnd(Random random) implements FaultServer.Fault {

		private static final String ANSWER = "HTTP/1.1 200 OK\r\nApi-Version: 1.51\r\nContent-Type: application/json\r\n"
				+ "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";

		@Override
		public void accepted(FaultServer.Peer peer) throws IOException {
			maybe(peer, 10);
		}

		@Override
		public boolean isForPings() {
			return true;
		}

		@Override
		public void requested(FaultServer.Peer peer, EngineRequest head) throws IOException {
			maybe(peer, 5);
			boolean late = this.random.nextBoolean();
			if (!late) {
				peer.readBody(head);
			}
			maybe(peer, 5);
			boolean complete = this.random.nextInt(4) > 0;
			peer.send(complete ? ANSWER : ANSWER.substring(0, this.random.nextInt(ANSWER.length())));
			maybe(peer, complete ? 3 : 1);
			if (late) {
				peer.readBody(head);
			}
		}

		private void maybe(FaultServer.Peer peer, int oneOf) throws IOException {
			if (this.random.nextInt(oneOf) == 0) {
				if (this.random.nextBoolean()) {
					peer.close();
				}
				else {
					peer.reset();
				}
				throw new IOException("closed");
			}
		}

	}

}
