package io.github.dockerclient.service;

import java.util.Map;

import io.github.dockerclient.task.TaskState;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * How far a service has come on its way to be what its specification says.
 *
 * @param stage what is being waited for
 * @param ready how many tasks are as they shall be: they run, or of a job have ended with
 * success
 * @param wanted how many shall be so; of a global service, as many as the swarm has
 * created
 * @param tasks how far the tasks have come that suit the current specification: by the
 * number of their slot, or in a global service by the id of their node, or empty until
 * that is chosen
 * @param updateStatus how the update or rollback goes; {@code null} if there is none
 * @param problem why a task failed or cannot begin, the latest of such reasons;
 * {@code null} if there is none
 */
public record ServiceProgress(Stage stage, long ready, long wanted, Map<String, TaskState> tasks,
		Service.@Nullable UpdateStatus updateStatus, @Nullable String problem) {

	/**
	 * Create progress.
	 */
	public ServiceProgress {
		tasks = Copies.of(tasks);
	}

	/**
	 * What is being waited for.
	 */
	public enum Stage {

		/** For tasks to become as they shall be. */
		WORKING,

		/** For tasks to stay so, for the time that the update monitors them. */
		VERIFYING,

		/** For nothing more. */
		CONVERGED

	}

}
