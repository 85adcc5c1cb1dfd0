package io.github.dockerclient.swarm;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Driver;
import io.github.dockerclient.type.Nanoseconds;
import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a swarm, which is sent to create and to update it. An update
 * replaces the whole specification, so it should start from the current one.
 *
 * @param name the name, always {@code default}
 * @param labels the labels by key
 * @param orchestration the settings for the management of tasks
 * @param raft the settings for the consensus of the managers
 * @param dispatcher the settings for the communication of nodes with managers
 * @param caConfig the settings for the certificates of the nodes
 * @param encryptionConfig the encryption of the data that managers store
 * @param taskDefaults the defaults for services
 */
public record SwarmSpec(@Nullable String name, Map<String, String> labels, @Nullable Orchestration orchestration,
		@Nullable Raft raft, @Nullable Dispatcher dispatcher, @WireName("CAConfig") @Nullable CAConfig caConfig,
		@Nullable EncryptionConfig encryptionConfig, @Nullable TaskDefaults taskDefaults) {

	/**
	 * Create a specification.
	 */
	public SwarmSpec {
		labels = Copies.of(labels);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static SwarmSpecBuilder builder() {
		return SwarmSpecBuilder.builder();
	}

	/**
	 * The settings for the management of tasks.
	 *
	 * @param taskHistoryRetentionLimit the number of ended tasks to keep for each
	 * instance or node; a negative number keeps all
	 */
	public record Orchestration(@Nullable Long taskHistoryRetentionLimit) {

	}

	/**
	 * The settings for the consensus of the managers (Raft).
	 *
	 * @param snapshotInterval the number of log entries between two snapshots
	 * @param keepOldSnapshots the number of snapshots to keep in addition to the current
	 * one
	 * @param logEntriesForSlowFollowers the number of log entries to keep after a
	 * snapshot for managers that lag
	 * @param electionTick the number of ticks without a message from the leader after
	 * which an election starts; must be greater than {@code heartbeatTick}
	 * @param heartbeatTick the number of ticks between two heartbeats of the leader
	 */
	public record Raft(@Unsigned @Nullable Long snapshotInterval, @Unsigned @Nullable Long keepOldSnapshots,
			@Unsigned @Nullable Long logEntriesForSlowFollowers, @Nullable Long electionTick,
			@Nullable Long heartbeatTick) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static SwarmSpecRaftBuilder builder() {
			return SwarmSpecRaftBuilder.builder();
		}

	}

	/**
	 * The settings for the communication of nodes with managers.
	 *
	 * @param heartbeatPeriod the time between two heartbeats of a node
	 */
	public record Dispatcher(@Nanoseconds @Nullable Duration heartbeatPeriod) {

	}

	/**
	 * The settings for the certificates of the nodes.
	 *
	 * @param nodeCertExpiry how long the certificate of a node is valid
	 * @param externalCas the authorities outside the swarm that sign certificates in
	 * place of the swarm
	 * @param signingCaCert the certificate that signs the certificates of the nodes,
	 * PEM-encoded
	 * @param signingCaKey the key of the signing certificate, PEM-encoded; engines never
	 * return it
	 * @param forceRotate a number; a new value makes the swarm replace the certificate
	 * and key with new ones
	 */
	public record CAConfig(@Nanoseconds @Nullable Duration nodeCertExpiry,
			@WireName("ExternalCAs") List<ExternalCA> externalCas,
			@WireName("SigningCACert") @Nullable String signingCaCert,
			@WireName("SigningCAKey") @Nullable String signingCaKey, @Unsigned @Nullable Long forceRotate) {

		/**
		 * Create a configuration.
		 */
		public CAConfig {
			externalCas = Copies.of(externalCas);
		}

		/**
		 * Return all components but the key, which must not appear in logs.
		 */
		@Override
		public String toString() {
			return String.format(Locale.ROOT,
					"CAConfig[nodeCertExpiry=%s, externalCas=%s, signingCaCert=%s, forceRotate=%s]",
					this.nodeCertExpiry, this.externalCas, this.signingCaCert, this.forceRotate);
		}

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static SwarmSpecCAConfigBuilder builder() {
			return SwarmSpecCAConfigBuilder.builder();
		}

	}

	/**
	 * An authority outside the swarm that signs certificates.
	 *
	 * @param protocol the protocol, always {@code cfssl}
	 * @param url the URL for requests to the authority
	 * @param options the options of the protocol, by name
	 * @param caCert the root certificate of the authority, PEM-encoded
	 */
	public record ExternalCA(@Nullable String protocol, @WireName("URL") @Nullable String url,
			Map<String, String> options, @WireName("CACert") @Nullable String caCert) {

		/**
		 * Create an authority.
		 */
		public ExternalCA {
			options = Copies.of(options);
		}

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static SwarmSpecExternalCABuilder builder() {
			return SwarmSpecExternalCABuilder.builder();
		}

	}

	/**
	 * The encryption of the data that managers store.
	 *
	 * @param autoLockManagers whether a restarted manager must be unlocked with a key
	 */
	public record EncryptionConfig(@Nullable Boolean autoLockManagers) {

	}

	/**
	 * The defaults for services.
	 *
	 * @param logDriver the default log driver of new tasks
	 */
	public record TaskDefaults(@Nullable Driver logDriver) {

	}

}
