package io.github.dockerclient.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.dockerclient.engines.QuietNettyExtension;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.test.EngineRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.Disposables;
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
		KINDS.put("/images/load ", CallKind.PROGRESS);
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

	// The response to a call arrives while another thread cancels the call. The event
	// loop is made to read the response after that, and to give the connection to the
	// next call at once.
	@Test
	void theConnectionOfACancelledCallMayServeTheNextOne() throws Exception {
		CountDownLatch waiting = new CountDownLatch(3);
		CountDownLatch following = new CountDownLatch(3);
		CountDownLatch blocking = new CountDownLatch(1);
		CountDownLatch blocked = new CountDownLatch(1);
		CountDownLatch cancelling = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		Map<String, CountDownLatch> turns = Map.of("blocking", blocking, "cancelling", blocked, "cancelled", cancelling,
				"next", following);
		List<String> loops = new CopyOnWriteArrayList<>();
		try (FaultServer server = FaultServer.unix()) {
			ReactiveDockerHttp http = HttpSettings
				.create(new HttpSettings().address(server.address()).maxConnections(3).build());
			try {
				server.does((peer, head) -> {
					String call = head.path().substring(head.path().lastIndexOf('/') + 1);
					CountDownLatch turn = turns.get(call);
					if (turn != null) {
						((turn == following) ? following : waiting).countDown();
						await(turn);
					}
					peer.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
					Map.of("cancelling", cancelling, "cancelled", cancelled)
						.getOrDefault(call, new CountDownLatch(0))
						.countDown();
				});
				Disposable.Swap call = Disposables.swap();
				CompletableFuture<Long> next = new CompletableFuture<>();
				// Connections that an event loop opens stay on it.
				http.get("/first").value(Object.class).doOnNext((first) -> {
					http.get("/blocking").onAnswer(() -> {
						loops.add(Thread.currentThread().getName());
						blocked.countDown();
						await(cancelled);
					}).value(Object.class).subscribe();
					http.get("/cancelling").onAnswer(() -> {
						loops.add(Thread.currentThread().getName());
						CompletableFuture.runAsync(call::dispose, (task) -> new Thread(task).start()).join();
					}).value(Object.class).subscribe();
					call.update(http.get("/cancelled").value(Object.class).subscribe());
					Flux.range(0, 3)
						.flatMap((index) -> http.post("/next").nothing())
						.count()
						.subscribe(next::complete, next::completeExceptionally);
				}).block(PATIENCE);
				await(waiting);
				blocking.countDown();
				assertThat(next.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isZero();
				assertThat(loops).hasSize(2).containsOnly(loops.get(0));
			}
			finally {
				http.close().block(PATIENCE);
			}
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
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
		if (!kind.answer().upgraded()) {
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
