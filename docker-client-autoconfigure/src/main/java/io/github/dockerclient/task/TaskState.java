package io.github.dockerclient.task;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How far a task has come, or shall come. A task only goes forward, from {@link #NEW} to
 * {@link #RUNNING}, and then to one of the states in which it has ended.
 *
 * @param value the name on the wire
 */
public record TaskState(@JsonValue String value) {

	/** It was created. */
	public static final TaskState NEW = new TaskState("new");

	/** It has got what it needs of the swarm, such as addresses. */
	public static final TaskState ALLOCATED = new TaskState("allocated");

	/** It waits for a node. */
	public static final TaskState PENDING = new TaskState("pending");

	/** A node was chosen for it. */
	public static final TaskState ASSIGNED = new TaskState("assigned");

	/** The node has taken it on. */
	public static final TaskState ACCEPTED = new TaskState("accepted");

	/** The node prepares it, and pulls its image. */
	public static final TaskState PREPARING = new TaskState("preparing");

	/** The node could start it. */
	public static final TaskState READY = new TaskState("ready");

	/** The node starts it. */
	public static final TaskState STARTING = new TaskState("starting");

	/** It runs. */
	public static final TaskState RUNNING = new TaskState("running");

	/** It has ended with success. */
	public static final TaskState COMPLETE = new TaskState("complete");

	/** It was told to end. */
	public static final TaskState SHUTDOWN = new TaskState("shutdown");

	/** It has ended with a failure. */
	public static final TaskState FAILED = new TaskState("failed");

	/** The node could not run it. */
	public static final TaskState REJECTED = new TaskState("rejected");

	/** It is about to be removed, as its service was, or was scaled down. */
	public static final TaskState REMOVE = new TaskState("remove");

	/** Its node was gone for too long. */
	public static final TaskState ORPHANED = new TaskState("orphaned");

	@Override
	public String toString() {
		return this.value;
	}

	/**
	 * Tell whether a task of this state has ended, or is never going to run.
	 * @return whether it comes after {@link #RUNNING}
	 */
	public boolean hasEnded() {
		return List.of(COMPLETE, SHUTDOWN, FAILED, REJECTED, REMOVE, ORPHANED).contains(this);
	}

}
