package io.github.dockerclient.engines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.dockerclient.transport.DockerAddress;
import org.jspecify.annotations.Nullable;

/**
 * A proxy in front of an engine that simulates a different clock, which can be set while
 * the engine runs: the proxy changes the times in answers and in requests. It can also
 * answer in place of the engine, and reset all connections. It supports only requests
 * without a body.
 */
public final class FaultyProxy implements AutoCloseable {

	private static final long NANOS = Duration.ofSeconds(1).toNanos();

	private static final Pattern TIMES = Pattern
		.compile("\"(time|timeNano)\":(\\d+)|\"(SystemTime)\":\"([^\"]+)\"|(since|until)=(\\d+)(?:\\.(\\d+))?");

	private static final String FORBIDDEN = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

	private static final Pattern DATE = Pattern.compile("(?m)^Date: .*$");

	private final TestEngine engine;

	private final ServerSocket listener;

	private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();

	/** How far the clock is ahead from an instant on, by that instant. */
	private final NavigableMap<Instant, Duration> clock = new ConcurrentSkipListMap<>();

	private volatile @Nullable String answer;

	private volatile String permitted = "/";

	/**
	 * Start a proxy.
	 * @param engine the engine behind it
	 */
	public FaultyProxy(TestEngine engine) {
		this.engine = engine;
		this.clock.put(Instant.EPOCH, Duration.ZERO);
		try {
			this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		RecordingProxy.thread("faulty", this::accept);
	}

	/**
	 * Return the address that a client connects to.
	 * @return the address
	 */
	public DockerAddress address() {
		return DockerAddress.of("tcp://127.0.0.1:" + this.listener.getLocalPort());
	}

	/**
	 * Set the engine's clock.
	 * @param ahead how far it is ahead from now on
	 */
	public void setClock(Duration ahead) {
		this.clock.put(Instant.now(), ahead);
	}

	/**
	 * Answer each request in place of the engine, and end the answers that the engine has
	 * begun.
	 * @param raw the answer, or {@code null} to let the engine answer
	 */
	public void answer(@Nullable String raw) {
		this.answer = raw;
		if (raw != null) {
			reset();
		}
	}

	/**
	 * Answer all other requests with 403, as proxies do that protect an engine.
	 * @param path the path of the only requests to the engine
	 */
	public void permit(String path) {
		this.permitted = path;
	}

	/** Reset all connections. */
	public void reset() {
		for (AutoCloseable connection : this.open) {
			if (connection instanceof Socket client) {
				try {
					client.setSoLinger(true, 0);
				}
				catch (IOException ex) {
					// The connection is closed already.
				}
			}
			close(connection);
		}
	}

	@Override
	public void close() {
		close(this.listener);
		reset();
	}

	private void close(AutoCloseable connection) {
		this.open.remove(connection);
		try {
			connection.close();
		}
		catch (Exception ex) {
			// The connection is of no further use in any case.
		}
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.listener.accept();
				this.open.add(client);
				RecordingProxy.thread("faulty", () -> serve(client));
			}
		}
		catch (IOException ex) {
			// The connection is closed.
		}
	}

	private void serve(Socket client) {
		try {
			for (String head = head(client.getInputStream()); head != null; head = head(client.getInputStream())) {
				String raw = head.lines().findFirst().orElseThrow().contains(this.permitted) ? this.answer : FORBIDDEN;
				if (raw != null) {
					client.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
					return;
				}
				if (!forward(head, client.getOutputStream())) {
					return;
				}
			}
		}
		catch (IOException ex) {
			// The client or the engine has closed its connection.
		}
		finally {
			close(client);
		}
	}

	private boolean forward(String head, OutputStream client) throws IOException {
		SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
		this.open.add(channel);
		try {
			channel.connect(TestEngine.socketAddress(this.engine.address()));
			OutputStream out = Channels.newOutputStream(channel);
			out.write(times(head.substring(0, head.length() - 2) + "Connection: close\r\n\r\n")
				.getBytes(StandardCharsets.ISO_8859_1));
			InputStream in = Channels.newInputStream(channel);
			String answered = head(in);
			if (answered == null) {
				return false;
			}
			Instant now = Instant.now();
			String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plus(ahead(now)).atOffset(ZoneOffset.UTC));
			boolean chunked = answered.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
			boolean body = !head.startsWith("HEAD ") && !chunked;
			byte[] whole = body
					? times(new String(in.readAllBytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
					: new byte[0];
			String changed = DATE.matcher(answered)
				.replaceAll("Date: " + date)
				.replaceFirst("(?i)Connection: close\r\n", "");
			if (body) {
				changed = changed.replaceFirst("(?i)Content-Length: \\d+", "Content-Length: " + whole.length);
			}
			client.write(changed.getBytes(StandardCharsets.ISO_8859_1));
			client.write(whole);
			client.flush();
			return !chunked || chunks(in, client);
		}
		finally {
			close(channel);
		}
	}

	private boolean chunks(InputStream in, OutputStream client) throws IOException {
		for (String size = line(in); size != null; size = line(in)) {
			byte[] chunk = in.readNBytes(Integer.parseInt(size.trim(), 16));
			line(in);
			byte[] changed = times(new String(chunk, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
			client.write((Integer.toHexString(changed.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			client.write(changed);
			client.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
			client.flush();
			if (chunk.length == 0) {
				return true;
			}
		}
		return false;
	}

	private String times(String text) {
		return TIMES.matcher(text).replaceAll(this::time);
	}

	private String time(MatchResult found) {
		if (found.group(1) != null) {
			boolean nano = found.group(1).equals("timeNano");
			Instant time = Instant.ofEpochSecond(0, 0).plusNanos(Long.parseLong(found.group(2)) * (nano ? 1 : NANOS));
			Instant shown = time.plus(ahead(time));
			return "\"%s\":%d".formatted(found.group(1), nano ? nanos(shown) : shown.getEpochSecond());
		}
		if (found.group(3) != null) {
			Instant time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(found.group(4), Instant::from);
			return "\"SystemTime\":\"%s\"".formatted(time.plus(ahead(time)));
		}
		Instant asked = Instant.ofEpochSecond(Long.parseLong(found.group(6)),
				(found.group(7) != null) ? Long.parseLong((found.group(7) + "000000000").substring(0, 9)) : 0);
		Instant real = asked.minus(ahead(Instant.now()));
		return "%s=%s".formatted(found.group(5),
				asked.equals(Instant.EPOCH) ? "0" : "%d.%09d".formatted(real.getEpochSecond(), real.getNano()));
	}

	private Duration ahead(Instant time) {
		return this.clock.floorEntry(time).getValue();
	}

	private static long nanos(Instant time) {
		return time.getEpochSecond() * NANOS + time.getNano();
	}

	private static @Nullable String head(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		for (String line = line(in); line != null; line = line(in)) {
			head.append(line).append("\r\n");
			if (line.isEmpty()) {
				return head.toString();
			}
		}
		return null;
	}

	private static @Nullable String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = in.read(); next >= 0; next = in.read()) {
			if (next == '\n') {
				return line.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r$", "");
			}
			line.write(next);
		}
		return null;
	}

}
