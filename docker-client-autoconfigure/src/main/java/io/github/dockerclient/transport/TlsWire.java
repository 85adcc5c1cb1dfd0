package io.github.dockerclient.transport;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

import io.netty.handler.ssl.NotSslRecordException;
import org.jspecify.annotations.Nullable;

/**
 * Transfers bytes over TLS on the calling thread.
 */
final class TlsWire implements Wire {

	private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

	/** The JDK's messages about bytes that are not TLS. */
	private static final Set<String> NO_TLS = Set.of("Unsupported or unrecognized SSL message",
			"Unrecognized SSL message, plaintext connection?");

	private final SocketChannel channel;

	private final SSLEngine engine;

	/** The received bytes that are not decrypted yet, ready to be read. */
	private final ByteBuffer received;

	private final ByteBuffer sent;

	TlsWire(SocketChannel channel, SSLContext context, DockerTls tls, HostVerifier verifier) {
		this.channel = channel;
		this.engine = context.createSSLEngine();
		this.engine.setUseClientMode(true);
		SSLParameters parameters = this.engine.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("");
		parameters.setProtocols(tls.protocols().isEmpty() ? context.getDefaultSSLParameters().getProtocols()
				: tls.protocols().toArray(String[]::new));
		if (!tls.ciphers().isEmpty()) {
			parameters.setCipherSuites(tls.ciphers().toArray(String[]::new));
		}
		if (verifier.serverName() != null) {
			parameters.setServerNames(List.of(verifier.serverName()));
		}
		this.engine.setSSLParameters(parameters);
		int size = this.engine.getSession().getPacketBufferSize();
		this.received = ByteBuffer.allocateDirect(size).flip();
		this.sent = ByteBuffer.allocateDirect(size);
	}

	// Returns the required capacity of the buffer to read into.
	int size() {
		return this.engine.getSession().getApplicationBufferSize();
	}

	void shakeHands(@Nullable HostVerifier verifier) throws IOException {
		try {
			this.engine.beginHandshake();
			ByteBuffer early = ByteBuffer.allocate(size());
			HandshakeStatus status = this.engine.getHandshakeStatus();
			while (status != HandshakeStatus.FINISHED && status != HandshakeStatus.NOT_HANDSHAKING) {
				status = step(status, early);
			}
			if (verifier != null) {
				verifier.verify((X509Certificate) this.engine.getSession().getPeerCertificates()[0]);
			}
		}
		catch (CertificateException ex) {
			throw TlsHandler.failure(String.valueOf(ex.getMessage()), ex);
		}
		catch (SSLException ex) {
			sayWhy();
			throw NO_TLS.contains(String.valueOf(ex.getMessage())) ? new NotSslRecordException(ex.getMessage()) : ex;
		}
		catch (ClosedChannelException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw TlsHandler.failure(TlsHandler.CLOSED, ex);
		}
	}

	private HandshakeStatus step(HandshakeStatus status, ByteBuffer early) throws IOException {
		switch (status) {
			case NEED_TASK -> {
				for (Runnable task = this.engine.getDelegatedTask(); task != null; task = this.engine
					.getDelegatedTask()) {
					task.run();
				}
				return this.engine.getHandshakeStatus();
			}
			case NEED_WRAP -> {
				return sendNext();
			}
			default -> {
				SSLEngineResult result = unwrap(early);
				if (result == null || result.getStatus() == SSLEngineResult.Status.CLOSED) {
					throw new EOFException("The connection ended during the handshake");
				}
				return result.getHandshakeStatus();
			}
		}
	}

	// An engine may reject the handshake before it has read all of it, and send the
	// reason as an alert. So a failure to send is ignored: the next read throws the
	// reason.
	private HandshakeStatus sendNext() throws IOException {
		try {
			return wrap(NOTHING).getHandshakeStatus();
		}
		catch (SSLException | ClosedChannelException ex) {
			throw ex;
		}
		catch (IOException ex) {
			return this.engine.getHandshakeStatus();
		}
	}

	// Sends the alert that informs the engine of the failure.
	private void sayWhy() {
		try {
			while (this.engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
				wrap(NOTHING);
			}
		}
		catch (IOException ex) {
			// The engine has closed the connection without waiting for the alert.
		}
	}

	@Override
	public int read(ByteBuffer target) throws IOException {
		int count = 0;
		try {
			while (count == 0) {
				SSLEngineResult result = unwrap(target);
				if (result == null || result.getStatus() == SSLEngineResult.Status.CLOSED) {
					return -1;
				}
				count = result.bytesProduced();
				proceed(result.getHandshakeStatus());
			}
			return count;
		}
		catch (SSLException ex) {
			throw new BrokenTlsException(ex);
		}
	}

	// Handles handshake messages after the handshake, such as those for new keys.
	private void proceed(HandshakeStatus status) throws IOException {
		HandshakeStatus current = status;
		while (current == HandshakeStatus.NEED_WRAP || current == HandshakeStatus.NEED_TASK) {
			current = step(current, NOTHING);
		}
	}

	@Override
	public void write(ByteBuffer... bytes) throws IOException {
		while (bytes[bytes.length - 1].hasRemaining()) {
			proceed(wrap(bytes).getHandshakeStatus());
		}
	}

	private SSLEngineResult wrap(ByteBuffer... bytes) throws IOException {
		this.sent.clear();
		SSLEngineResult result = this.engine.wrap(bytes, this.sent);
		this.sent.flip();
		while (this.sent.hasRemaining()) {
			this.channel.write(this.sent);
		}
		if (result.getStatus() == SSLEngineResult.Status.CLOSED && bytes[bytes.length - 1].hasRemaining()) {
			throw new ClosedChannelException();
		}
		return result;
	}

	// Returns null at the end of the connection.
	private @Nullable SSLEngineResult unwrap(ByteBuffer target) throws IOException {
		SSLEngineResult result = this.engine.unwrap(this.received, target);
		while (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
			this.received.compact();
			int count = this.received.hasRemaining() ? this.channel.read(this.received) : 0;
			this.received.flip();
			if (count <= 0) {
				return end(count);
			}
			result = this.engine.unwrap(this.received, target);
		}
		return (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) ? end(0) : result;
	}

	// Without bytes read, the buffer is full, so the record is longer than TLS permits.
	private static @Nullable SSLEngineResult end(int count) throws SSLException {
		if (count == 0) {
			throw new SSLException("A record is too long");
		}
		return null;
	}

	// Tickets for later sessions, which arrive at any time, are accepted. A message that
	// requires a response is not, as handling it could take time.
	@Override
	public boolean isQuiet() {
		try {
			this.channel.configureBlocking(false);
			this.received.compact();
			int count = this.channel.read(this.received);
			this.received.flip();
			this.channel.configureBlocking(true);
			ByteBuffer unasked = ByteBuffer.allocate(this.received.hasRemaining() ? size() : 0);
			SSLEngineResult.Status status = SSLEngineResult.Status.OK;
			boolean quiet = true;
			while (quiet && count >= 0 && this.received.hasRemaining() && status == SSLEngineResult.Status.OK) {
				SSLEngineResult result = this.engine.unwrap(this.received, unasked);
				status = result.getStatus();
				quiet = result.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING
						|| result.getHandshakeStatus() == HandshakeStatus.FINISHED;
			}
			return quiet && count >= 0 && status == SSLEngineResult.Status.OK && unasked.position() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
