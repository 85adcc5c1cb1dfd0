package io.github.dockerclient.engines;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * A connection from a client, and the corresponding connection to the engine. A thread
 * for each direction forwards the bytes. A copy of them is parsed as HTTP until an
 * upgrade.
 */
public final class RecordedConnection {

	private static final int BUFFER_SIZE = 64 * 1024;

	private static final HttpDecoderConfig HTTP = new HttpDecoderConfig().setMaxInitialLineLength(1024 * 1024)
		.setMaxHeaderSize(1024 * 1024)
		.setValidateHeaders(false);

	private final RecordingProxy proxy;

	private final String engineName;

	private final SocketChannel client;

	private final SocketChannel engine;

	private final Queue<Exchange> unanswered = new ConcurrentLinkedQueue<>();

	private final AtomicLong bytesToClient = new AtomicLong();

	private final CountDownLatch open = new CountDownLatch(2);

	private volatile boolean clientEnded;

	private volatile boolean engineEnded;

	private volatile @Nullable Exchange last;

	private volatile boolean upgrading;

	private volatile boolean upgraded;

	RecordedConnection(RecordingProxy proxy, String engineName, SocketChannel client, SocketChannel engine) {
		this.proxy = proxy;
		this.engineName = engineName;
		this.client = client;
		this.engine = engine;
	}

	/**
	 * Return the number of bytes that were sent to the client.
	 * @return the number of bytes
	 */
	public long bytesToClient() {
		return this.bytesToClient.get();
	}

	/**
	 * Return whether the connection is still open in at least one direction.
	 * @return whether the engine or the client has not ended it
	 */
	public boolean isOpen() {
		return this.open.getCount() > 0;
	}

	@Override
	public String toString() {
		return "connection to %s, %s by the client, %s by the engine, %d bytes, last: %s".formatted(this.engineName,
				this.clientEnded ? "ended" : "open", this.engineEnded ? "ended" : "open", bytesToClient(), this.last);
	}

	void start() {
		EmbeddedChannel requests = new EmbeddedChannel(new HttpRequestDecoder(HTTP), new RequestRecorder());
		EmbeddedChannel answers = new EmbeddedChannel(new AnswerDecoder(), new AnswerRecorder());
		RecordingProxy.thread("up", () -> relay(this.client, this.engine, requests));
		RecordingProxy.thread("down", () -> relay(this.engine, this.client, answers));
	}

	private void relay(SocketChannel source, SocketChannel target, EmbeddedChannel recorder) {
		boolean down = source == this.engine;
		ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
		try {
			while (read(source, buffer) >= 0) {
				record(recorder, buffer.flip());
				if (down) {
					this.bytesToClient.addAndGet(buffer.remaining());
				}
				while (buffer.hasRemaining()) {
					target.write(buffer);
				}
			}
			if (down) {
				this.engineEnded = true;
			}
			else {
				this.clientEnded = true;
			}
			target.shutdownOutput();
			if (down && this.upgraded) {
				// After an upgrade, engines close only their output, and stop reading.
				RecordingProxy.close(this.engine);
			}
		}
		catch (IOException ex) {
			// An engine may answer and close the connection without reading the whole
			// request.
			if (down || !stopReading()) {
				close();
			}
		}
		finally {
			recorder.finishAndReleaseAll();
			this.open.countDown();
			if (!isOpen()) {
				close();
				this.unanswered.forEach(WireTable::add);
				this.proxy.ended(this);
			}
		}
	}

	private void record(EmbeddedChannel recorder, ByteBuffer bytes) {
		if (!this.upgraded && !(this.upgrading && recorder.pipeline().get(HttpRequestDecoder.class) != null)) {
			byte[] copy = new byte[bytes.remaining()];
			bytes.duplicate().get(copy);
			recorder.writeInbound(Unpooled.wrappedBuffer(copy));
		}
	}

	private static int read(SocketChannel source, ByteBuffer buffer) {
		try {
			return source.read(buffer.clear());
		}
		catch (IOException ex) {
			return -1;
		}
	}

	private boolean stopReading() {
		try {
			this.client.shutdownInput();
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	// End the connection as an engine does: the client reads the end, and closes its
	// side.
	void hangUp() {
		RecordingProxy.close(this.engine);
	}

	boolean awaitEnd(Duration patience) {
		try {
			return this.open.await(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	void close() {
		RecordingProxy.close(this.client);
		RecordingProxy.close(this.engine);
	}

	/**
	 * Records each request before the engine receives it.
	 */
	private final class RequestRecorder extends ChannelInboundHandlerAdapter {

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			if (message instanceof HttpObject object && object.decoderResult().isFailure()) {
				RecordedConnection.this.proxy.violated("A request is not HTTP: " + object.decoderResult().cause());
			}
			else if (message instanceof HttpRequest request) {
				Exchange exchange = new Exchange(RecordedConnection.this.engineName, request, RecordedConnection.this);
				RecordedConnection.this.unanswered.add(exchange);
				RecordedConnection.this.last = exchange;
				RecordedConnection.this.upgrading = exchange.asksForUpgrade();
				RecordedConnection.this.proxy.sent(exchange);
			}
			ReferenceCountUtil.release(message);
		}

	}

	/**
	 * Records each answer before the client receives it.
	 */
	private final class AnswerRecorder extends ChannelInboundHandlerAdapter {

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			if (message instanceof HttpObject object && object.decoderResult().isFailure()) {
				RecordedConnection.this.proxy.violated("An answer is not HTTP: " + object.decoderResult().cause());
			}
			ReferenceCountUtil.release(message);
		}

	}

	/**
	 * Whether an answer has a body depends on its request. Netty asks once for each head.
	 */
	private final class AnswerDecoder extends HttpResponseDecoder {

		AnswerDecoder() {
			super(HTTP);
		}

		@Override
		protected boolean isContentAlwaysEmpty(HttpMessage message) {
			int status = ((HttpResponse) message).status().code();
			if (status >= 100 && status < 200 && status != 101) {
				return true;
			}
			Exchange exchange = RecordedConnection.this.unanswered.poll();
			if (exchange == null) {
				RecordedConnection.this.proxy.violated("The engine answered %d to no request".formatted(status));
				return super.isContentAlwaysEmpty(message);
			}
			exchange.answered(status);
			WireTable.add(exchange);
			RecordedConnection.this.upgraded = status == 101;
			RecordedConnection.this.upgrading = false;
			return exchange.isHead() || super.isContentAlwaysEmpty(message);
		}

	}

}
