package io.github.dockerclient.stream;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the records of an extended header, which contain values that do not fit into the
 * plain header.
 */
final class TarRecords {

	private static final int MAX_DIGITS = 40;

	private TarRecords() {
	}

	static Map<String, String> read(byte[] content) {
		Map<String, String> records = new HashMap<>();
		StringBuilder holes = new StringBuilder();
		int start = 0;
		while (start < content.length && content[start] != 0) {
			int space = indexOf(content, ' ', start);
			int length = Integer.parseInt(new String(content, start, space - start, StandardCharsets.US_ASCII));
			int equals = indexOf(content, '=', space);
			int end = start + length;
			if (length <= 0 || end > content.length || equals >= end || content[end - 1] != '\n') {
				throw new IllegalArgumentException("an extended header is broken");
			}
			String key = new String(content, space + 1, equals - space - 1, StandardCharsets.UTF_8);
			byte[] value = Arrays.copyOfRange(content, equals + 1, end - 1);
			if (key.equals("GNU.sparse.offset") || key.equals("GNU.sparse.numbytes")) {
				holes.append(holes.isEmpty() ? "" : ",").append(new String(value, StandardCharsets.US_ASCII));
			}
			else {
				records.put(key, FileNames.decode(value));
			}
			start = end;
		}
		if (!holes.isEmpty()) {
			records.put("GNU.sparse.map", holes.toString());
		}
		return records;
	}

	private static int indexOf(byte[] content, char letter, int start) {
		int index = start;
		while (index < content.length && content[index] != letter) {
			index++;
		}
		if (index == content.length) {
			throw new IllegalArgumentException("an extended header is broken");
		}
		return index;
	}

	static Instant time(String seconds) {
		if (seconds.length() > MAX_DIGITS || seconds.chars().anyMatch((next) -> "-.0123456789".indexOf(next) < 0)) {
			throw new IllegalArgumentException("a time is not a number");
		}
		BigDecimal[] parts = new BigDecimal(seconds).divideAndRemainder(BigDecimal.ONE);
		return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].movePointRight(9).longValue());
	}

}
