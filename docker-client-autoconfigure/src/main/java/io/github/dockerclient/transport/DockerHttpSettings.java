package io.github.dockerclient.transport;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The address of an engine and the settings of the connections to it.
 *
 * @param address the address of the engine
 * @param tls the settings of TLS, or {@code null} for no TLS; only for TCP
 * @param sshConfig the configuration file for ssh, or {@code null} for that of the user
 * @param apiVersion the API version to use, or {@code null} to negotiate it
 * @param connectTimeout the time limit for connecting
 * @param responseTimeout how long an engine may be silent during a call; streams have no
 * such limit
 * @param workTimeout how long an engine may be silent during long-running work, and
 * before the progress messages or an archive begin
 * @param maxConnections the maximum number of concurrent calls; streams do not count
 * @param maxIdleTime how long an idle connection is kept
 * @param maxLifeTime how long a connection is kept, idle or not; calls in progress
 * continue
 * @param acquireTimeout how long a call waits while all connections are in use
 * @param keepAlive how long the other side of a connection may be unreachable before the
 * connection counts as lost
 * @param headers headers that are sent with every request, unless the request sets them
 * itself; their values never appear in messages or logs
 * @param properties the prefix of the properties that messages refer to
 */
record DockerHttpSettings(DockerAddress address, @Nullable DockerTls tls, @Nullable Path sshConfig,
		@Nullable ApiVersion apiVersion, Duration connectTimeout, Duration responseTimeout, Duration workTimeout,
		int maxConnections, Duration maxIdleTime, Duration maxLifeTime, Duration acquireTimeout, Duration keepAlive,
		Map<String, String> headers, String properties) {

	private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");

	private static final Pattern HEADER_BYTES = Pattern.compile("[\\x20-\\x7e\\x80-\\xff\\t]*");

	private static final Pattern OUTER_BLANKS = Pattern.compile("^[ \\t]+|[ \\t]+$");

	/** Headers that the connection sets itself. */
	private static final Set<String> RESERVED = Set.of("host", "user-agent", "content-length", "transfer-encoding",
			"trailer", "connection", "upgrade", "keep-alive", "te", "expect", "accept-encoding");

	/** Properties of the engine in messages. */
	private static final Pattern PROPERTY = Pattern.compile("\\bdocker\\.(?=(?:host|cert-path|tls|ssl|pool)\\b)");

	DockerHttpSettings {
		Assert.notNull(address, "'address' must not be null");
		Assert.isTrue(tls == null || address.isTcp(),
				() -> String.format(Locale.ROOT, "TLS is supported only over TCP, not with the engine at %s", address));
		Assert.isTrue(apiVersion == null || !apiVersion.isBefore(ApiVersion.OLDEST),
				() -> String.format(Locale.ROOT,
						"API version %s is older than %s, the oldest that this client supports", apiVersion,
						ApiVersion.OLDEST));
		positive("connect timeout", connectTimeout);
		positive("response timeout", responseTimeout);
		positive("work timeout", workTimeout);
		positive("maximum idle time", maxIdleTime);
		positive("maximum life time", maxLifeTime);
		positive("acquire timeout", acquireTimeout);
		positive("keep-alive time", keepAlive);
		Assert.isTrue(maxConnections > 0, () -> String.format(Locale.ROOT,
				"The maximum number of connections must be positive, but is %d", maxConnections));
		headers = permitted(headers);
		Assert.hasText(properties, "'properties' must not be empty");
	}

	// Replaces the properties of the default engine in a message by those of this engine.
	String named(String message) {
		return PROPERTY.matcher(message).replaceAll(Matcher.quoteReplacement(this.properties + "."));
	}

	private static Map<String, String> permitted(@Nullable Map<String, String> headers) {
		Map<String, String> permitted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		if (headers != null) {
			headers.forEach((name, value) -> {
				if (!isReserved(name)) {
					// Headers are sent byte by byte, and Docker's command line sends
					// UTF-8.
					String bytes = new String(trim(value).getBytes(StandardCharsets.UTF_8),
							StandardCharsets.ISO_8859_1);
					check(name, bytes, HEADER_BYTES);
					permitted.put(name, bytes);
				}
			});
		}
		return Copies.hiding(permitted);
	}

	static boolean isReserved(String name) {
		return RESERVED.contains(name.toLowerCase(Locale.ROOT));
	}

	// Returns the value as it is sent.
	static String header(String name, String value) {
		String sent = trim(value);
		check(name, sent, HEADER_VALUE);
		return sent;
	}

	// Blanks around a value are not a part of it.
	private static String trim(String value) {
		return OUTER_BLANKS.matcher(value).replaceAll("");
	}

	private static void check(String name, String value, Pattern form) {
		Assert.isTrue(HEADER_NAME.matcher(name).matches() && form.matcher(value).matches(),
				() -> String.format(Locale.ROOT, "Header '%s' is not valid", name));
	}

	// Returns the sum of the limits of all steps, and a second for the time between them.
	Duration timeToConnect() {
		return this.acquireTimeout.plus(this.connectTimeout.multipliedBy(2)).plusSeconds(1);
	}

	private static void positive(String name, Duration duration) {
		Assert.notNull(duration, () -> "The " + name + " must not be null");
		Assert.isTrue(!duration.isNegative() && !duration.isZero(),
				() -> String.format(Locale.ROOT, "The %s must be positive, but is %s", name, duration));
	}

}
