package io.github.dockerclient.build.buildkit;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.transport.grpc.GrpcException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that read BuildKit's messages damaged in many ways. Each attempt must end with a
 * value or with a {@link DockerStreamException}.
 */
class ProtocolFuzzTests {

	private static final int ROUNDS = 20_000;

	private static byte[] status() {
		ProtoWriter time = new ProtoWriter().number(1, 1_700_000_000).number(2, 999_999_999);
		ProtoWriter vertex = new ProtoWriter().string(1, "sha256:a")
			.string(2, "sha256:b")
			.string(3, "[1/2] RUN näme")
			.number(4, 1)
			.message(5, time)
			.message(6, time)
			.string(7, "error");
		ProtoWriter progress = new ProtoWriter().string(1, "id").string(2, "sha256:a").number(4, 7).number(5, 9);
		ProtoWriter log = new ProtoWriter().string(1, "sha256:a").message(2, time).number(3, 1).string(4, "text\n");
		ProtoWriter warning = new ProtoWriter().string(1, "sha256:a")
			.number(2, 1)
			.string(3, "message")
			.message(6, new ProtoWriter().string(1, "Dockerfile").string(2, "FROM a"))
			.message(7, new ProtoWriter().message(1, new ProtoWriter().number(1, 3)));
		return new ProtoWriter().message(1, vertex)
			.message(2, progress)
			.message(3, log)
			.message(4, warning)
			.toByteArray();
	}

	@Test
	void whatIsWrittenIsRead() {
		SolveStatus status = StatusMessage.read(status());
		assertThat(status.vertexes()).singleElement().satisfies((vertex) -> {
			assertThat(vertex.name()).isEqualTo("[1/2] RUN näme");
			assertThat(vertex.cached()).isTrue();
			assertThat(vertex.started()).isEqualTo("2023-11-14T22:13:20.999999999Z");
		});
		assertThat(status.statuses()).singleElement()
			.satisfies((progress) -> assertThat(progress.total()).isEqualTo(9));
		assertThat(status.logs()).singleElement()
			.satisfies((log) -> assertThat(log.msg()).asString().isEqualTo("text\n"));
		assertThat(status.warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.message()).isEqualTo("message"));
		assertThat(ProtoMessage.read(new ProtoWriter().map(1, Map.of("a", "b")).toByteArray()).map(1))
			.isEqualTo(Map.of("a", "b"));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void brokenMessagesAreRefused(long seed) {
		Random random = new Random(seed);
		byte[] valid = status();
		int refused = 0;
		for (int round = 0; round < ROUNDS; round++) {
			byte[] broken = broken(valid, random);
			refused += refuses(() -> StatusMessage.read(broken)) ? 1 : 0;
			refuses(() -> FilePacket.read(broken));
			refuses(() -> BytesMessage.read(broken));
			refuses(() -> ProtoMessage.read(broken).map(1));
			// Reading the reason of a failure never fails itself.
			assertThat(SolveFailure.of(new GrpcException(2, "message", broken)).engineMessage()).isEqualTo("message");
		}
		assertThat(refused).isPositive().isLessThan(ROUNDS);
	}

	private static byte[] broken(byte[] valid, Random random) {
		if (random.nextInt(10) == 0) {
			byte[] noise = new byte[random.nextInt(200)];
			random.nextBytes(noise);
			return noise;
		}
		byte[] broken = Arrays.copyOf(valid, random.nextBoolean() ? valid.length : random.nextInt(valid.length));
		for (int i = random.nextInt(4); i > 0 && broken.length > 0; i--) {
			broken[random.nextInt(broken.length)] = (byte) random.nextInt();
		}
		return broken;
	}

	private static boolean refuses(Runnable reader) {
		try {
			reader.run();
			return false;
		}
		catch (DockerStreamException ex) {
			return true;
		}
	}

}
