package io.github.dockerclient.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.task.NetworkAttachmentConfig;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.task.TaskSpecBuilder;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Nanoseconds;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a service. An update replaces it as a whole and should therefore
 * start from the current specification.
 *
 * @param name the name, which cannot be changed; {@code null} lets the engine choose one
 * @param labels the labels of the service by key
 * @param taskTemplate the specification of the tasks
 * @param mode the number of tasks; {@code null} is one
 * @param updateConfig how an update replaces tasks
 * @param rollbackConfig how a rollback replaces tasks
 * @param networks the networks of the tasks in the form of older API versions; those of
 * the task template take precedence. Sent as those of the task template, because Docker
 * 29 ignores the older form
 * @param endpointSpec how the service is reached
 */
public record ServiceSpec(@Nullable String name, Map<String, String> labels, @Nullable TaskSpec taskTemplate,
		@Nullable Mode mode, @Nullable UpdateConfig updateConfig, @Nullable UpdateConfig rollbackConfig,
		List<NetworkAttachmentConfig> networks, @Nullable EndpointSpec endpointSpec) {

	/**
	 * Create a specification.
	 */
	public ServiceSpec {
		labels = Copies.of(labels);
		networks = Copies.of(networks);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static ServiceSpecBuilder builder() {
		return ServiceSpecBuilder.builder();
	}

	/**
	 * Return this specification with other labels.
	 * @param labels the labels
	 * @return the specification, otherwise unchanged
	 */
	ServiceSpec with(Map<String, String> labels) {
		return ServiceSpecBuilder.builder(this).labels(labels).build();
	}

	/**
	 * Return this specification with its networks in the task template, unless that has
	 * its own.
	 * @return the specification, otherwise unchanged
	 */
	ServiceSpec withNetworksOfTasks() {
		if (this.taskTemplate == null || this.networks.isEmpty() || !this.taskTemplate.networks().isEmpty()) {
			return this;
		}
		return ServiceSpecBuilder.builder(this)
			.taskTemplate(TaskSpecBuilder.builder(this.taskTemplate).networks(this.networks).build())
			.networks(List.of())
			.build();
	}

	/**
	 * Return this specification with another mode.
	 * @param mode the mode
	 * @return the specification, otherwise unchanged
	 */
	ServiceSpec with(Mode mode) {
		return ServiceSpecBuilder.builder(this).mode(mode).build();
	}

	/**
	 * The number of tasks of a service. Exactly one component is set. Only the numbers
	 * can be changed later.
	 *
	 * @param replicated a number of tasks
	 * @param global one task on each suitable node
	 * @param replicatedJob a number of tasks that complete
	 * @param globalJob one task that completes on each suitable node
	 */
	public record Mode(@Nullable Replicated replicated, @Nullable Global global, @Nullable ReplicatedJob replicatedJob,
			@Nullable GlobalJob globalJob) {

		/**
		 * Run a number of tasks.
		 * @param replicas the number of tasks
		 * @return the mode
		 */
		public static Mode replicated(long replicas) {
			return new Mode(new Replicated(replicas), null, null, null);
		}

		/**
		 * Run one task on each node.
		 * @return the mode
		 */
		public static Mode onEachNode() {
			return new Mode(null, new Global(), null, null);
		}

		/**
		 * Run a number of tasks until they have completed successfully.
		 * @param maxConcurrent the number of tasks that run at the same time
		 * @param totalCompletions the total number of tasks
		 * @return the mode
		 */
		public static Mode job(long maxConcurrent, long totalCompletions) {
			return new Mode(null, null, new ReplicatedJob(maxConcurrent, totalCompletions), null);
		}

		/**
		 * Run one task on each node until it has completed successfully.
		 * @return the mode
		 */
		public static Mode jobOnEachNode() {
			return new Mode(null, null, null, new GlobalJob());
		}

		// Returns the mode with another number of tasks, or null if it has no such
		// number.
		@Nullable Mode scaled(long number) {
			if (this.replicatedJob != null) {
				return new Mode(null, null, new ReplicatedJob(this.replicatedJob.maxConcurrent(), number), null);
			}
			return (this.replicated != null) ? replicated(number) : null;
		}

	}

	/**
	 * A number of tasks.
	 *
	 * @param replicas the number of tasks; {@code null} is one
	 */
	public record Replicated(@Unsigned @Nullable Long replicas) {

	}

	/**
	 * One task on each node. There are no further settings.
	 */
	public record Global() {

	}

	/**
	 * A number of tasks that complete.
	 *
	 * @param maxConcurrent the number of tasks that run at the same time; {@code null} is
	 * one
	 * @param totalCompletions the total number of tasks; {@code null} is
	 * {@code maxConcurrent}
	 */
	public record ReplicatedJob(@Unsigned @Nullable Long maxConcurrent, @Unsigned @Nullable Long totalCompletions) {

	}

	/**
	 * One task that completes on each node. There are no further settings.
	 */
	public record GlobalJob() {

	}

	/**
	 * How an update, or a rollback, replaces tasks.
	 *
	 * @param parallelism the number of tasks that are replaced at the same time; zero is
	 * all, and {@code null} is one
	 * @param delay the pause before the next tasks are replaced
	 * @param failureAction the action if a task fails that has just been replaced;
	 * {@code null} is {@link FailureAction#PAUSE}
	 * @param monitor the time after the start of a task in which its end counts as a
	 * failure; {@code null} is 5 seconds
	 * @param maxFailureRatio the ratio of tasks that may fail, from 0 to 1
	 * @param order whether a task is stopped before or after its replacement is started
	 */
	public record UpdateConfig(@Unsigned @Nullable Long parallelism, @Nanoseconds @Nullable Duration delay,
			@Nullable FailureAction failureAction, @Nanoseconds @Nullable Duration monitor,
			@Nullable Double maxFailureRatio, @Nullable Order order) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static ServiceSpecUpdateConfigBuilder builder() {
			return ServiceSpecUpdateConfigBuilder.builder();
		}

	}

	/**
	 * The action if an update fails.
	 *
	 * @param value the name that the API uses
	 */
	public record FailureAction(@JsonValue String value) {

		/** Pause the update: no more tasks are replaced. */
		public static final FailureAction PAUSE = new FailureAction("pause");

		/** Continue the update. */
		public static final FailureAction CONTINUE = new FailureAction("continue");

		/** Restore the previous specification; not supported for rollbacks. */
		public static final FailureAction ROLLBACK = new FailureAction("rollback");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The order in which a task is stopped and its replacement is started.
	 *
	 * @param value the name that the API uses
	 */
	public record Order(@JsonValue String value) {

		/** The replacement is started when the task has ended. */
		public static final Order STOP_FIRST = new Order("stop-first");

		/** The replacement is started first, so that both run for a while. */
		public static final Order START_FIRST = new Order("start-first");

		@Override
		public String toString() {
			return this.value;
		}

	}

}
