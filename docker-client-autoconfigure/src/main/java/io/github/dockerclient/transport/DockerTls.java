package io.github.dockerclient.transport;

import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import org.springframework.util.Assert;

/**
 * How TLS is spoken with an engine.
 *
 * @param context gives the trusted certificates and the client's own. It is asked before
 * each new connection, so that renewed certificates count from then on
 * @param verifyHost whether the engine's certificate must be for the host that is
 * connected to
 */
public record DockerTls(Supplier<SSLContext> context, boolean verifyHost) {

	/**
	 * Create settings.
	 */
	public DockerTls {
		Assert.notNull(context, "'context' must not be null");
	}

	/**
	 * Speak TLS with one context, and verify the engine's host.
	 * @param context the trusted certificates, and the client's own
	 * @return the settings
	 */
	public static DockerTls of(SSLContext context) {
		Assert.notNull(context, "'context' must not be null");
		return new DockerTls(() -> context, true);
	}

}
