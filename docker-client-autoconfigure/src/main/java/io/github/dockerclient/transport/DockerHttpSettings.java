package io.github.dockerclient.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Where an engine is and how to speak with it.
 *
 * @param address where the engine listens
 * @param tls how to speak TLS with it, or {@code null} not to; only for TCP
 * @param sshConfig the configuration file for ssh, or {@code null} for that of the user
 * @param apiVersion the API version to speak, or {@code null} to negotiate it
 * @param connectTimeout how long connecting may take
 * @param responseTimeout how long an engine may be silent during a call; streams have no
 * such limit
 * @param workTimeout how long an engine may be silent during work that takes its time,
 * and before a stream of progress or an archive begins
 * @param maxConnections how many calls may be under way at once; streams do not count
 * @param maxIdleTime how long an idle connection is kept
 * @param maxLifeTime how long a connection is kept at all; a call that is under way is
 * not disturbed
 * @param acquireTimeout how long a call waits while all connections are in use
 * @param keepAlive how long the other side of a connection may be out of reach before the
 * connection counts as lost
 * @param headers headers that are sent with every request, unless it has them itself;
 * they are in no text
 */
public record DockerHttpSettings(DockerAddress address, @Nullable DockerTls tls, @Nullable Path sshConfig,
		@Nullable ApiVersion apiVersion, Duration connectTimeout, Duration responseTimeout, Duration workTimeout,
		int maxConnections, Duration maxIdleTime, Duration maxLifeTime, Duration acquireTimeout, Duration keepAlive,
		Map<String, String> headers) {

	private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");

	/** What the connection itself decides. */
	private static final Set<String> RESERVED = Set.of("host", "user-agent", "content-length", "transfer-encoding",
			"trailer", "connection", "upgrade", "keep-alive", "te", "expect", "accept-encoding");

	/**
	 * Create settings.
	 */
	public DockerHttpSettings {
		Assert.notNull(address, "'address' must not be null");
		Assert.isTrue(tls == null || address.isTcp(),
				() -> String.format(Locale.ROOT, "TLS is spoken over TCP only, not with the engine at %s", address));
		Assert.isTrue(apiVersion == null || !apiVersion.isBefore(ApiVersion.OLDEST), () -> String.format(Locale.ROOT,
				"API version %s is older than %s, the oldest that this client speaks", apiVersion, ApiVersion.OLDEST));
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
	}

	private static Map<String, String> permitted(@Nullable Map<String, String> headers) {
		Map<String, String> permitted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		if (headers != null) {
			headers.forEach((name, value) -> {
				if (!isReserved(name)) {
					checkHeader(name, value);
					permitted.put(name, value);
				}
			});
		}
		return Copies.hiding(permitted);
	}

	/**
	 * Create settings without headers.
	 * @param address where the engine listens
	 * @param tls how to speak TLS with it, or {@code null} not to
	 * @param sshConfig the configuration file for ssh, or {@code null}
	 * @param apiVersion the API version to speak, or {@code null} to negotiate it
	 * @param connectTimeout how long connecting may take
	 * @param responseTimeout how long an engine may be silent during a call
	 * @param workTimeout how long an engine may be silent while it works
	 * @param maxConnections how many calls may be under way at once
	 * @param maxIdleTime how long an idle connection is kept
	 * @param maxLifeTime how long a connection is kept at all
	 * @param acquireTimeout how long a call waits while all connections are in use
	 * @param keepAlive how long the other side may be out of reach
	 */
	public DockerHttpSettings(DockerAddress address, @Nullable DockerTls tls, @Nullable Path sshConfig,
			@Nullable ApiVersion apiVersion, Duration connectTimeout, Duration responseTimeout, Duration workTimeout,
			int maxConnections, Duration maxIdleTime, Duration maxLifeTime, Duration acquireTimeout,
			Duration keepAlive) {
		this(address, tls, sshConfig, apiVersion, connectTimeout, responseTimeout, workTimeout, maxConnections,
				maxIdleTime, maxLifeTime, acquireTimeout, keepAlive, Map.of());
	}

	/**
	 * Start to build settings.
	 * @return a builder with the client's defaults
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Return settings for an address, with the client's defaults for all else.
	 * @param address where the engine listens
	 * @return the settings
	 */
	public static DockerHttpSettings of(DockerAddress address) {
		return builder().address(address).build();
	}

	static boolean isReserved(String name) {
		return RESERVED.contains(name.toLowerCase(Locale.ROOT));
	}

	static void checkHeader(String name, String value) {
		Assert.isTrue(HEADER_NAME.matcher(name).matches() && HEADER_VALUE.matcher(value).matches(),
				() -> String.format(Locale.ROOT, "Header '%s' is not valid", name));
	}

	// The limits of all steps together, and a second for what lies between them.
	Duration timeToConnect() {
		return this.acquireTimeout.plus(this.connectTimeout.multipliedBy(2)).plusSeconds(1);
	}

	private static void positive(String name, Duration duration) {
		Assert.notNull(duration, () -> "The " + name + " must not be null");
		Assert.isTrue(!duration.isNegative() && !duration.isZero(),
				() -> String.format(Locale.ROOT, "The %s must be positive, but is %s", name, duration));
	}

	/**
	 * Builds {@link DockerHttpSettings}.
	 */
	public static final class Builder {

		private DockerAddress address = DockerAddress.DEFAULT;

		private @Nullable DockerTls tls;

		private @Nullable Path sshConfig;

		private @Nullable ApiVersion apiVersion;

		private Duration connectTimeout = Duration.ofSeconds(10);

		private Duration responseTimeout = Duration.ofSeconds(60);

		private Duration workTimeout = Duration.ofMinutes(30);

		private int maxConnections = 64;

		private Duration maxIdleTime = Duration.ofMinutes(1);

		private Duration maxLifeTime = Duration.ofMinutes(10);

		private Duration acquireTimeout = Duration.ofSeconds(30);

		private Duration keepAlive = Duration.ofSeconds(30);

		private Map<String, String> headers = Map.of();

		private Builder() {
		}

		/**
		 * Choose where the engine listens.
		 * @param address the address; {@code unix:///var/run/docker.sock} unless set
		 * @return this builder
		 */
		public Builder address(DockerAddress address) {
			Assert.notNull(address, "'address' must not be null");
			this.address = address;
			return this;
		}

		/**
		 * Speak TLS.
		 * @param tls how, or {@code null} not to, which is the default
		 * @return this builder
		 */
		public Builder tls(@Nullable DockerTls tls) {
			this.tls = tls;
			return this;
		}

		/**
		 * Choose the configuration file of ssh, with the keys and hosts to use.
		 * @param sshConfig the file, or {@code null} for that of the user, which is the
		 * default
		 * @return this builder
		 */
		public Builder sshConfig(@Nullable Path sshConfig) {
			this.sshConfig = sshConfig;
			return this;
		}

		/**
		 * Pin the API version instead of negotiating it.
		 * @param apiVersion the version to speak, or {@code null} to negotiate it
		 * @return this builder
		 */
		public Builder apiVersion(@Nullable ApiVersion apiVersion) {
			this.apiVersion = apiVersion;
			return this;
		}

		/**
		 * Limit how long connecting may take.
		 * @param connectTimeout the limit; 10 seconds unless set
		 * @return this builder
		 */
		public Builder connectTimeout(Duration connectTimeout) {
			Assert.notNull(connectTimeout, "'connectTimeout' must not be null");
			this.connectTimeout = connectTimeout;
			return this;
		}

		/**
		 * Limit how long an engine may be silent during a call.
		 * @param responseTimeout the limit; 60 seconds unless set
		 * @return this builder
		 */
		public Builder responseTimeout(Duration responseTimeout) {
			Assert.notNull(responseTimeout, "'responseTimeout' must not be null");
			this.responseTimeout = responseTimeout;
			return this;
		}

		/**
		 * Limit how long an engine may be silent while it works: before the first message
		 * of a pull, a push, a build or an import, before an archive begins and while it
		 * comes, after an upload, and during calls that are answered when the work is
		 * done, such as a commit or a prune.
		 * @param workTimeout the limit; 30 minutes unless set
		 * @return this builder
		 */
		public Builder workTimeout(Duration workTimeout) {
			Assert.notNull(workTimeout, "'workTimeout' must not be null");
			this.workTimeout = workTimeout;
			return this;
		}

		/**
		 * Limit how many calls may be under way at once.
		 * @param maxConnections the limit; 64 unless set
		 * @return this builder
		 */
		public Builder maxConnections(int maxConnections) {
			this.maxConnections = maxConnections;
			return this;
		}

		/**
		 * Limit how long an idle connection is kept.
		 * @param maxIdleTime the limit; one minute unless set
		 * @return this builder
		 */
		public Builder maxIdleTime(Duration maxIdleTime) {
			Assert.notNull(maxIdleTime, "'maxIdleTime' must not be null");
			this.maxIdleTime = maxIdleTime;
			return this;
		}

		/**
		 * Limit how long a connection is kept, idle or not.
		 * @param maxLifeTime the limit; ten minutes unless set
		 * @return this builder
		 */
		public Builder maxLifeTime(Duration maxLifeTime) {
			Assert.notNull(maxLifeTime, "'maxLifeTime' must not be null");
			this.maxLifeTime = maxLifeTime;
			return this;
		}

		/**
		 * Limit how long a call waits while all connections are in use.
		 * @param acquireTimeout the limit; 30 seconds unless set
		 * @return this builder
		 */
		public Builder acquireTimeout(Duration acquireTimeout) {
			Assert.notNull(acquireTimeout, "'acquireTimeout' must not be null");
			this.acquireTimeout = acquireTimeout;
			return this;
		}

		/**
		 * Send headers with every request, unless it has them itself.
		 * @param headers the headers by name
		 * @return this builder
		 */
		public Builder headers(Map<String, String> headers) {
			Assert.notNull(headers, "'headers' must not be null");
			this.headers = headers;
			return this;
		}

		/**
		 * Limit how long the other side of a TCP or ssh connection may be out of reach
		 * before the connection counts as lost.
		 * @param keepAlive the limit, in whole seconds; 30 seconds unless set
		 * @return this builder
		 */
		public Builder keepAlive(Duration keepAlive) {
			Assert.notNull(keepAlive, "'keepAlive' must not be null");
			this.keepAlive = keepAlive;
			return this;
		}

		/**
		 * Build settings.
		 * @return the settings
		 * @throws IllegalArgumentException if a setting cannot be right
		 */
		public DockerHttpSettings build() {
			return new DockerHttpSettings(this.address, this.tls, this.sshConfig, this.apiVersion, this.connectTimeout,
					this.responseTimeout, this.workTimeout, this.maxConnections, this.maxIdleTime, this.maxLifeTime,
					this.acquireTimeout, this.keepAlive, this.headers);
		}

	}

}
