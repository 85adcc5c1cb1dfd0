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

	// fsutil.types.Packet
	private static final int TYPE = 1;

	private static final int ID = 3;

	private static final int CONTENT = 4;

	// fsutil.types.Packet.PacketType
	static final int REQ = 1;

	private static final int DATA = 2;

	static final int FIN = 3;

	private static final int ERR = 4;

	/** The message that follows the last announced file. */
	static final byte[] END_OF_FILES = new byte[0];

	static FilePacket read(byte[] message) {
		ProtoMessage packet = ProtoMessage.read(message);
		int type = (int) packet.number(TYPE);
		byte[] data = packet.bytes(CONTENT);
		if (type == ERR) {
			throw new GrpcException(GrpcException.UNKNOWN,
					"The engine cannot take the files: " + new String(data, StandardCharsets.UTF_8));
		}
		return new FilePacket(type, (int) packet.number(ID), data);
	}

	static byte[] fin() {
		return new ProtoWriter().number(TYPE, FIN).toByteArray();
	}

	// Creates a packet with room for data at its end. Without data, it ends the file.
	static byte[] data(int id, int length) {
		ProtoWriter packet = new ProtoWriter().number(TYPE, DATA).number(ID, id);
		return (length > 0) ? packet.open(CONTENT, length).toByteArray(length) : packet.toByteArray();
	}

}
