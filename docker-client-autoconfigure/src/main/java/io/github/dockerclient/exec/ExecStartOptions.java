package io.github.dockerclient.exec;

import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.type.Copies;

import org.springframework.util.Assert;

/**
 * How {@link ExecOperations#start} shall start a command.
 *
 * @param tty whether the output comes as from a terminal, which has to be so for a
 * command that was created with a terminal; no unless set
 * @param consoleSize height and width of the terminal in characters, or empty
 */
public record ExecStartOptions(boolean tty, List<Long> consoleSize) {

	/**
	 * Create options.
	 */
	public ExecStartOptions {
		consoleSize = Copies.of(consoleSize);
		Assert.isTrue(consoleSize.isEmpty() || (consoleSize.size() == 2 && tty),
				"'consoleSize' must be height and width of a 'tty'");
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ExecStartOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ExecStartOptions}.
	 */
	public static final class Builder {

		private boolean tty;

		private List<Long> consoleSize = List.of();

		private Builder() {
		}

		/**
		 * Set whether the output comes as from a terminal, which has to be so for a
		 * command that was created with a terminal.
		 * @param tty whether it does; no unless set
		 * @return this builder
		 */
		public Builder tty(boolean tty) {
			this.tty = tty;
			return this;
		}

		/**
		 * Set the size of the terminal, since API 1.42.
		 * @param height the number of rows
		 * @param width the number of columns
		 * @return this builder
		 */
		public Builder consoleSize(int height, int width) {
			this.consoleSize = List.of((long) height, (long) width);
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public ExecStartOptions build() {
			return new ExecStartOptions(this.tty, this.consoleSize);
		}

	}

}
