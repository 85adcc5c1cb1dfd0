package io.github.dockerclient.build.buildkit;

import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.transport.grpc.GrpcException;

/**
 * Reads the messages of BuildKit.
 */
public final class ProtoFuzzer {

	private static final List<Consumer<byte[]>> READERS = List.of(StatusMessage::read, FilePacket::read,
			BytesMessage::read, (bytes) -> ProtoMessage.read(bytes).map(1),
			(bytes) -> SolveFailure.of(new GrpcException(2, "message", bytes)));

	private ProtoFuzzer() {
	}

	/**
	 * Read the bytes as each kind of message.
	 * @param data the bytes
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		READERS.forEach((reader) -> {
			try {
				reader.accept(data);
			}
			catch (DockerStreamException | GrpcException ex) {
				// Bytes that are no such message are rejected, and a packet may itself
				// report an error.
			}
		});
	}

}
