package io.github.dockerclient.transport.grpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.dockerclient.error.DockerStreamException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link GrpcMessages}.
 */
class GrpcMessagesTests {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void messagesMayBeCutAnywhere(long seed) {
		Random random = new Random(seed);
		List<byte[]> messages = new ArrayList<>();
		ByteBuf all = Unpooled.buffer();
		for (int i = 0; i < 200; i++) {
			byte[] message = new byte[random.nextInt((i % 20 == 0) ? 200_000 : 50)];
			random.nextBytes(message);
			messages.add(message);
			ByteBuf frame = GrpcMessages.frame(UnpooledByteBufAllocator.DEFAULT, message);
			all.writeBytes(frame);
			frame.release();
		}
		List<byte[]> read = new ArrayList<>();
		GrpcMessages reader = new GrpcMessages();
		while (all.isReadable()) {
			reader.read(all.readSlice(Math.min(all.readableBytes(), 1 + random.nextInt(5000))), read::add);
		}
		all.release();
		assertThat(read).containsExactlyElementsOf(messages);
		assertThat(reader.isIncomplete()).isFalse();
	}

	@Test
	void messagesThatAreTooLongOrCompressedAreRefused() {
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(
				() -> new GrpcMessages().read(Unpooled.wrappedBuffer(new byte[] { 0, -1, -1, -1, -1 }), (message) -> {
				}))
			.withMessageContaining("4294967295 bytes");
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(
				() -> new GrpcMessages().read(Unpooled.wrappedBuffer(new byte[] { 1, 0, 0, 0, 1 }), (message) -> {
				}))
			.withMessageContaining("compressed");
	}

}
