package io.github.dockerclient.service;

import java.util.Map;

import io.github.dockerclient.task.TaskState;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a service towards its specification.
 *
 * @param stage the current stage
 * @param ready the number of tasks that are in the desired state: running, or completed
 * successfully in a job
 * @param wanted the number of tasks that should be in that state; for a global service,
 * the number of tasks that the swarm has created
 * @param tasks the states of the tasks that match the current specification. The keys are
 * the numbers of their slots, or in a global service the ids of their nodes, which are
 * empty until a node is chosen
 * @param updateStatus the status of the update or rollback; {@code null} if there is none
 * @param problem the latest reason why a task has failed or cannot begin; {@code null} if
 * there is none
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
	 * The stage that a service is in.
	 */
	public enum Stage {

		/** Tasks are not in the desired state yet. */
		WORKING,

		/**
		 * Tasks must remain in that state for the time in which the update monitors them.
		 */
		VERIFYING,

		/** The service matches its specification. */
		CONVERGED

	}

}
