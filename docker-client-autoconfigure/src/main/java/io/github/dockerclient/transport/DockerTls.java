package io.github.dockerclient.transport;

import java.util.List;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import io.github.dockerclient.type.Copies;

import org.springframework.util.Assert;

/**
 * TLS settings for the connections to an engine.
 *
 * @param context supplies the context with the trusted certificates and the client's own;
 * called before each new connection, so that renewed certificates take effect
 * @param verifyHost whether the engine's certificate must be valid for the host
 * @param protocols the permitted versions of TLS, such as {@code TLSv1.3}; if empty,
 * those of the context
 * @param ciphers the permitted cipher suites; if empty, those of the context
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
	 * Create settings with the TLS versions and cipher suites of the context.
	 * @param context supplies the context with the trusted certificates and the client's
	 * own
	 * @param verifyHost whether the engine's certificate must be valid for the host
	 */
	public DockerTls(Supplier<SSLContext> context, boolean verifyHost) {
		this(context, verifyHost, List.of(), List.of());
	}

	/**
	 * Create settings with a fixed context that verify the engine's host.
	 * @param context the context with the trusted certificates and the client's own
	 * @return the settings
	 */
	public static DockerTls of(SSLContext context) {
		Assert.notNull(context, "'context' must not be null");
		return new DockerTls(() -> context, true);
	}

}
