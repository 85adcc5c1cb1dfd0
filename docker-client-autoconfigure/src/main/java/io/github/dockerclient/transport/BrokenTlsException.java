package io.github.dockerclient.transport;

import java.io.IOException;

import javax.net.ssl.SSLException;

/**
 * A TLS connection failed after its handshake was complete.
 */
final class BrokenTlsException extends IOException {

	BrokenTlsException(SSLException cause) {
		super(cause.getMessage(), cause);
	}

}
