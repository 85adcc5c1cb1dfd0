package io.github.dockerclient.transport;

import io.github.dockerclient.error.DockerStreamException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Joins the chunks of a streamed body. Engines send each log line as a separate chunk,
 * and passing every chunk through the codec and the queues behind it is the largest cost
 * of a stream. So once the head of a chunked response was read, this handler replaces the
 * codec and passes on the content of each read of the socket as one buffer. If a response
 * arrives before its request was sent completely, the codec stays, as it must encode the
 * rest. This handler supports only connections that serve a single request.
 */
final class ChunkJoiner extends ChannelDuplexHandler {

	static final String NAME = "docker.chunks";

	private static final long MAX_SIZE = 0xFFFFFFFFL;

	private State state = State.HEAD;

	private boolean sizeEmpty = true;

	private long remaining;

	private boolean lineEmpty = true;

	private boolean handedOn;

	private boolean requestSent;

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof LastHttpContent) {
			this.requestSent = true;
		}
		context.write(message, promise);
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (this.state == State.HEAD) {
			context.fireChannelRead(message);
			this.handedOn = true;
			if (this.requestSent && message instanceof HttpResponse response
					&& response.status().equals(HttpResponseStatus.OK)
					&& HttpUtil.isTransferEncodingChunked(response)) {
				this.state = State.SIZE;
				// When the codec is removed, it passes the bytes after the head to this
				// handler.
				context.pipeline().remove(NettyPipeline.HttpCodec);
			}
		}
		else if (this.state == State.END || !(message instanceof ByteBuf bytes)) {
			ReferenceCountUtil.release(message);
		}
		else {
			join(context, bytes);
		}
	}

	@Override
	public void channelReadComplete(ChannelHandlerContext context) {
		boolean more = !this.handedOn && this.state != State.END && !context.channel().config().isAutoRead();
		this.handedOn = false;
		context.fireChannelReadComplete();
		if (more) {
			context.read();
		}
	}

	private void join(ChannelHandlerContext context, ByteBuf bytes) {
		ByteBuf joined = null;
		DockerStreamException fault = null;
		try {
			while (bytes.isReadable() && this.state != State.END) {
				if (this.state == State.DATA) {
					joined = take(context, bytes, joined);
				}
				else {
					step(bytes.readByte());
				}
			}
		}
		catch (DockerStreamException ex) {
			fault = ex;
		}
		finally {
			bytes.release();
		}
		if (joined != null) {
			this.handedOn = true;
			context.fireChannelRead(new DefaultHttpContent(joined));
		}
		if (fault != null) {
			this.state = State.END;
			context.fireExceptionCaught(fault);
			context.close();
		}
		else if (this.state == State.END) {
			this.handedOn = true;
			context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
		}
	}

	private ByteBuf take(ChannelHandlerContext context, ByteBuf bytes, @Nullable ByteBuf joined) {
		int count = (int) Math.min(this.remaining, bytes.readableBytes());
		this.remaining -= count;
		if (this.remaining == 0) {
			this.state = State.DATA_END;
		}
		if (joined == null && count == bytes.readableBytes()) {
			return bytes.readRetainedSlice(count);
		}
		ByteBuf target = (joined != null) ? joined : context.alloc().buffer(count + bytes.readableBytes());
		return target.writeBytes(bytes, count);
	}

	private void step(byte next) {
		switch (this.state) {
			case SIZE -> size(next);
			case EXTENSION -> {
				if (next == '\n') {
					sizeKnown();
				}
			}
			case DATA_END -> {
				if (next == '\n') {
					this.state = State.SIZE;
				}
				else if (next != '\r') {
					throw new DockerStreamException("A chunk is longer than its size", null);
				}
			}
			case TRAILER -> trailer(next);
			default -> throw new IllegalStateException("Unexpected state " + this.state);
		}
	}

	private void size(byte next) {
		int digit = Character.digit(next, 16);
		if (digit >= 0) {
			this.remaining = (this.remaining << 4) + digit;
			this.sizeEmpty = false;
		}
		if (this.remaining > MAX_SIZE || (digit < 0 && this.sizeEmpty)) {
			throw new DockerStreamException("A chunk has no valid size", null);
		}
		if (next == '\n') {
			sizeKnown();
		}
		else if (digit < 0) {
			this.state = State.EXTENSION;
		}
	}

	private void sizeKnown() {
		this.sizeEmpty = true;
		this.state = (this.remaining > 0) ? State.DATA : State.TRAILER;
	}

	private void trailer(byte next) {
		if (next == '\n') {
			if (this.lineEmpty) {
				this.state = State.END;
			}
			this.lineEmpty = true;
		}
		else if (next != '\r') {
			this.lineEmpty = false;
		}
	}

	private enum State {

		HEAD, SIZE, EXTENSION, DATA, DATA_END, TRAILER, END

	}

}
