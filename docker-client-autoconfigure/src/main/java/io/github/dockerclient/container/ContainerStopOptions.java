package io.github.dockerclient.container;

import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How {@link ContainerOperations#stop} and {@link ContainerOperations#restart} shall
 * stop.
 *
 * @param signal the signal to send, such as {@code SIGINT}, or {@code null} for the
 * container's own; since API 1.42
 * @param timeout how long to wait before the container is killed, rounded up to whole
 * seconds; negative to wait for ever, {@code null} for the container's own time, which is
 * 10 seconds unless it was created with another
 */
public record ContainerStopOptions(@Nullable String signal, @Nullable Duration timeout) {

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerStopOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ContainerStopOptions}.
	 */
	public static final class Builder {

		private @Nullable String signal;

		private @Nullable Duration timeout;

		private Builder() {
		}

		/**
		 * Set the signal to send, such as {@code SIGINT}.
		 * @param signal the signal to send, such as {@code SIGINT}
		 * @return this builder
		 */
		public Builder signal(String signal) {
			Assert.notNull(signal, "'signal' must not be null");
			this.signal = signal;
			return this;
		}

		/**
		 * Set how long to wait before the container is killed, rounded up to whole
		 * seconds.
		 * @param timeout how long to wait before the container is killed, rounded up to
		 * whole seconds; negative to wait for ever
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			Assert.notNull(timeout, "'timeout' must not be null");
			this.timeout = timeout;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ContainerStopOptions build() {
			return new ContainerStopOptions(this.signal, this.timeout);
		}

	}

}
