package io.github.dockerclient.transport;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import javax.net.ssl.SSLContext;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.util.context.ContextView;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;

/**
 * A connection for one exchange at a time. The thread that waits for the response sends
 * the request and reads the response itself.
 */
final class BlockingConnection {

	private static final int BUFFER = 16 * 1024;

	private static final int BULK = 4 * 1024;

	private static final String CHUNKED = "chunked";

	/** The characters that may follow the size of a chunk. */
	private static final String BEHIND_SIZE = "\r; \t";

	private static final long MAX_CHUNK = 0xFFFFFFFFL;

	/** The memory that is allocated for an announced length before the bytes arrive. */
	private static final int MAX_BELIEVED = 1024 * 1024;

	private final SocketChannel channel;

	private final Wire wire;

	private final Deadlines.Deadline deadline;

	private final @Nullable SSLContext context;

	private final long opened = System.nanoTime();

	private final Input input;

	private final HeadReader heads;

	private boolean used;

	private boolean answered;

	private boolean persistent;

	private boolean reusable;

	private @Nullable IOException refusal;

	private volatile @Nullable Upload upload;

	/** The time limit for each part of the body. */
	private @Nullable Duration limit;

	private boolean chunked;

	private boolean delimited;

	private boolean begun;

	private boolean ended;

	/** The remaining bytes of the body, or of its current chunk. */
	private long left;

	private long released;

	BlockingConnection(SocketChannel channel, Wire wire, int bufferSize, Deadlines.Deadline deadline,
			@Nullable SSLContext context, boolean used) {
		this.channel = channel;
		this.wire = wire;
		this.deadline = deadline;
		this.context = context;
		this.used = used;
		this.input = new Input(wire, Math.max(BUFFER, bufferSize));
		this.heads = new HeadReader(this.input);
	}

	// Returns whether another exchange may use this connection now.
	boolean isUsable(@Nullable SSLContext current, DockerHttpSettings settings) {
		long now = System.nanoTime();
		return this.context == current && now - this.opened < settings.maxLifeTime().toNanos()
				&& now - this.released < settings.maxIdleTime().toNanos() && this.wire.isQuiet();
	}

	// Returns whether a failure may be due to a connection that the engine was closing
	// when it was taken from the pool.
	boolean isStale() {
		return this.used && !this.answered;
	}

	boolean isReusable() {
		return this.reusable;
	}

	boolean isOverdue() {
		Upload upload = this.upload;
		return this.deadline.hasPassed() || (upload != null && upload.isOverdue());
	}

	// Returns why the body of the request cannot be read, or null if it can.
	@Nullable Throwable unreadable() {
		Upload upload = this.upload;
		return (upload != null) ? upload.failure() : null;
	}

	// Sends a request. An engine may reject a request before it has read all of it, and
	// explain that in its response. So a failure to send is thrown only if no response
	// follows.
	void send(byte[] request) {
		this.answered = false;
		this.reusable = false;
		this.refusal = null;
		try {
			this.wire.write(ByteBuffer.wrap(request));
		}
		catch (IOException ex) {
			this.refusal = ex;
		}
	}

	// Begins to send the body of the request on another thread. After that, the
	// connection
	// must not be used for another exchange.
	void upload(Flux<DataBuffer> content, ContextView context, @Nullable Duration limit, Deadlines deadlines) {
		this.deadline.clear();
		Upload upload = new Upload(this.wire, content, context, limit, deadlines.begin(this::close), this::close);
		this.upload = upload;
		upload.start();
	}

	// Limits the time until the head of the response, which an upload limits itself.
	void limitAnswer(@Nullable Duration limit) {
		if (this.upload == null) {
			limit(limit);
		}
	}

	// Waits for the head of the response.
	Answer readHead() throws IOException {
		IOException refusal = this.refusal;
		try {
			Answer head = this.heads.read();
			this.answered = true;
			Upload upload = this.upload;
			if (upload != null) {
				upload.answered();
			}
			this.persistent = this.heads.isLastPersistent();
			return head;
		}
		catch (BrokenTlsException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw (refusal != null) ? refusal : ex;
		}
	}

	// Begins to read the body of a response. Each part of it must arrive within the
	// limit.
	void beginBody(Answer head, boolean none, @Nullable Duration limit) {
		this.limit = limit;
		this.ended = none || head.status() == 204 || head.status() == 304;
		String coding = HeadReader.joined(head.headers(), HttpHeaders.TRANSFER_ENCODING);
		long length = length(head.headers());
		if (!coding.isEmpty() && !coding.equals(CHUNKED)) {
			throw new MalformedAnswerException("The body has an encoding that was not requested");
		}
		this.chunked = coding.equals(CHUNKED);
		this.delimited = this.ended || this.chunked || length >= 0;
		this.begun = false;
		this.left = this.chunked ? 0 : (length >= 0) ? length : Long.MAX_VALUE;
		// A body that must not be there would be read as the next response.
		this.persistent = this.persistent && (head.status() != 204 || (length <= 0 && !this.chunked));
	}

	// Returns the length of the body, or -1 if the head does not contain it.
	private static long length(HttpHeaders headers) {
		List<String> lengths = headers.getOrEmpty(HttpHeaders.CONTENT_LENGTH);
		for (String length : lengths) {
			if (!length.equals(lengths.get(0))) {
				throw new MalformedAnswerException("An answer has different values of Content-Length");
			}
		}
		return lengths.isEmpty() ? -1 : HeadReader.number(lengths.get(0));
	}

