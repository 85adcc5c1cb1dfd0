package io.github.dockerclient.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/**
 * Converts between the frames of a websocket and a stream of bytes. Engines give no
 * meaning to the boundaries of frames.
 */
final class WebSocketHandler extends ChannelDuplexHandler {

	private static final int MAX_PAYLOAD = 16 * 1024 * 1024;

	private boolean handedOn;

	private boolean keptBack;

	static void install(ChannelPipeline pipeline) {
		WebSocketDecoderConfig config = WebSocketDecoderConfig.newBuilder()
			.expectMaskedFrames(false)
			.maxFramePayloadLength(MAX_PAYLOAD)
			.build();
		pipeline.addBefore(HijackHandler.NAME, "docker.websocket.encoder", new WebSocket13FrameEncoder(true))
			.addBefore(HijackHandler.NAME, "docker.websocket.decoder", new WebSocket13FrameDecoder(config))
			.addBefore(HijackHandler.NAME, "docker.websocket", new WebSocketHandler());
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (!(message instanceof WebSocketFrame frame)) {
			context.fireChannelRead(message);
		}
		else if (frame instanceof PingWebSocketFrame) {
			this.keptBack = true;
			context.writeAndFlush(new PongWebSocketFrame(frame.content()));
		}
		else if (frame instanceof CloseWebSocketFrame) {
			context.writeAndFlush(frame).addListener(ChannelFutureListener.CLOSE);
		}
		else if (frame.content().isReadable()) {
			this.handedOn = true;
			context.fireChannelRead(frame.content());
		}
		else {
			this.keptBack = true;
			frame.release();
		}
	}

	// If only control frames were read, the pending read request is repeated. No other
	// reads are made, as the end of the connection must not be signalled before bytes
	// that are not requested yet.
	@Override
	public void channelReadComplete(ChannelHandlerContext context) {
		boolean more = this.keptBack && !this.handedOn && !context.channel().config().isAutoRead();
		this.keptBack = false;
		this.handedOn = false;
		context.fireChannelReadComplete();
		if (more) {
			context.read();
		}
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		boolean bytes = message instanceof ByteBuf buffer && buffer.isReadable();
		context.write(bytes ? new BinaryWebSocketFrame((ByteBuf) message) : message, promise);
	}

}
