package io.github.dockerclient.sample.log;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 in pieces: a character may begin in one piece and end in the next.
 * Invalid bytes become a replacement character.
 */
final class Utf8Decoder {

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPLACE)
		.onUnmappableCharacter(CodingErrorAction.REPLACE);

	private byte[] begun = {};

	String decode(byte[] bytes) {
		return decode(bytes, false);
	}

	/**
	 * Decode the bytes of an incomplete character at the end.
	 * @return a replacement character, or nothing
	 */
	String end() {
		return decode(new byte[0], true);
	}

	private String decode(byte[] bytes, boolean end) {
		ByteBuffer in = ByteBuffer.allocate(this.begun.length + bytes.length).put(this.begun).put(bytes).flip();
		CharBuffer out = CharBuffer.allocate(in.remaining());
		this.decoder.decode(in, out, end);
		this.begun = new byte[in.remaining()];
		in.get(this.begun);
		return out.flip().toString();
	}

}
