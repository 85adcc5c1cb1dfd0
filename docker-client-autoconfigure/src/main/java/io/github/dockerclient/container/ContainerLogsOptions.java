package io.github.dockerclient.container;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.transport.TimedOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link ContainerOperations#logs}. At least one of {@link #stdout} and
 * {@link #stderr} must be set.
 */
public final class ContainerLogsOptions extends TimedOptions<ContainerLogsOptions> {

	/**
	 * Create options that read everything that was written so far.
	 */
	public ContainerLogsOptions() {
		follow(false).stdout(true).stderr(true);
		// An empty value is not sent, but keeps its place among the others.
		query("since", List.of()).query("until", List.of()).timestamps(false);
		query("tail", List.of()).details(false);
	}

	/**
	 * Set whether the output that is written from now on follows, until the container
	 * stops. By default it does not.
	 * @param follow whether to follow
	 * @return these options
	 */
	public ContainerLogsOptions follow(boolean follow) {
		return query("follow", follow);
	}

	/**
	 * Set whether standard output is read. By default it is.
	 * @param stdout whether it is read
	 * @return these options
	 */
	public ContainerLogsOptions stdout(boolean stdout) {
		return query("stdout", stdout);
	}

	/**
	 * Set whether standard error is read. By default it is.
	 * @param stderr whether it is read
	 * @return these options
	 */
	public ContainerLogsOptions stderr(boolean stderr) {
		return query("stderr", stderr);
	}

	/**
	 * Set the time of the first entry. By default it is the first of all.
	 * @param since the time
	 * @return these options
	 */
	public ContainerLogsOptions since(Instant since) {
		Assert.notNull(since, "'since' must not be null");
		return query("since", since);
	}

	/**
	 * Set the time of the last entry. By default it is the last of all.
	 * @param until the time
	 * @return these options
	 */
	public ContainerLogsOptions until(Instant until) {
		Assert.notNull(until, "'until' must not be null");
		return query("until", until);
	}

	/**
	 * Set whether each entry begins with its time and a space. By default it does not.
	 * @param timestamps whether it does
	 * @return these options
	 */
	public ContainerLogsOptions timestamps(boolean timestamps) {
		return query("timestamps", timestamps);
	}

	/**
	 * Read only the last entries. By default all are read.
	 * @param tail how many entries to read, which must not be negative
	 * @return these options
	 */
	public ContainerLogsOptions tail(int tail) {
		Assert.isTrue(tail >= 0, "'tail' of logs must not be negative");
		return query("tail", tail);
	}

	/**
	 * Set whether entries begin with the attributes that the log driver is configured to
	 * keep. By default they do not.
	 * @param details whether they do
	 * @return these options
	 */
	public ContainerLogsOptions details(boolean details) {
		return query("details", details);
	}

	@Override
	protected void check() {
		Assert.isTrue(isTrue("stdout") || isTrue("stderr"), "Logs need 'stdout' or 'stderr'");
	}

}