	// Waits for bytes of the body and returns how many have arrived, or -1 at its end.
	private int awaitBody() throws IOException {
		if (!this.ended && this.left == 0) {
			this.ended = !this.chunked || !nextChunk();
		}
		if (!this.ended && this.input.isEmpty()) {
			received(this.input.await());
		}
		return this.ended ? end() : (int) Math.min(this.left, this.input.bytes().remaining());
	}

	private void received(boolean any) throws IOException {
		this.ended = !any;
		limit(this.limit);
		if (this.ended && this.delimited) {
			throw new EOFException("The end of the answer is missing");
		}
	}

	private boolean nextChunk() throws IOException {
		if (this.begun) {
			byte end = this.input.next();
			if (((end == '\r') ? this.input.next() : end) != '\n') {
				throw new MalformedAnswerException("A chunk is longer than its size");
			}
		}
		this.begun = true;
		this.left = chunkSize();
		if (this.left > 0) {
			return true;
		}
		this.heads.skipTrailers();
		return false;
	}

	private long chunkSize() throws IOException {
		long size = 0;
		byte next = this.input.next();
		int digit = Character.digit(next, 16);
		if (digit < 0) {
			throw new MalformedAnswerException("A chunk has no valid size");
		}
		while (digit >= 0) {
			size = (size << 4) + digit;
			if (size > MAX_CHUNK) {
				throw new MalformedAnswerException("A chunk has no valid size");
			}
			next = this.input.next();
			digit = Character.digit(next, 16);
		}
		for (int skipped = 0; next != '\n'; skipped++) {
			if (skipped > HeadReader.MAX_LENGTH || (skipped == 0 && BEHIND_SIZE.indexOf(next) < 0)) {
				throw new MalformedAnswerException("A chunk has no valid size");
			}
			next = this.input.next();
		}
		return size;
	}

	// Ends the exchange and returns -1, the result of reading at the end of the body.
	private int end() {
		this.deadline.clear();
		this.reusable = this.refusal == null && this.delimited && this.persistent && this.input.isEmpty()
				&& !this.deadline.hasPassed();
		this.used = true;
		this.released = System.nanoTime();
		return -1;
	}

	// Reads the whole body.
	Answer readBody(Answer head) throws IOException {
		limit(this.limit);
		byte[] body = new byte[0];
		int size = 0;
		for (int count = awaitBody(); count >= 0; count = awaitBody()) {
			if (size + count > EngineConnections.MAX_BODY) {
				throw AnswerReader.tooLong();
			}
			if (size + count > body.length) {
				long expected = size + Math.min(this.left, MAX_BELIEVED);
				body = Arrays.copyOf(body, (int) ((size == 0) ? expected : Math.max(2L * body.length, expected)));
			}
			this.input.bytes().get(body, size, count);
			this.left -= count;
			size += count;
		}
		return new Answer(head.status(), head.headers(), body, size);
	}

	void skipBody() throws IOException {
		limit(this.limit);
		for (int count = awaitBody(); count >= 0; count = awaitBody()) {
			this.input.bytes().position(this.input.bytes().position() + count);
			this.left -= count;
		}
	}

	// Waits for the next bytes of the body, reads those that have arrived into the empty
	// buffer, and returns false at the end of the body.
	boolean readBody(ByteBuf target) throws IOException {
		limit(this.limit);
		int count = isBulk() ? readBulk(target) : awaitBody();
		if (count < 0) {
			return false;
		}
		while (count > 0) {
			ByteBuffer bytes = this.input.bytes();
			int length = Math.min(count, target.writableBytes());
			int end = bytes.limit();
			target.writeBytes(bytes.limit(bytes.position() + length));
			bytes.limit(end);
			this.left -= length;
			count = (target.isWritable() && isThere()) ? awaitBody() : 0;
		}
		this.input.giveBack();
		this.deadline.clear();
		return true;
	}

	// Returns whether the next bytes are so many that they are read without the buffer of
	// this connection.
	private boolean isBulk() {
		return this.left >= BULK && !this.ended && this.input.isEmpty();
	}

	// Reads whole chunks with what is between them, so that a lot is read in one step.
	// Then the later chunks are moved, to where the previous ones end. Returns -1 at the
	// end, otherwise how many bytes must be moved first.
	private int readBulk(ByteBuf target) throws IOException {
		ByteBuffer read = target.nioBuffer(target.writerIndex(), target.writableBytes());
		received(this.input.await(read));
		if (this.ended) {
			return end();
		}
		int count = (int) Math.min(this.left, read.position());
		target.writerIndex(target.writerIndex() + count);
		this.left -= count;
		this.input.borrow(read.flip().position(count));
		return isThere() ? awaitBody() : 0;
	}

	// Returns whether more of the body can be read without waiting.
	private boolean isThere() {
		ByteBuffer bytes = this.input.bytes();
		if (this.left > 0 || !this.chunked) {
			return this.left > 0 && bytes.hasRemaining();
		}
		int start = bytes.position() + 2;
		if (start >= bytes.limit() || bytes.get(start) == '0') {
			return false;
		}
		while (start < bytes.limit() && bytes.get(start) != '\n') {
			start++;
		}
		return start + 1 < bytes.limit();
	}

	// Limits the time of the next step.
	void limit(@Nullable Duration limit) {
		if (limit != null) {
			this.deadline.set(limit);
		}
		else {
			this.deadline.clear();
		}
	}

	// May be called by any thread.
	void close() {
		Upload upload = this.upload;
		this.deadline.end();
		closeQuietly(this.channel);
		if (upload != null) {
			upload.close();
		}
	}

	static void closeQuietly(SocketChannel channel) {
		try {
			channel.close();
		}
		catch (IOException ex) {
			// The connection is not used any more.
		}
	}

}
