package io.github.dockerclient.build.buildkit;

import java.util.ArrayList;
import java.util.List;

import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * A piece of a stream of bytes, as several services of BuildKit send it.
 */
final class BytesMessage {

	// moby.filesync.v1.BytesMessage, moby.sshforward.v1.BytesMessage and
	// moby.buildkit.secrets.v1.GetSecretResponse
	private static final int DATA = 1;

	private static final int PIECE = 32 * 1024;

	private BytesMessage() {
	}

	static byte[] read(byte[] message) {
		return ProtoMessage.read(message).bytes(DATA);
	}

	static Flux<DataBuffer> read(Flux<byte[]> messages) {
		return messages.map((message) -> DefaultDataBufferFactory.sharedInstance.wrap(read(message)));
	}

	static byte[] write(byte[] data) {
		return new ProtoWriter().bytes(DATA, data).toByteArray();
	}

	// Takes ownership of the buffer, and splits it into messages that engines accept.
	static List<byte[]> write(DataBuffer buffer) {
		try {
			List<byte[]> messages = new ArrayList<>();
			while (buffer.readableByteCount() > 0) {
				byte[] piece = new byte[Math.min(PIECE, buffer.readableByteCount())];
				buffer.read(piece);
				messages.add(write(piece));
			}
			return messages;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

}
