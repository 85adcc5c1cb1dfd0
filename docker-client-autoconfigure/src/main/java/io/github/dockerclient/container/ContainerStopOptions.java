package io.github.dockerclient.container;

import java.time.Duration;

import io.github.dockerclient.transport.RequestOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link ContainerOperations#stop} and {@link ContainerOperations#restart}.
 */
public final class ContainerStopOptions extends RequestOptions<ContainerStopOptions> {

	private @Nullable Duration patience;

	/**
	 * Set the signal to send. By default it is the container's own. Since API 1.42.
	 * @param signal the signal, such as {@code SIGINT}
	 * @return these options
	 */
	public ContainerStopOptions signal(String signal) {
		Assert.notNull(signal, "'signal' must not be null");
		return query("signal", signal, "1.42");
	}

	/**
	 * Set how long the engine waits before it kills the container. By default it is the
	 * container's own time, which is 10 seconds unless it was created with another.
	 * @param timeout the time, rounded up to whole seconds; negative to wait for ever
	 * @return these options
	 */
	public ContainerStopOptions timeout(Duration timeout) {
		Assert.notNull(timeout, "'timeout' must not be null");
		this.patience = timeout.isNegative() ? null : timeout;
		return query("t", seconds(timeout));
	}

	private static long seconds(Duration timeout) {
		return timeout.isNegative() ? -1 : timeout.plusSeconds(1).minusNanos(1).toSeconds();
	}

	// How much longer the answer may take, or null for ever.
	@Nullable Duration patience() {
		return this.patience;
	}

}
