package io.github.dockerclient.transport;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Verifies the engine's host when the TLS handshake is complete, before any request is
 * sent, and distinguishes failures during the handshake from later ones. This handler is
 * placed after Netty's TLS handler.
 */
final class TlsHandler extends ChannelInboundHandlerAdapter {

	private static final String NAME = "docker.tls";

	/** The beginning of the messages about a connection that the engine closed. */
	static final String CLOSED = "Connection closed while the handshake was under way";

	private final SslHandler ssl;

	private final @Nullable HostVerifier verifier;

	private boolean secured;

	private TlsHandler(SslHandler ssl, @Nullable HostVerifier verifier) {
		this.ssl = ssl;
		this.verifier = verifier;
	}

	static void add(ChannelPipeline pipeline, @Nullable HostVerifier verifier) {
		SslHandler ssl = pipeline.get(SslHandler.class);
		pipeline.addAfter(NettyPipeline.SslHandler, NAME, new TlsHandler(ssl, verifier));
	}

	// Returns whether the TLS handshake is not complete yet.
	static boolean isHandshaking(Channel channel) {
		TlsHandler handler = channel.pipeline().get(TlsHandler.class);
		return handler != null && !handler.secured;
	}

	// The JDK's verification differs from that of Go, and the JDK does not send names
	// without a dot in the handshake.
	static void configure(SslHandler ssl, HostVerifier verifier) {
		SSLParameters parameters = ssl.engine().getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("");
		if (verifier.serverName() != null) {
			parameters.setServerNames(List.of(verifier.serverName()));
		}
		ssl.engine().setSSLParameters(parameters);
	}

	@Override
	public void userEventTriggered(ChannelHandlerContext context, Object event) {
		context.fireUserEventTriggered(
				(event instanceof SslHandshakeCompletionEvent handshake) ? completed(context, handshake) : event);
	}

	private SslHandshakeCompletionEvent completed(ChannelHandlerContext context, SslHandshakeCompletionEvent event) {
		if (!event.isSuccess()) {
			return new SslHandshakeCompletionEvent(during(event.cause()));
		}
		try {
			if (this.verifier != null) {
				this.verifier.verify((X509Certificate) this.ssl.engine().getSession().getPeerCertificates()[0]);
			}
			this.secured = true;
			return event;
		}
		catch (CertificateException | SSLException ex) {
			context.close();
			return new SslHandshakeCompletionEvent(failure(String.valueOf(ex.getMessage()), ex));
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		Throwable failure = (cause instanceof DecoderException && cause.getCause() != null) ? cause.getCause() : cause;
		if (!this.secured) {
			context.fireExceptionCaught(during(failure));
		}
		else {
			context.fireExceptionCaught((failure instanceof SSLException tls) ? new BrokenTlsException(tls) : cause);
		}
	}

	private static Throwable during(Throwable failure) {
		return (failure instanceof IOException && !(failure instanceof SSLException)) ? failure(CLOSED, failure)
				: failure;
	}

	static SSLHandshakeException failure(String message, Throwable cause) {
		SSLHandshakeException failure = new SSLHandshakeException(message);
		failure.initCause(cause);
		return failure;
	}

}
