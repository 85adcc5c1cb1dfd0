package io.github.dockerclient.transport;

import java.time.Duration;

import io.github.dockerclient.stream.TimeLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of an operation whose time can be limited.
 *
 * @param <S> the type of the options themselves
 */
public abstract class TimedOptions<S extends TimedOptions<S>> extends RequestOptions<S> {

	private @Nullable Duration timeout;

	/**
	 * Limit the time that the operation may take, from its beginning to its end. When the
	 * time is over, the operation is cancelled and fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException}.
	 * @param timeout the limit, which must be positive; none unless set
	 * @return these options
	 */
	public final S timeout(Duration timeout) {
		Assert.notNull(timeout, "'timeout' must not be null");
		this.timeout = TimeLimit.check(timeout);
		return self();
	}

	/**
	 * Return the limit of the time that the operation may take.
	 * @return the limit, or {@code null} for none
	 */
	public final @Nullable Duration timeout() {
		return this.timeout;
	}

}
