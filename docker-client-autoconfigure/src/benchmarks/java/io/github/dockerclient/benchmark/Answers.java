package io.github.dockerclient.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The responses of the scripted server, prepared as bytes. Their content was recorded
 * from Docker 28.5.
 */
final class Answers {

	/** The number of containers in a list. */
	static final int CONTAINERS = 200;

	/** The sizes of a short and of a long line of a log, in bytes. */
	static final int SHORT = 120;

	static final int LONG = 16 * 1024;

	/** The lines, events and measurements in one block of a stream. */
	static final int SHORT_BLOCK = 32 * 1024;

	static final int LONG_BLOCK = 256;

	static final int EVENT_BLOCK = 1000;

	static final int STATS_BLOCK = 100;

	private static final int CHUNK = 32 * 1024;

	private static final String HEAD = "HTTP/1.1 200 OK\r\nApi-Version: 1.51\r\nDocker-Experimental: false\r\nOstype: linux\r\n"
			+ "Server: Docker/28.5.2 (linux)\r\nDate: Sun, 29 Nov 2026 00:31:29 GMT\r\n";

	private static final String PING_HEAD = HEAD + "Builder-Version: 2\r\nContent-Length: 2\r\n"
			+ "Cache-Control: no-cache, no-store, must-revalidate\r\nPragma: no-cache\r\nSwarm: inactive\r\n"
			+ "Content-Type: text/plain; charset=utf-8\r\n\r\n";

	private static final String PATH_STAT = "eyJuYW1lIjoiZXRjIiwic2l6ZSI6NDA5NiwibW9kZSI6MjE0NzQ4NDE0MSwibXRpbWUiOi"
			+ "IyMDI2LTExLTI5VDAwOjMwOjE5LjE0MDc5Mzc2MloiLCJsaW5rVGFyZ2V0IjoiIn0=";

	static final ByteBuffer HEAD_PING = direct(bytes(PING_HEAD));

	static final ByteBuffer PING = direct(bytes(PING_HEAD + "OK"));

	static final ByteBuffer INSPECT = json(recorded("inspect"));

	static final ByteBuffer LIST = json(IntStream.range(0, CONTAINERS)
		.mapToObj((index) -> recorded("summary").replace("/web", "/web" + index))
		.collect(Collectors.joining(",", "[", "]\n")));

	static final ByteBuffer CREATED = direct(bytes(HEAD.replace("200 OK", "201 Created")
			+ "Content-Type: application/json\r\nContent-Length: 88\r\n\r\n"
			+ "{\"Id\":\"c1ea90d18759f8217dcde5591fa4c78f8486605e4ca59d231c7216be37050577\",\"Warnings\":[]}\n"));

	static final ByteBuffer UPLOADED = direct(bytes(HEAD + "Content-Length: 0\r\n\r\n"));

	static final ByteBuffer UNKNOWN = direct(bytes(HEAD.replace("200 OK", "400 Bad Request")
			+ "Content-Type: application/json\r\n" + "Content-Length: 26\r\n\r\n{\"message\":\"not expected\"}"));

	static final ByteBuffer JSON_STREAM = stream("application/json");

	static final ByteBuffer LOGS = stream("application/vnd.docker.multiplexed-stream");

	static final ByteBuffer ARCHIVE = stream("application/x-tar\r\nX-Docker-Container-Path-Stat: " + PATH_STAT);

	static final ByteBuffer STREAM_END = direct(bytes("0\r\n\r\n"));

	static final ByteBuffer SHORT_LINES = direct(chunks(lines(SHORT, SHORT_BLOCK), SHORT + 8));

	static final ByteBuffer FIRST_LINE = direct(chunks(lines(SHORT, 1), SHORT + 8));

	static final ByteBuffer PACKED_LINES = direct(chunks(lines(SHORT, SHORT_BLOCK), CHUNK));

	static final ByteBuffer LONG_LINES = direct(chunks(lines(LONG, LONG_BLOCK), LONG + 8));

	static final ByteBuffer CONTENT = direct(chunks(Archive.CONTENT, CHUNK));

	static final ByteBuffer ARCHIVE_END = direct(chunks(Archive.END, CHUNK), bytes("0\r\n\r\n"));

	static final ByteBuffer EVENTS = repeated(recorded("event"), EVENT_BLOCK);

	static final ByteBuffer STATS = repeated(recorded("stats"), STATS_BLOCK);

	private Answers() {
	}

	static ByteBuffer archiveHead(int mebibytes) {
		return ByteBuffer.wrap(chunks(Archive.head(mebibytes), CHUNK));
	}

	// Like Go, write a chunk of at most 2 KB first, then chunks of 4 KB.
	private static ByteBuffer json(String text) {
		byte[] body = bytes(text);
		int first = Math.min(body.length, 2048);
		return direct(bytes(HEAD + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"),
				chunks(Arrays.copyOf(body, first), first), chunks(Arrays.copyOfRange(body, first, body.length), 4096),
				bytes("0\r\n\r\n"));
	}

	private static ByteBuffer stream(String type) {
		return direct(bytes(HEAD + "Content-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n"));
	}

	private static ByteBuffer repeated(String text, int count) {
		byte[] line = bytes(text.strip() + "\n");
		return direct(chunks(bytes((text.strip() + "\n").repeat(count)), line.length));
	}

	private static byte[] lines(int length, int count) {
		ByteBuffer lines = ByteBuffer.allocate((length + 8) * count);
		byte[] line = new byte[length];
		for (int index = 0; index < count; index++) {
			Arrays.fill(line, 0, length - 1, (byte) ('a' + index % 26));
			line[length - 1] = '\n';
			lines.putInt((1 + index % 2) << 24).putInt(length).put(line);
		}
		return lines.array();
	}

	private static byte[] chunks(byte[] body, int size) {
		ByteArrayOutputStream chunks = new ByteArrayOutputStream(body.length + body.length / size * 8);
		for (int start = 0; start < body.length; start += size) {
			int length = Math.min(size, body.length - start);
			chunks.writeBytes(bytes(Integer.toHexString(length) + "\r\n"));
			chunks.write(body, start, length);
			chunks.writeBytes(bytes("\r\n"));
		}
		return chunks.toByteArray();
	}

	private static ByteBuffer direct(byte[]... parts) {
		ByteBuffer direct = ByteBuffer.allocateDirect(Arrays.stream(parts).mapToInt((part) -> part.length).sum());
		for (byte[] part : parts) {
			direct.put(part);
		}
		return direct.flip();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String recorded(String name) {
		try (InputStream stream = Objects.requireNonNull(Answers.class.getResourceAsStream(name + ".json"))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
