package io.github.dockerclient.task;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a task, or its desired state. A task only moves forward, from {@link #NEW}
 * to {@link #RUNNING}, and then to one of the states in which it has ended.
 *
 * @param value the name that the API uses
 */
public record TaskState(@JsonValue String value) {

	/** The task was created. */
	public static final TaskState NEW = new TaskState("new");

	/** The swarm has allocated the task's resources, such as addresses. */
	public static final TaskState ALLOCATED = new TaskState("allocated");

	/** The task is waiting for a node. */
	public static final TaskState PENDING = new TaskState("pending");

	/** The task is assigned to a node. */
	public static final TaskState ASSIGNED = new TaskState("assigned");

	/** The node has accepted the task. */
	public static final TaskState ACCEPTED = new TaskState("accepted");

	/** The node is preparing the task, which includes the pull of the image. */
	public static final TaskState PREPARING = new TaskState("preparing");

	/** The node is ready to start the task. */
	public static final TaskState READY = new TaskState("ready");

	/** The node is starting the task. */
	public static final TaskState STARTING = new TaskState("starting");

	/** The task is running. */
	public static final TaskState RUNNING = new TaskState("running");

	/** The task has ended successfully. */
	public static final TaskState COMPLETE = new TaskState("complete");

	/** The task was requested to stop. */
	public static final TaskState SHUTDOWN = new TaskState("shutdown");

	/** The task has ended with a failure. */
	public static final TaskState FAILED = new TaskState("failed");

	/** The node could not run the task. */
	public static final TaskState REJECTED = new TaskState("rejected");

	/** The task will be removed because its service was removed or scaled down. */
	public static final TaskState REMOVE = new TaskState("remove");

	/** The node of the task was lost for too long. */
	public static final TaskState ORPHANED = new TaskState("orphaned");

	@Override
	public String toString() {
		return this.value;
	}

	/**
	 * Return whether a task in this state has ended, or will never run.
	 * @return whether this state comes after {@link #RUNNING}
	 */
	public boolean hasEnded() {
		return List.of(COMPLETE, SHUTDOWN, FAILED, REJECTED, REMOVE, ORPHANED).contains(this);
	}

}
