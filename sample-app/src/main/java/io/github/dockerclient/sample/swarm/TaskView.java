package io.github.dockerclient.sample.swarm;

import io.github.dockerclient.task.ContainerSpec;
import io.github.dockerclient.task.Task;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.task.TaskState;
import io.github.dockerclient.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A task of a service on the page.
 *
 * @param id the id
 * @param slot the number of the replica, if the service has replicas
 * @param image the image
 * @param state the state
 * @param error the error, if the task has failed
 */
record TaskView(String id, @Nullable Long slot, @Nullable String image, @Nullable TaskState state,
		@Nullable String error) {

	static TaskView of(Task task) {
		TaskStatus status = task.status();
		return new TaskView(task.id(), task.slot(), image(task.spec()), (status != null) ? status.state() : null,
				(status != null) ? status.err() : null);
	}

	/** Return the image of a task without the digest that the engine adds. */
	static @Nullable String image(@Nullable TaskSpec spec) {
		ContainerSpec container = (spec != null) ? spec.containerSpec() : null;
		String image = (container != null) ? container.image() : null;
		return (image != null) ? image.replaceFirst("@.*", "") : null;
	}

	/** Return whether the task has not ended, or has failed. */
	boolean isOfInterest() {
		return this.state == null || !this.state.hasEnded() || this.state.equals(TaskState.FAILED)
				|| this.state.equals(TaskState.REJECTED);
	}

}
