package io.github.dockerclient.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.Frame;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests how docker-java reads streams.
 */
class DockerJavaStreamsTests {

	private static final String RAW = "application/vnd.docker.raw-stream";

	private static final long MEBIBYTE = 1024 * 1024;

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void piecesOfALongFrameShareOneArray(Transport transport) throws Exception {
		List<Frame> frames = logs(transport,
				frame("A".repeat(1024) + "B".repeat(1024) + "C".repeat(1024) + "D".repeat(1024)));
		assertThat(frames).hasSize(4)
			.allSatisfy((frame) -> assertThat(new String(frame.getPayload(), StandardCharsets.UTF_8))
				.isEqualTo("D".repeat(1024)));
		Set<byte[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
		frames.forEach((frame) -> arrays.add(frame.getPayload()));
		assertThat(arrays).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void characterBetweenTwoPiecesIsLost(Transport transport) throws Exception {
		List<String> pieces = new ArrayList<>();
		Recording<Frame> recording = new Recording<>() {

			@Override
			public void onNext(Frame frame) {
				pieces.add(new String(frame.getPayload(), StandardCharsets.UTF_8));
			}

		};
		logs(transport, frame("a".repeat(1023) + "é" + "b".repeat(10)), recording);
		assertThat(String.join("", pieces)).contains("a\uFFFD\uFFFDb").doesNotContain("é");
	}

	@ParameterizedTest
	@EnumSource
	void outputOfATerminalThatLooksLikeAHeaderIsLost(Transport transport) throws Exception {
		List<Frame> frames = logs(transport, "\u0001abcdefghij".getBytes(StandardCharsets.UTF_8));
		assertThat(frames.stream().mapToInt((frame) -> frame.getPayload().length).sum()).isEqualTo(3);
	}

	private List<Frame> logs(Transport transport, byte[] content) throws Exception {
		Recording<Frame> recording = new Recording<>();
		logs(transport, content, recording);
		return recording.values();
	}

	private void logs(Transport transport, byte[] content, Recording<Frame> recording) throws Exception {
		try (RawEngine engine = RawEngine.unix(this.directory, (call) -> {
			call.begin(RAW);
			call.write(content);
			call.close();
		}); DockerClient docker = transport.client(engine)) {
			docker.logContainerCmd("c1").withStdOut(true).exec(recording);
			recording.failure().get(10, TimeUnit.SECONDS);
		}
	}

	private static byte[] frame(String text) {
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		byte[] frame = new byte[8 + content.length];
		frame[0] = 1;
		frame[6] = (byte) (content.length >> 8);
		frame[7] = (byte) content.length;
		System.arraycopy(content, 0, frame, 8, content.length);
		return frame;
	}

	@ParameterizedTest
	@EnumSource
	void malformedEventEndsTheStreamWithAnErrorAndNormally(Transport transport) throws Exception {
		Recording<Event> recording = new Recording<>();
		try (RawEngine engine = RawEngine.unix(this.directory, (call) -> {
			call.begin("application/json");
			call.write("{\"status\":\"start\"}\n{malformed}\n{\"status\":\"stop\"}\n");
			call.close();
		}); DockerClient docker = transport.client(engine)) {
			docker.eventsCmd().exec(recording);
			Awaitility.await().until(() -> recording.signals().contains("onComplete"));
			assertThat(recording.signals()).containsExactly("onStart", "onNext", "onError", "onComplete");
		}
	}

	@ParameterizedTest
	@EnumSource
	void eachFollowedLogNeedsAThread(Transport transport) throws Exception {
		try (RawEngine engine = RawEngine.unix(this.directory, (call) -> {
			call.begin(RAW);
			call.write(frame("line\n"));
			call.hold();
		}); DockerClient docker = transport.client(engine)) {
			Set<Thread> before = threads();
			for (int i = 0; i < 200; i++) {
				Recording<Frame> recording = new Recording<>();
				docker.logContainerCmd("c1").withStdOut(true).withFollowStream(true).exec(recording);
				Awaitility.await().until(() -> !recording.values().isEmpty());
			}
			Set<Thread> after = threads();
			after.removeAll(before);
			assertThat(after).hasSizeBetween(200, 202);
		}
	}

	private static Set<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> !thread.getName().equals(RawEngine.THREAD))
			.collect(Collectors.toSet());
	}

	@ParameterizedTest
	@EnumSource
	void slowConsumerHoldsBackTheEngine(Transport transport) throws Exception {
		AtomicLong written = new AtomicLong();
		CountDownLatch end = new CountDownLatch(1);
		Recording<Frame> recording = new Recording<>() {

			@Override
			public void onNext(Frame frame) {
				try {
					end.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}

		};
		try (RawEngine engine = RawEngine.unix(this.directory, (call) -> write(call, written));
				DockerClient docker = transport.client(engine)) {
			docker.logContainerCmd("c1").withStdOut(true).exec(recording);
			Awaitility.await().until(() -> written.get() > 0);
			Awaitility.await().during(Duration.ofSeconds(3)).until(() -> written.get() < MEBIBYTE);
			end.countDown();
		}
	}

	private static void write(RawCall call, AtomicLong written) throws IOException {
		call.begin(RAW);
		byte[] frame = frame("x".repeat(1000));
		while (written.get() < 2 * MEBIBYTE) {
			call.write(frame);
			written.addAndGet(frame.length);
		}
		call.close();
	}

}
