// Derived from the record SwarmSpec.Raft. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.swarm;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link SwarmSpec.Raft}. A component that is not set is {@code null}.
 */
public final class SwarmSpecRaftBuilder {

	private @Nullable Long snapshotInterval;

	private @Nullable Long keepOldSnapshots;

	private @Nullable Long logEntriesForSlowFollowers;

	private @Nullable Long electionTick;

	private @Nullable Long heartbeatTick;

	private SwarmSpecRaftBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static SwarmSpecRaftBuilder builder() {
		return new SwarmSpecRaftBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static SwarmSpecRaftBuilder builder(SwarmSpec.Raft from) {
		SwarmSpecRaftBuilder builder = new SwarmSpecRaftBuilder();
		builder.snapshotInterval = from.snapshotInterval();
		builder.keepOldSnapshots = from.keepOldSnapshots();
		builder.logEntriesForSlowFollowers = from.logEntriesForSlowFollowers();
		builder.electionTick = from.electionTick();
		builder.heartbeatTick = from.heartbeatTick();
		return builder;
	}

	/**
	 * Set the number of log entries between two snapshots.
	 * @param snapshotInterval the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecRaftBuilder snapshotInterval(@Nullable Long snapshotInterval) {
		this.snapshotInterval = snapshotInterval;
		return this;
	}

	/**
	 * Set the number of snapshots to keep in addition to the current one.
	 * @param keepOldSnapshots the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecRaftBuilder keepOldSnapshots(@Nullable Long keepOldSnapshots) {
		this.keepOldSnapshots = keepOldSnapshots;
		return this;
	}

	/**
	 * Set the number of log entries to keep after a snapshot for managers that lag.
	 * @param logEntriesForSlowFollowers the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecRaftBuilder logEntriesForSlowFollowers(@Nullable Long logEntriesForSlowFollowers) {
		this.logEntriesForSlowFollowers = logEntriesForSlowFollowers;
		return this;
	}

	/**
	 * Set the number of ticks without a message from the leader after which an election
	 * starts; must be greater than {@code heartbeatTick}.
	 * @param electionTick the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecRaftBuilder electionTick(@Nullable Long electionTick) {
		this.electionTick = electionTick;
		return this;
	}

	/**
	 * Set the number of ticks between two heartbeats of the leader.
	 * @param heartbeatTick the value, or {@code null}
	 * @return this builder
	 */
	public SwarmSpecRaftBuilder heartbeatTick(@Nullable Long heartbeatTick) {
		this.heartbeatTick = heartbeatTick;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public SwarmSpec.Raft build() {
		return new SwarmSpec.Raft(this.snapshotInterval, this.keepOldSnapshots, this.logEntriesForSlowFollowers,
				this.electionTick, this.heartbeatTick);
	}

}
