package io.github.dockerclient.benchmark;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stand-in for an engine that takes no time: it has a thread for each connection, and
 * prepared responses.
 */
public final class ScriptedServer {

	private static final Pattern VERSION = Pattern.compile("^/v1\\.\\d+/");

	private static final Pattern NUMBER = Pattern.compile("(?:tail|until|path)=(?:/|%2F)?(\\d+)|/stats-(\\d+)/");

	private final Connection connection;

	private ScriptedServer(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Serve until the process ends.
	 * @param arguments the address
	 * @throws IOException if nothing can listen there
	 */
	public static void main(String[] arguments) throws IOException {
		SocketAddress address = Connection.address(arguments[0]);
		boolean unix = address instanceof UnixDomainSocketAddress;
		if (address instanceof UnixDomainSocketAddress socket) {
			Files.deleteIfExists(socket.getPath());
		}
		ServerSocketChannel server = ServerSocketChannel
			.open(unix ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
		server.bind(address, 1024);
		Answers.PING.duplicate();
		System.out.println("ready");
		while (true) {
			Connection connection = new Connection(server.accept());
			new Thread(() -> new ScriptedServer(connection).serve()).start();
		}
	}

	private void serve() {
		try (this.connection) {
			String line = this.connection.line();
			while (line != null) {
				answer(line, this.connection.skipBody(this.connection.headers()));
				line = this.connection.line();
			}
		}
		catch (IOException ex) {
			// The client has closed the connection.
		}
	}

	private void answer(String line, long body) throws IOException {
		String target = VERSION.matcher(line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '))).replaceFirst("/");
		int query = target.indexOf('?');
		String path = (query < 0) ? target : target.substring(0, query);
		if (path.equals("/_ping")) {
			write(line.startsWith("HEAD") ? Answers.HEAD_PING : Answers.PING, 1);
		}
		else if (path.equals("/containers/json")) {
			write(Answers.LIST, 1);
		}
		else if (path.equals("/containers/create")) {
			write((body > 0) ? Answers.CREATED : Answers.UNKNOWN, 1);
		}
		else if (path.endsWith("/json")) {
			write(Answers.INSPECT, 1);
		}
		else {
			bulk(line, path, number(target), body);
		}
	}

	private void bulk(String line, String path, int number, long body) throws IOException {
		if (path.endsWith("/short/logs")) {
			stream(Answers.LOGS, Answers.SHORT_LINES, number / Answers.SHORT_BLOCK, Answers.STREAM_END);
		}
		else if (path.endsWith("/packed/logs")) {
			stream(Answers.LOGS, Answers.PACKED_LINES, number / Answers.SHORT_BLOCK, Answers.STREAM_END);
		}
		else if (path.endsWith("/long/logs")) {
			stream(Answers.LOGS, Answers.LONG_LINES, number / Answers.LONG_BLOCK, Answers.STREAM_END);
		}
		else if (path.endsWith("/follow/logs")) {
			write(Answers.LOGS, 1);
			write(Answers.FIRST_LINE, 1);
		}
		else if (path.equals("/events")) {
			stream(Answers.JSON_STREAM, Answers.EVENTS, number / Answers.EVENT_BLOCK, Answers.STREAM_END);
		}
		else if (path.endsWith("/stats")) {
			stream(Answers.JSON_STREAM, Answers.STATS, number / Answers.STATS_BLOCK, Answers.STREAM_END);
		}
		else if (path.endsWith("/archive") && line.startsWith("GET")) {
			write(Answers.ARCHIVE, 1);
			stream(Answers.archiveHead(number), Answers.CONTENT, number, Answers.ARCHIVE_END);
		}
		else if (path.endsWith("/archive") && body == Operation.UPLOAD.expected(number)) {
			write(Answers.UPLOADED, 1);
		}
		else {
			write(Answers.UNKNOWN, 1);
		}
	}

	private void stream(ByteBuffer head, ByteBuffer block, int count, ByteBuffer end) throws IOException {
		write(head, 1);
		write(block, count);
		write(end, 1);
	}

	private void write(ByteBuffer bytes, int count) throws IOException {
		for (int index = 0; index < count; index++) {
			this.connection.write(bytes.duplicate());
		}
	}

	private static int number(String target) {
		Matcher matcher = NUMBER.matcher(target);
		if (!matcher.find()) {
			return 0;
		}
		return Integer.parseInt((matcher.group(1) != null) ? matcher.group(1) : matcher.group(2));
	}

}
