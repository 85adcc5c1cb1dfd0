package io.github.dockerclient.plugin;

import java.time.Duration;

import io.github.dockerclient.transport.RequestOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link PluginOperations#enable}.
 */
public final class PluginEnableOptions extends RequestOptions<PluginEnableOptions> {

	private Duration timeout = Duration.ofSeconds(30);

	/**
	 * Create options with a timeout of 30 seconds.
	 */
	public PluginEnableOptions() {
		timeout(this.timeout);
	}

	/**
	 * Set how long the engine waits for the plugin to answer. By default it waits for 30
	 * seconds.
	 * @param timeout the time, which must not be negative, rounded up to whole seconds
	 * @return these options
	 */
	public PluginEnableOptions timeout(Duration timeout) {
		Assert.notNull(timeout, "'timeout' must not be null");
		Assert.isTrue(!timeout.isNegative(), "'timeout' must not be negative");
		this.timeout = timeout;
		return query("timeout", timeout.plusSeconds(1).minusNanos(1).toSeconds());
	}

	Duration timeout() {
		return this.timeout;
	}

}
