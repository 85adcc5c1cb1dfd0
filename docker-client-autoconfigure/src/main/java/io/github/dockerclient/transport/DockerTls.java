package io.github.dockerclient.transport;

import java.util.List;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import io.github.dockerclient.type.Copies;

import org.springframework.util.Assert;

/**
 * How TLS is spoken with an engine.
 *
 * @param context gives the trusted certificates and the client's own. It is asked before
 * each new connection, so that renewed certificates count from then on
 * @param verifyHost whether the engine's certificate must be for the host that is
 * connected to
 * @param protocols the versions of TLS that may be spoken, such as {@code TLSv1.3}; those
 * of the context if empty
 * @param ciphers the cipher suites that may be used; those of the context if empty
 */
public record DockerTls(Supplier<SSLContext> context, boolean verifyHost, List<String> protocols,
		List<String> ciphers) {

	/**
	 * Create settings.
	 */
	public DockerTls {
		Assert.notNull(context, "'context' must not be null");
		protocols = Copies.of(protocols);
		ciphers = Copies.of(ciphers);
	}

	/**
	 * Create settings that leave versions and cipher suites to the context.
	 * @param context gives the trusted certificates and the client's own
	 * @param verifyHost whether the engine's certificate must be for the host that is
	 * connected to
	 */
	public DockerTls(Supplier<SSLContext> context, boolean verifyHost) {
		this(context, verifyHost, List.of(), List.of());
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
