package io.github.dockerclient.transport.grpc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.dockerclient.error.DockerStreamException;
import io.netty.buffer.Unpooled;

/**
 * Extracts messages from the bytes of a call, once as a whole and once byte by byte. Both
 * must give the same result.
 */
public final class GrpcFuzzer {

	private GrpcFuzzer() {
	}

	/**
	 * Read the bytes as messages with their headers.
	 * @param data the bytes
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		List<String> whole = messages(data, Math.max(1, data.length));
		List<String> single = messages(data, 1);
		if (!whole.equals(single)) {
			throw new AssertionError(whole + " as a whole, but " + single + " byte by byte");
		}
	}

	private static List<String> messages(byte[] data, int step) {
		List<String> messages = new ArrayList<>();
		GrpcMessages reader = new GrpcMessages();
		try {
			for (int i = 0; i < data.length; i += step) {
				reader.read(Unpooled.wrappedBuffer(data, i, Math.min(step, data.length - i)),
						(message) -> messages.add(Arrays.toString(message)));
			}
			messages.add(String.valueOf(reader.isIncomplete()));
		}
		catch (DockerStreamException ex) {
			messages.add(ex.getMessage());
		}
		return messages;
	}

}
