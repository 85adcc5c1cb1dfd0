package io.github.dockerclient.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

import io.github.dockerclient.engines.QuietNettyExtension;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.test.EngineRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for calls that are cancelled at any moment. {@code -Dcancellations=10000} sets
 * the number of calls.
 */
@ExtendWith(QuietNettyExtension.class)
class CancelledCallsTests {

	private static final int CALLS = Integer.getInteger("cancellations", 1200);

	/** The kinds of calls by their paths. */
	private static final Map<String, CallKind> KINDS = new LinkedHashMap<>();

	static {
		KINDS.put("/info ", CallKind.GET);
		KINDS.put("/containers/create ", CallKind.POST);
		KINDS.put("/containers/prune ", CallKind.WORK);
		KINDS.put("/images/create ", CallKind.PROGRESS);
		KINDS.put("/logs?", CallKind.FRAMES);
		KINDS.put("/events ", CallKind.EVENTS);
		KINDS.put("/attach ", CallKind.ATTACH);
		KINDS.put("/exec/a/start ", CallKind.EXEC);
		KINDS.put("/attach/ws ", CallKind.WEBSOCKET);
		KINDS.put("/session ", CallKind.BUILDKIT);
		KINDS.put("PUT ", CallKind.UPLOAD);
		KINDS.put("/archive ", CallKind.DOWNLOAD);
	}

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private final List<Throwable> dropped = new CopyOnWriteArrayList<>();

	@AfterEach
	void forgetHooks() {
		Hooks.resetOnErrorDropped();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void nothingIsDroppedOrLeft(boolean tcp) {
		Hooks.onErrorDropped(this.dropped::add);
		Random random = new Random(ThreadLocalRandom.current().nextLong());
		try (FaultServer server = tcp ? FaultServer.tcp() : FaultServer.unix()) {
			ReactiveDockerHttp http = HttpSettings
				.create(new HttpSettings().address(server.address()).maxConnections(8).build());
			try {
				server.does(CancelledCallsTests::answer);
				CallKind[] kinds = CallKind.values();
				assertThat(Flux.range(0, CALLS)
					.flatMap((index) -> kinds[index % kinds.length].call(http)
						.takeUntilOther(Mono.delay(Duration.ofNanos(random.nextInt(20_000_000))))
						.onErrorComplete(DockerException.class)
						.thenReturn(index), 32)
					.count()
					.block(PATIENCE)).isEqualTo(CALLS);
				server.does(FaultServer.Fault.NONE);
				assertThat(CallKind.GET.call(http).block(PATIENCE)).isEqualTo(1);
			}
			finally {
				http.close().block(PATIENCE);
			}
		}
		assertThat(this.dropped).isEmpty();
	}

	// Send the response in two parts, so that a call can be cancelled in between. Some
	// connections end after one part or both.
	private static void answer(FaultServer.Peer peer, EngineRequest head) throws IOException {
		CallKind kind = KINDS.entrySet()
			.stream()
			.filter((entry) -> head.line().contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
		if (kind == CallKind.UPLOAD || kind == CallKind.POST) {
			peer.readBody(head);
		}
		String answer = kind.answer().forRequest(head).whole();
		int end = ThreadLocalRandom.current().nextInt(8);
		peer.send(answer.substring(0, answer.length() / 2));
		Thread.yield();
		if (end > 0) {
			peer.send(answer.substring(answer.length() / 2));
		}
		if (kind.answer().upgraded() || end < 2) {
			peer.close();
		}
	}

}
