package io.github.dockerclient.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import io.github.dockerclient.error.DockerStreamException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decodes progress messages, once as a whole and once byte by byte: the results must be
 * equal.
 */
public final class JsonStreamFuzzer {

	private static final ObjectReader READER = JsonMapper.shared().readerFor(ProgressMessage.class);

	private JsonStreamFuzzer() {
	}

	/**
	 * Decode the bytes as a stream of JSON objects.
	 * @param data the bytes
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		List<ProgressMessage> whole = messages(data, Math.max(1, data.length));
		List<ProgressMessage> single = messages(data, 1);
		if (!whole.equals(single)) {
			throw new AssertionError(whole + " as a whole, but " + single + " byte by byte");
		}
	}

	private static List<ProgressMessage> messages(byte[] data, int step) {
		List<ProgressMessage> messages = new ArrayList<>();
		StreamDecoder<ProgressMessage> decoder = StreamDecoder.json(READER::readValue);
		try {
			for (int i = 0; i < data.length; i += step) {
				decoder.decode(ByteBuffer.wrap(data, i, Math.min(step, data.length - i)), messages::add);
			}
			decoder.end();
		}
		catch (DockerStreamException ex) {
			// Invalid streams are rejected.
		}
		return messages;
	}

}
