package io.github.dockerclient.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.task.NetworkAttachmentConfig;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Nanoseconds;
import io.github.dockerclient.type.Unsigned;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a service shall be. An update replaces it as a whole, so that it should start from
 * the current one.
 *
 * @param name the name; {@code null} lets the engine choose one. It cannot be changed
 * @param labels labels of the service, by key
 * @param taskTemplate what its tasks run
 * @param mode how many tasks there are; {@code null} is one
 * @param updateConfig how an update replaces tasks
 * @param rollbackConfig how a rollback replaces tasks
 * @param networks networks of the tasks, as they were set in old times; those of the task
 * template win
 * @param endpointSpec how it is reached
 */
@RecordBuilder
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
	 * Return these with another mode.
	 * @param mode the mode
	 * @return all else the same
	 */
	ServiceSpec with(Mode mode) {
		return ServiceSpecBuilder.builder(this).mode(mode).build();
	}

	/**
	 * How many tasks a service has; exactly one component is set. It cannot be changed,
	 * except for the numbers.
	 *
	 * @param replicated a number of tasks
	 * @param global one task at each node that suits
	 * @param replicatedJob a number of tasks that end
	 * @param globalJob one task that ends at each node that suits
	 */
	public record Mode(@Nullable Replicated replicated, @Nullable Global global, @Nullable ReplicatedJob replicatedJob,
			@Nullable GlobalJob globalJob) {

		/**
		 * Run a number of tasks.
		 * @param replicas how many
		 * @return the mode
		 */
		public static Mode replicated(long replicas) {
			return new Mode(new Replicated(replicas), null, null, null);
		}

		/**
		 * Run one task at each node.
		 * @return the mode
		 */
		public static Mode onEachNode() {
			return new Mode(null, new Global(), null, null);
		}

		/**
		 * Run a number of tasks until they have ended with success.
		 * @param maxConcurrent how many run at the same time
		 * @param totalCompletions how many there are in all
		 * @return the mode
		 */
		public static Mode job(long maxConcurrent, long totalCompletions) {
			return new Mode(null, null, new ReplicatedJob(maxConcurrent, totalCompletions), null);
		}

		/**
		 * Run one task at each node until it has ended with success.
		 * @return the mode
		 */
		public static Mode jobOnEachNode() {
			return new Mode(null, null, null, new GlobalJob());
		}

		// With another number of tasks, if there is a number.
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
	 * @param replicas how many; {@code null} is one
	 */
	public record Replicated(@Unsigned @Nullable Long replicas) {

	}

	/**
	 * One task at each node, of which there is nothing more to say.
	 */
	public record Global() {

	}

	/**
	 * A number of tasks that end.
	 *
	 * @param maxConcurrent how many run at the same time; {@code null} is one
	 * @param totalCompletions how many there are in all; {@code null} is as many as run
	 * at the same time
	 */
	public record ReplicatedJob(@Unsigned @Nullable Long maxConcurrent, @Unsigned @Nullable Long totalCompletions) {

	}

	/**
	 * One task that ends at each node, of which there is nothing more to say.
	 */
	public record GlobalJob() {

	}

	/**
	 * How an update, or a rollback, replaces tasks.
	 *
	 * @param parallelism how many are replaced at the same time; zero is all, and
	 * {@code null} one
	 * @param delay the time between those and the next
	 * @param failureAction what happens when a task fails that has just been replaced;
	 * {@code null} is {@link FailureAction#PAUSE}
	 * @param monitor how long after its start the end of a task counts as a failure;
	 * {@code null} is 5 seconds
	 * @param maxFailureRatio the part of the tasks that may fail, from 0 to 1
	 * @param order whether a task is stopped before the next is started
	 */
	@RecordBuilder
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
	 * What happens when an update fails.
	 *
	 * @param value the name on the wire
	 */
	public record FailureAction(@JsonValue String value) {

		/** Nothing more is replaced. */
		public static final FailureAction PAUSE = new FailureAction("pause");

		/** It goes on all the same. */
		public static final FailureAction CONTINUE = new FailureAction("continue");

		/** What was replaced becomes what it was before; not of a rollback. */
		public static final FailureAction ROLLBACK = new FailureAction("rollback");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The order in which a task is stopped and the next started.
	 *
	 * @param value the name on the wire
	 */
	public record Order(@JsonValue String value) {

		/** The next is started when the task has ended. */
		public static final Order STOP_FIRST = new Order("stop-first");

		/** The next is started before, so that both run for a while. */
		public static final Order START_FIRST = new Order("start-first");

		@Override
		public String toString() {
			return this.value;
		}

	}

}
