package io.github.dockerclient.task;

import java.time.Instant;

import io.github.dockerclient.transport.TimedOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link TaskOperations#logs} and of the logs of services. By default, the
 * logs are standard output and error from the beginning until now.
 */
public final class TaskLogsOptions extends TimedOptions<TaskLogsOptions> {

	/**
	 * Create options.
	 */
	public TaskLogsOptions() {
		follow(false).stdout(true).stderr(true).timestamps(false).details(false);
	}

	/**
	 * Set whether to wait for further entries, also those of new tasks of a service. By
	 * default the logs end with the last entry so far. While a node is lost, the entries
	 * of its tasks are missing; they follow when the node is back.
	 * @param follow whether to wait
	 * @return these options
	 */
	public TaskLogsOptions follow(boolean follow) {
		return query("follow", follow);
	}

	/**
	 * Set whether the logs contain standard output. By default they do.
	 * @param stdout whether they contain it
	 * @return these options
	 */
	public TaskLogsOptions stdout(boolean stdout) {
		return query("stdout", stdout);
	}

	/**
	 * Set whether the logs contain standard error. By default they do.
	 * @param stderr whether they contain it
	 * @return these options
	 */
	public TaskLogsOptions stderr(boolean stderr) {
		return query("stderr", stderr);
	}

	/**
	 * Set the time of the first entry. By default the logs start at the beginning.
	 * @param since the time
	 * @return these options
	 */
	public TaskLogsOptions since(Instant since) {
		Assert.notNull(since, "'since' must not be null");
		return query("since", since);
	}

	/**
	 * Set whether each entry starts with its time and a space. By default it does not.
	 * @param timestamps whether it does
	 * @return these options
	 */
	public TaskLogsOptions timestamps(boolean timestamps) {
		return query("timestamps", timestamps);
	}

	/**
	 * Return only the last entries of each task. By default all entries are returned.
	 * @param tail the number of entries, which must not be negative
	 * @return these options
	 */
	public TaskLogsOptions tail(int tail) {
		Assert.isTrue(tail >= 0, "'tail' of logs must not be negative");
		return query("tail", tail);
	}

	/**
	 * Set whether each entry starts with the ids of node, service and task, such as
	 * {@code com.docker.swarm.task.id=…}, separated by commas, and a space. By default it
	 * does not.
	 * @param details whether it does
	 * @return these options
	 */
	public TaskLogsOptions details(boolean details) {
		return query("details", details);
	}

	@Override
	protected void check() {
		Assert.isTrue(isTrue("stdout") || isTrue("stderr"), "Logs need 'stdout' or 'stderr'");
	}

}
