package io.github.dockerclient.service;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.task.EndpointPortConfig;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * A service of a swarm.
 *
 * @param id the id
 * @param version the version, which an update must name
 * @param createdAt when it was created
 * @param updatedAt when it was changed last
 * @param spec what it shall be
 * @param previousSpec what it was before the last update, to which a rollback returns;
 * {@code null} if there was none
 * @param endpoint how it is reached
 * @param updateStatus how its last update or rollback goes; {@code null} if there was
 * none that replaced tasks
 * @param serviceStatus how many tasks it has; only in lists, if asked for
 * @param jobStatus how its job goes; {@code null} if it is none
 */
public record Service(@JsonProperty("ID") String id, @Nullable ObjectVersion version, @Nullable Instant createdAt,
		@Nullable Instant updatedAt, @Nullable ServiceSpec spec, @Nullable ServiceSpec previousSpec,
		@Nullable Endpoint endpoint, @Nullable UpdateStatus updateStatus, @Nullable ServiceStatus serviceStatus,
		@Nullable JobStatus jobStatus) {

	/**
	 * How a service is reached.
	 *
	 * @param spec what was asked for
	 * @param ports the ports that are published, with those that the swarm chose
	 * @param virtualIps the addresses that stand for all tasks, one for each network
	 */
	public record Endpoint(@Nullable EndpointSpec spec, List<EndpointPortConfig> ports,
			@JsonProperty("VirtualIPs") List<VirtualIP> virtualIps) {

		/**
		 * Create an endpoint.
		 */
		public Endpoint {
			ports = Copies.of(ports);
			virtualIps = Copies.of(virtualIps);
		}

	}

	/**
	 * The address that stands for all tasks of a service in a network.
	 *
	 * @param networkId the id of the network
	 * @param addr the address, as {@code 10.0.0.3/24}
	 */
	public record VirtualIP(@JsonProperty("NetworkID") @Nullable String networkId, @Nullable String addr) {

	}

	/**
	 * How an update or a rollback goes.
	 *
	 * @param state how far it has come
	 * @param startedAt when it began
	 * @param completedAt when it ended; {@code null} until then
	 * @param message what happened last, in words
	 */
	public record UpdateStatus(@Nullable UpdateState state, @Nullable Instant startedAt, @Nullable Instant completedAt,
			@Nullable String message) {

	}

	/**
	 * How far an update or a rollback has come.
	 *
	 * @param value the name on the wire
	 */
	public record UpdateState(@JsonValue String value) {

		/** Tasks are being replaced. */
		public static final UpdateState UPDATING = new UpdateState("updating");

		/** A task failed, and nothing goes on until the next update. */
		public static final UpdateState PAUSED = new UpdateState("paused");

		/** All tasks are replaced. */
		public static final UpdateState COMPLETED = new UpdateState("completed");

		/** Tasks are being replaced by those of before. */
		public static final UpdateState ROLLBACK_STARTED = new UpdateState("rollback_started");

		/** A task of before failed, and nothing goes on until the next update. */
		public static final UpdateState ROLLBACK_PAUSED = new UpdateState("rollback_paused");

		/** All tasks are those of before. */
		public static final UpdateState ROLLBACK_COMPLETED = new UpdateState("rollback_completed");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * How many tasks a service has.
	 *
	 * @param runningTasks how many run
	 * @param desiredTasks how many shall run; of a job, how many shall run at the moment
	 * @param completedTasks how many have ended with success; of a job
	 */
	public record ServiceStatus(@Unsigned @Nullable Long runningTasks, @Unsigned @Nullable Long desiredTasks,
			@Unsigned @Nullable Long completedTasks) {

	}

	/**
	 * How a job goes.
	 *
	 * @param jobIteration the run of the job; each update that forces one begins another
	 * @param lastExecution when that run began
	 */
	public record JobStatus(@Nullable ObjectVersion jobIteration, @Nullable Instant lastExecution) {

	}

}
