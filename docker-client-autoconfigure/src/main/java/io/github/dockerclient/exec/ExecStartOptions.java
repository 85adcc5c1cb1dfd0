package io.github.dockerclient.exec;

import java.util.List;

import io.github.dockerclient.transport.RequestOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link ExecOperations#start}.
 */
public final class ExecStartOptions extends RequestOptions<ExecStartOptions> {

	private boolean tty;

	private List<Long> consoleSize = List.of();

	/**
	 * Set whether the output comes as from a terminal, which is required for a command
	 * that was created with a terminal. By default it does not.
	 * @param tty whether it does
	 * @return these options
	 */
	public ExecStartOptions tty(boolean tty) {
		this.tty = tty;
		return this;
	}

	/**
	 * Set the size of the terminal. Requires {@link #tty}. Since API 1.42.
	 * @param height the number of rows
	 * @param width the number of columns
	 * @return these options
	 */
	public ExecStartOptions consoleSize(int height, int width) {
		this.consoleSize = List.of((long) height, (long) width);
		return this;
	}

	@Override
	protected void check() {
		Assert.isTrue(this.consoleSize.isEmpty() || this.tty, "'consoleSize' must be height and width of a 'tty'");
	}

	boolean isTty() {
		return this.tty;
	}

	ExecStartRequest request() {
		return new ExecStartRequest(false, this.tty, this.consoleSize);
	}

}
