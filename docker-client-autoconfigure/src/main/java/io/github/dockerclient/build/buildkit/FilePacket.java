package io.github.dockerclient.build.buildkit;

import java.nio.charset.StandardCharsets;

import io.github.dockerclient.transport.grpc.GrpcException;

/**
 * A packet of BuildKit's file transfer: {@code fsutil.types.Packet}.
 *
 * @param type the type
 * @param id the number of a file, which is its position among all announced files
 * @param data a piece of the file, or an error message
 */
record FilePacket(int type, int id, byte[] data) {

	static final int REQ = 1;

	private static final int DATA = 2;

	static final int FIN = 3;

	private static final int ERR = 4;

	/** The message that follows the last announced file. */
	static final byte[] END_OF_FILES = new byte[0];

	static FilePacket read(byte[] message) {
		ProtoMessage packet = ProtoMessage.read(message);
		int type = (int) packet.number(1);
		byte[] data = packet.bytes(4);
		if (type == ERR) {
			throw new GrpcException(GrpcException.UNKNOWN,
					"The engine cannot take the files: " + new String(data, StandardCharsets.UTF_8));
		}
		return new FilePacket(type, (int) packet.number(3), data);
	}

	static byte[] fin() {
		return new ProtoWriter().number(1, FIN).toByteArray();
	}

	// Creates a packet with room for data at its end. Without data, it ends the file.
	static byte[] data(int id, int length) {
		ProtoWriter packet = new ProtoWriter().number(1, DATA).number(3, id);
		return (length > 0) ? packet.open(4, length).toByteArray(length) : packet.toByteArray();
	}

}
