package io.github.dockerclient.transport;

import java.io.IOException;

import javax.net.ssl.SSLException;

/**
 * A connection with TLS failed after its handshake was done.
 */
final class BrokenTlsException extends IOException {

	BrokenTlsException(SSLException cause) {
		super(cause.getMessage(), cause);
	}

}
