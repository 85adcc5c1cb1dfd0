package io.github.dockerclient.service;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.task.EndpointPortConfig;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A service of a swarm.
 *
 * @param id the id of the service
 * @param version the version, which an update must contain
 * @param createdAt the time of creation
 * @param updatedAt the time of the last change
 * @param spec the specification of the service
 * @param previousSpec the specification before the last update, which a rollback
 * restores; {@code null} if there was none
 * @param endpoint how the service is reached
 * @param updateStatus the status of the last update or rollback; {@code null} if none has
 * replaced tasks
 * @param serviceStatus the numbers of tasks; only in lists, and only if requested
 * @param jobStatus the status of the job; {@code null} if the service is not a job
 */
public record Service(@WireName("ID") String id, @Nullable ObjectVersion version, @Nullable Instant createdAt,
		@Nullable Instant updatedAt, @Nullable ServiceSpec spec, @Nullable ServiceSpec previousSpec,
		@Nullable Endpoint endpoint, @Nullable UpdateStatus updateStatus, @Nullable ServiceStatus serviceStatus,
		@Nullable JobStatus jobStatus) {

	/**
	 * How a service is reached.
	 *
	 * @param spec the requested specification
	 * @param ports the published ports, including those that the swarm has chosen
	 * @param virtualIps the addresses that stand for all tasks, one for each network
	 */
	public record Endpoint(@Nullable EndpointSpec spec, List<EndpointPortConfig> ports,
			@WireName("VirtualIPs") List<VirtualIP> virtualIps) {

		/**
		 * Create an endpoint.
		 */
		public Endpoint {
			ports = Copies.of(ports);
			virtualIps = Copies.of(virtualIps);
		}

	}

	/**
	 * The virtual address that stands for all tasks of a service in a network.
	 *
	 * @param networkId the id of the network
	 * @param addr the address, such as {@code 10.0.0.3/24}
	 */
	public record VirtualIP(@WireName("NetworkID") @Nullable String networkId, @Nullable String addr) {

	}

	/**
	 * The status of an update or a rollback.
	 *
	 * @param state the state
	 * @param startedAt the time at which the update or rollback began
	 * @param completedAt the time at which it ended; {@code null} until then
	 * @param message a description of the last change of the state
	 */
	public record UpdateStatus(@Nullable UpdateState state, @Nullable Instant startedAt, @Nullable Instant completedAt,
			@Nullable String message) {

	}

	/**
	 * The state of an update or a rollback.
	 *
	 * @param value the name that the API uses
	 */
	public record UpdateState(@JsonValue String value) {

		/** Tasks are being replaced. */
		public static final UpdateState UPDATING = new UpdateState("updating");

		/** A task has failed, and the update is paused until the next update. */
		public static final UpdateState PAUSED = new UpdateState("paused");

		/** All tasks have been replaced. */
		public static final UpdateState COMPLETED = new UpdateState("completed");

		/** Tasks are being replaced by tasks of the previous specification. */
		public static final UpdateState ROLLBACK_STARTED = new UpdateState("rollback_started");

		/**
		 * A task of the previous specification has failed, and the rollback is paused
		 * until the next update.
		 */
		public static final UpdateState ROLLBACK_PAUSED = new UpdateState("rollback_paused");

		/** All tasks have the previous specification again. */
		public static final UpdateState ROLLBACK_COMPLETED = new UpdateState("rollback_completed");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The numbers of tasks of a service.
	 *
	 * @param runningTasks the number of running tasks
	 * @param desiredTasks the number of tasks that should be running; for a job, the
	 * number that should be running at the moment
	 * @param completedTasks the number of tasks of a job that have completed successfully
	 */
	public record ServiceStatus(@Unsigned @Nullable Long runningTasks, @Unsigned @Nullable Long desiredTasks,
			@Unsigned @Nullable Long completedTasks) {

	}

	/**
	 * The status of a job.
	 *
	 * @param jobIteration the current run of the job; each forced update begins another
	 * run
	 * @param lastExecution the time at which the current run began
	 */
	public record JobStatus(@Nullable ObjectVersion jobIteration, @Nullable Instant lastExecution) {

	}

}
