package io.github.dockerclient.transport;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.springframework.http.HttpHeaders;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;

/**
 * Reads the heads and the trailers of the responses on one connection.
 */
final class HeadReader {

	/** The maximum number of bytes of a head. */
	static final int MAX_LENGTH = 64 * 1024;

	/** The form of the first line of a response, with a zero for each digit. */
	private static final String STATUS_LINE = "HTTP/1.0 000";

	private final Input input;

	private byte[] line = new byte[256];

	/** The number of bytes of the current head. */
	private int headLength;

	private boolean persistent;

	HeadReader(Input input) {
		this.input = input;
	}

	// Waits for the next head, and skips interim responses.
	Answer read() throws IOException {
		int status = 0;
		HttpHeaders headers = HttpHeaders.EMPTY;
		while (status < 200) {
			if (status == 101) {
				throw new MalformedAnswerException("An upgrade that was not requested");
			}
			this.headLength = 0;
			status = status();
			headers = headers();
		}
		this.persistent = this.persistent && !joined(headers, HttpHeaders.CONNECTION).contains("close");
		return Answer.head(status, headers);
	}

	// Returns whether the connection stays open after the response with the last head.
	boolean isLastPersistent() {
		return this.persistent;
	}

	void skipTrailers() throws IOException {
		this.headLength = 0;
		for (int length = line(); length > 0; length = line()) {
			if (colon(length) <= 0) {
				throw new MalformedAnswerException("A trailer has no name");
			}
		}
	}

	// Returns all values of a header in lower case.
	static String joined(HttpHeaders headers, String name) {
		List<String> values = headers.getOrEmpty(name);
		return values.isEmpty() ? "" : String.join(",", values).toLowerCase(Locale.ROOT);
	}

	static long number(String text) {
		if (text.isEmpty() || Character.digit(text.charAt(0), 10) < 0) {
			throw new MalformedAnswerException("A length is no number");
		}
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new MalformedAnswerException("A length is no number");
		}
	}

	private int status() throws IOException {
		int length = line();
		String first = new String(this.line, 0, length, StandardCharsets.ISO_8859_1);
		if (!isStatusLine(first)) {
			throw new MalformedAnswerException("An answer does not begin with its version and status");
		}
		int status = (int) number(first.substring(9, 12));
		if (status < 100) {
			throw new MalformedAnswerException("An answer has no valid status");
		}
		this.persistent = first.startsWith("HTTP/1.1");
		return status;
	}

	private static boolean isStatusLine(String line) {
		int end = STATUS_LINE.length();
		if (line.length() < end || (line.length() > end && line.charAt(end) != ' ')) {
			return false;
		}
		for (int index = 0; index < end; index++) {
			char expected = STATUS_LINE.charAt(index);
			char letter = line.charAt(index);
			if ((expected == '0') ? letter < '0' || letter > '9' : letter != expected) {
				return false;
			}
		}
		return true;
	}

	private HttpHeaders headers() throws IOException {
		MultiValueMap<String, String> headers = CollectionUtils
			.toMultiValueMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
		for (int length = line(); length > 0; length = line()) {
			int colon = colon(length);
			if (colon <= 0) {
				throw new MalformedAnswerException("A header has no name");
			}
			headers.add(text(0, colon), text(colon + 1, length));
		}
		return new HttpHeaders(headers);
	}

	// Returns the index of the first colon in the line, or -1.
	private int colon(int length) {
		for (int index = 0; index < length; index++) {
			if (this.line[index] == ':') {
				return index;
			}
		}
		return -1;
	}

	// Returns a part of the line without the white space around it.
	private String text(int from, int to) {
		int begin = from;
		int end = to;
		while (begin < end && isSpace(this.line[begin])) {
			begin++;
		}
		while (begin < end && isSpace(this.line[end - 1])) {
			end--;
		}
		return new String(this.line, begin, end - begin, StandardCharsets.ISO_8859_1);
	}

	private static boolean isSpace(byte letter) {
		return letter >= 0 && letter <= ' ';
	}

	// Reads the next line into the field, and returns its length without its end.
	private int line() throws IOException {
		int length = 0;
		while (true) {
			if (!this.input.await()) {
				throw new EOFException("The end of the answer is missing");
			}
			ByteBuffer bytes = this.input.bytes();
			int count = countBeforeLineFeed(bytes);
			this.headLength += count;
			if (this.headLength > MAX_LENGTH) {
				throw new MalformedAnswerException("A head is too long");
			}
			if (length + count > this.line.length) {
				this.line = Arrays.copyOf(this.line, Math.max(length + count, 2 * length));
			}
			bytes.get(this.line, length, count);
			length += count;
			if (bytes.hasRemaining()) {
				bytes.get();
				return (length > 0 && this.line[length - 1] == '\r') ? length - 1 : length;
			}
		}
	}

	private static int countBeforeLineFeed(ByteBuffer bytes) {
		int begin = bytes.position();
		int end = begin;
		while (end < bytes.limit() && bytes.get(end) != '\n') {
			end++;
		}
		return end - begin;
	}

}
