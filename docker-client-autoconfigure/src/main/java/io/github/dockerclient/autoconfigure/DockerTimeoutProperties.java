package io.github.dockerclient.autoconfigure;

import java.time.Duration;

/**
 * Configuration properties for the time limits of one Docker engine's client.
 */
public abstract class DockerTimeoutProperties {

	/**
	 * How long connecting to the engine may take.
	 */
	private Duration connectTimeout = Duration.ofSeconds(10);

	/**
	 * How long the engine may send nothing during a call, and before a stream begins.
	 */
	private Duration responseTimeout = Duration.ofSeconds(60);

	/**
	 * How long the engine may send nothing while it works: before a pull, push, build or
	 * import reports its first progress, before and during the transfer of an archive,
	 * and during calls that are answered when the work is done, such as a commit or a
	 * prune.
	 */
	private Duration workTimeout = Duration.ofMinutes(30);

	/**
	 * How long the other side of a TCP or ssh connection may be unreachable before the
	 * connection counts as lost.
	 */
	private Duration keepAlive = Duration.ofSeconds(30);

	DockerTimeoutProperties() {
	}

	public Duration getConnectTimeout() {
		return this.connectTimeout;
	}

	public void setConnectTimeout(Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
	}

	public Duration getResponseTimeout() {
		return this.responseTimeout;
	}

	public void setResponseTimeout(Duration responseTimeout) {
		this.responseTimeout = responseTimeout;
	}

	public Duration getWorkTimeout() {
		return this.workTimeout;
	}

	public void setWorkTimeout(Duration workTimeout) {
		this.workTimeout = workTimeout;
	}

	public Duration getKeepAlive() {
		return this.keepAlive;
	}

	public void setKeepAlive(Duration keepAlive) {
		this.keepAlive = keepAlive;
	}

}
