package io.github.dockerclient.task;

import io.github.dockerclient.transport.LabelFilterOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link TaskOperations#list}.
 */
public final class TaskListOptions extends LabelFilterOptions<TaskListOptions> {

	/**
	 * List only tasks whose id begins with a text.
	 * @param ids the texts, one of which must match
	 * @return these options
	 */
	public TaskListOptions id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * List only tasks whose name begins with a text.
	 * @param names the texts, one of which must match
	 * @return these options
	 */
	public TaskListOptions name(String... names) {
		return filter("name", names);
	}

	/**
	 * List only tasks of a service. May be called several times, for tasks of any of the
	 * services.
	 * @param service the name or id of the service
	 * @return these options
	 */
	public TaskListOptions service(String service) {
		return filter("service", service);
	}

	/**
	 * List only tasks of a node. May be called several times, for tasks of any of the
	 * nodes.
	 * @param node the name or id of the node
	 * @return these options
	 */
	public TaskListOptions node(String node) {
		return filter("node", node);
	}

	/**
	 * List only tasks with a desired state. May be called several times; one of the
	 * states must match.
	 * @param state {@link TaskState#RUNNING}, {@link TaskState#SHUTDOWN} or
	 * {@link TaskState#ACCEPTED}; engines reject others
	 * @return these options
	 */
	public TaskListOptions desiredState(TaskState state) {
		Assert.notNull(state, "'state' must not be null");
		return filter("desired-state", state.value());
	}

}
