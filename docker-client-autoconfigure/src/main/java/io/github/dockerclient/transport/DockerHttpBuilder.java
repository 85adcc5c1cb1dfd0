package io.github.dockerclient.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.github.dockerclient.observation.ObservationSettings;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Base of the builders of clients, with the settings of the connections.
 *
 * @param <S> the type of the builder itself
 */
public abstract class DockerHttpBuilder<S extends DockerHttpBuilder<S>> {

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

	private String properties = "docker";

	/**
	 * Set the address of the engine.
	 * @param host the address in the form of {@code DOCKER_HOST}
	 * @return this builder
	 * @throws InvalidDockerAddressException if that is not an address
	 */
	public final S host(String host) {
		Assert.notNull(host, "'host' must not be null");
		return address(DockerAddress.of(host));
	}

	/**
	 * Set the address of the engine.
	 * @param address the address; the default socket of the platform unless set, such as
	 * {@code unix:///var/run/docker.sock}
	 * @return this builder
	 */
	public final S address(DockerAddress address) {
		Assert.notNull(address, "'address' must not be null");
		this.address = address;
		return self();
	}

	/**
	 * Use TLS for an engine that listens on a TCP port.
	 * @param tls the settings of TLS, or {@code null} for none, which is the default
	 * @return this builder
	 */
	public final S tls(@Nullable DockerTls tls) {
		this.tls = tls;
		return self();
	}

	/**
	 * Set the configuration file of ssh, which names the keys and hosts to use.
	 * @param sshConfig the file, or {@code null} for that of the user, which is the
	 * default
	 * @return this builder
	 */
	public final S sshConfig(@Nullable Path sshConfig) {
		this.sshConfig = sshConfig;
		return self();
	}

	/**
	 * Pin the API version instead of negotiating it.
	 * @param apiVersion the version, or {@code null} to negotiate it, which is the
	 * default
	 * @return this builder
	 */
	public final S apiVersion(@Nullable ApiVersion apiVersion) {
		this.apiVersion = apiVersion;
		return self();
	}

	/**
	 * Limit the time to connect.
	 * @param connectTimeout the limit; 10 seconds unless set
	 * @return this builder
	 */
	public final S connectTimeout(Duration connectTimeout) {
		Assert.notNull(connectTimeout, "'connectTimeout' must not be null");
		this.connectTimeout = connectTimeout;
		return self();
	}

	/**
	 * Limit how long an engine may be silent during a call. Streams have no such limit.
	 * @param responseTimeout the limit; 60 seconds unless set
	 * @return this builder
	 */
	public final S responseTimeout(Duration responseTimeout) {
		Assert.notNull(responseTimeout, "'responseTimeout' must not be null");
		this.responseTimeout = responseTimeout;
		return self();
	}

	/**
	 * Limit how long an engine may be silent while it works: before the first message of
	 * a pull, a push, a build or an import, before and during an archive, after an
	 * upload, and during calls that are answered when the work is done, such as a commit
	 * or a prune.
	 * @param workTimeout the limit; 30 minutes unless set
	 * @return this builder
	 */
	public final S workTimeout(Duration workTimeout) {
		Assert.notNull(workTimeout, "'workTimeout' must not be null");
		this.workTimeout = workTimeout;
		return self();
	}

	/**
	 * Limit the number of concurrent calls. The limit holds for blocking calls and for
	 * reactive calls separately. Streams do not count.
	 * @param maxConnections the limit; 64 unless set
	 * @return this builder
	 */
	public final S maxConnections(int maxConnections) {
		this.maxConnections = maxConnections;
		return self();
	}

	/**
	 * Limit how long an idle connection is kept.
	 * @param maxIdleTime the limit; one minute unless set
	 * @return this builder
	 */
	public final S maxIdleTime(Duration maxIdleTime) {
		Assert.notNull(maxIdleTime, "'maxIdleTime' must not be null");
		this.maxIdleTime = maxIdleTime;
		return self();
	}

	/**
	 * Limit how long a connection is kept, idle or not, so that an engine that has moved
	 * is found.
	 * @param maxLifeTime the limit; ten minutes unless set
	 * @return this builder
	 */
	public final S maxLifeTime(Duration maxLifeTime) {
		Assert.notNull(maxLifeTime, "'maxLifeTime' must not be null");
		this.maxLifeTime = maxLifeTime;
		return self();
	}

	/**
	 * Limit how long a call waits while all connections are in use.
	 * @param acquireTimeout the limit; 30 seconds unless set
	 * @return this builder
	 */
	public final S acquireTimeout(Duration acquireTimeout) {
		Assert.notNull(acquireTimeout, "'acquireTimeout' must not be null");
		this.acquireTimeout = acquireTimeout;
		return self();
	}

	/**
	 * Limit how long the other side of a TCP or ssh connection may be unreachable before
	 * the connection counts as lost, and its calls and streams fail. A probe is sent
	 * after half of that time. Data that was sent and not acknowledged has limits of the
	 * operating system, usually a quarter of an hour.
	 * @param keepAlive the limit, in whole seconds; 30 seconds unless set
	 * @return this builder
	 */
	public final S keepAlive(Duration keepAlive) {
		Assert.notNull(keepAlive, "'keepAlive' must not be null");
		this.keepAlive = keepAlive;
		return self();
	}

	/**
	 * Send headers with every request, unless the request sets them itself.
	 * {@code User-Agent} and headers that belong to the connection are ignored.
	 * @param headers the headers by name; their values never appear in messages or logs
	 * @return this builder
	 */
	public final S headers(Map<String, String> headers) {
		Assert.notNull(headers, "'headers' must not be null");
		this.headers = headers;
		return self();
	}

	/**
	 * Set the prefix of the properties that configure this engine. Messages of exceptions
	 * refer to properties such as {@code docker.host} with this prefix.
	 * @param properties the prefix, such as {@code docker.daemons.staging};
	 * {@code docker} unless set
	 * @return this builder
	 */
	public final S properties(String properties) {
		Assert.hasText(properties, "'properties' must not be empty");
		this.properties = properties;
		return self();
	}

	/**
	 * Create the HTTP access to the engine. Nothing is connected before the first
	 * request.
	 * @param observations the observations of the requests
	 * @return the HTTP access, which the caller closes
	 * @throws IllegalArgumentException if a setting is not valid
	 */
	@Internal
	protected final ReactiveDockerHttp http(ObservationSettings observations) {
		return new DefaultReactiveDockerHttp(settings(), observations);
	}

	DockerHttpSettings settings() {
		return new DockerHttpSettings(this.address, this.tls, this.sshConfig, this.apiVersion, this.connectTimeout,
				this.responseTimeout, this.workTimeout, this.maxConnections, this.maxIdleTime, this.maxLifeTime,
				this.acquireTimeout, this.keepAlive, this.headers, this.properties);
	}

	@SuppressWarnings("unchecked")
	private S self() {
		return (S) this;
	}

}
