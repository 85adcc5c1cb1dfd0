package io.github.dockerclient.container;

import io.github.dockerclient.transport.RequestOptions;
import io.github.dockerclient.type.CallDefaults;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link ContainerOperations#attach} and
 * {@link ContainerOperations#attachWebSocket}. At least one of {@link #logs} and
 * {@link #stream} and at least one of the three streams must be set.
 */
public final class ContainerAttachOptions extends RequestOptions<ContainerAttachOptions> {

	private @Nullable String detachKeys;

	/**
	 * Create options that connect to the output.
	 */
	public ContainerAttachOptions() {
		logs(false).stream(true).stdin(false).stdout(true).stderr(true);
	}

	/**
	 * Set the keys that detach from a terminal. By default they are the client's default
	 * keys, or else the engine's.
	 * @param detachKeys the keys, such as {@code ctrl-x,x}
	 * @return these options
	 */
	public ContainerAttachOptions detachKeys(String detachKeys) {
		Assert.notNull(detachKeys, "'detachKeys' must not be null");
		this.detachKeys = detachKeys;
		return this;
	}

	/**
	 * Set whether the output that was written before comes first. By default it does not.
	 * @param logs whether it does
	 * @return these options
	 */
	public ContainerAttachOptions logs(boolean logs) {
		return query("logs", logs);
	}

	/**
	 * Set whether the output that is written from now on follows, until the container
	 * stops. By default it does.
	 * @param stream whether it does
	 * @return these options
	 */
	public ContainerAttachOptions stream(boolean stream) {
		return query("stream", stream);
	}

	/**
	 * Set whether standard input is connected, which requires a container that keeps it
	 * open. By default it is not.
	 * @param stdin whether it is connected
	 * @return these options
	 */
	public ContainerAttachOptions stdin(boolean stdin) {
		return query("stdin", stdin);
	}

	/**
	 * Set whether standard output is connected. By default it is.
	 * @param stdout whether it is connected
	 * @return these options
	 */
	public ContainerAttachOptions stdout(boolean stdout) {
		return query("stdout", stdout);
	}

	/**
	 * Set whether standard error is connected. By default it is.
	 * @param stderr whether it is connected
	 * @return these options
	 */
	public ContainerAttachOptions stderr(boolean stderr) {
		return query("stderr", stderr);
	}

	@Override
	protected void check() {
		Assert.isTrue(isTrue("logs") || isTrue("stream"), "Attach needs 'logs' or 'stream'");
		Assert.isTrue(isTrue("stdin") || isTrue("stdout") || isTrue("stderr"),
				"Attach needs 'stdin', 'stdout' or 'stderr'");
	}

	boolean isStream() {
		return isTrue("stream");
	}

	@Nullable String detachKeys(CallDefaults defaults) {
		return (this.detachKeys != null) ? this.detachKeys : defaults.detachKeys();
	}

	@Override
	protected ContainerAttachOptions copy() {
		return super.copy();
	}

}
