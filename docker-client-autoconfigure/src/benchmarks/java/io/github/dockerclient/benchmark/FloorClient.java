package io.github.dockerclient.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lower bound for every client: writes prepared requests, and reads responses with
 * the length of the first one. Returns the number of bytes received, including the
 * framing.
 */
final class FloorClient implements Client {

	private final String host;

	private final Prepared ping = new Prepared("GET /_ping", new byte[0]);

	private final Prepared inspect;

	private final Prepared create;

	private final Prepared list = new Prepared("GET /containers/json?all=1", new byte[0]);

	private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

	private final Map<Prepared, Long> lengths = new ConcurrentHashMap<>();

	FloorClient(String host, String container) {
		this.host = host;
		this.inspect = new Prepared("GET /containers/" + container + "/json", new byte[0]);
		this.create = new Prepared("POST /containers/create",
				JsonMapper.shared()
					.writeValueAsBytes(Map.of("Image", LargeRequest.IMAGE, "Env", LargeRequest.ENV, "Labels",
							LargeRequest.LABELS, "HostConfig",
							Map.of("Binds", LargeRequest.BINDS, "ExtraHosts", LargeRequest.EXTRA_HOSTS))));
	}

	@Override
	public long ping() throws IOException {
		return call(this.ping);
	}

	@Override
	public long inspect() throws IOException {
		return call(this.inspect);
	}

	@Override
	public long create() throws IOException {
		return call(this.create);
	}

	@Override
	public long list() throws IOException {
		return call(this.list);
	}

	private long call(Prepared request) throws IOException {
		Connection connection = connection();
		connection.write(request.bytes().duplicate());
		Long length = this.lengths.get(request);
		if (length != null) {
			connection.skip(length);
		}
		else {
			long before = connection.taken();
			connection.line();
			connection.skipBody(connection.headers());
			length = connection.taken() - before;
			this.lengths.put(request, length);
		}
		this.idle.push(connection);
		return length;
	}

	private Connection connection() throws IOException {
		@Nullable Connection connection = this.idle.poll();
		return (connection != null) ? connection : Connection.open(this.host);
	}

	@Override
	public long logs(String container, int lines) throws IOException {
		return stream("/containers/" + container + "/logs?stdout=1&stderr=1&tail=" + lines);
	}

	@Override
	public long download(int mebibytes) throws IOException {
		return stream("/containers/any/archive?path=/" + mebibytes);
	}

	@Override
	public long events(int count) throws IOException {
		return stream("/events?since=0&until=" + count);
	}

	@Override
	public long stats(int count) throws IOException {
		return stream("/containers/stats-" + count + "/stats");
	}

	private long stream(String target) throws IOException {
		try (Connection connection = Connection.open(this.host)) {
			connection.write(new Prepared("GET " + target, new byte[0]).bytes());
			connection.skipStream();
			return connection.taken();
		}
	}

	@Override
	public long upload(int mebibytes) throws IOException {
		long length = Operation.UPLOAD.expected(mebibytes);
		byte[] piece = new byte[64 * 1024];
		ByteBuffer direct = ByteBuffer.allocateDirect(piece.length);
		try (Connection connection = Connection.open(this.host); Archive archive = new Archive(mebibytes)) {
			connection.write(Prepared.head("PUT /containers/any/archive?path=/" + mebibytes, length));
			for (int count = archive.read(piece); count > 0; count = archive.read(piece)) {
				connection.write(direct.clear().put(piece, 0, count).flip());
			}
			connection.line();
			connection.skipBody(connection.headers());
			return length;
		}
	}

	@Override
	public void close() throws IOException {
		for (Connection connection : this.idle) {
			connection.close();
		}
	}

	/**
	 * A request.
	 *
	 * @param bytes the whole request
	 */
	private record Prepared(ByteBuffer bytes) {

		Prepared(String request, byte[] body) {
			this(joined(head(request, body.length), body));
		}

		private static ByteBuffer head(String request, long length) {
			return StandardCharsets.US_ASCII.encode(request + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
					+ "application/json\r\nContent-Length: " + length + "\r\n\r\n");
		}

		private static ByteBuffer joined(ByteBuffer head, byte[] body) {
			return ByteBuffer.allocateDirect(head.remaining() + body.length).put(head).put(body).flip();
		}

	}

}
