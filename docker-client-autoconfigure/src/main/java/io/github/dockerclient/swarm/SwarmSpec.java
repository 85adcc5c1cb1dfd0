package io.github.dockerclient.swarm;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Driver;
import io.github.dockerclient.type.Nanoseconds;
import io.github.dockerclient.type.Unsigned;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What can be configured of a swarm. Sent to create and to update it; an update replaces
 * it as a whole, so that it should start from the current one.
 *
 * @param name the name, always {@code default}
 * @param labels labels by key
 * @param orchestration how tasks are looked after
 * @param raft how the managers agree
 * @param dispatcher how nodes keep in touch
 * @param caConfig the certificates of the nodes
 * @param encryptionConfig the encryption of what managers store
 * @param taskDefaults what services take that do not say otherwise
 */
@RecordBuilder
public record SwarmSpec(@Nullable String name, Map<String, String> labels, @Nullable Orchestration orchestration,
		@Nullable Raft raft, @Nullable Dispatcher dispatcher, @JsonProperty("CAConfig") @Nullable CAConfig caConfig,
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
	 * How a swarm looks after its tasks.
	 *
	 * @param taskHistoryRetentionLimit how many ended tasks are kept for each instance or
	 * node; negative keeps all
	 */
	@RecordBuilder
	public record Orchestration(@Nullable Long taskHistoryRetentionLimit) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static SwarmSpecOrchestrationBuilder builder() {
			return SwarmSpecOrchestrationBuilder.builder();
		}

	}

	/**
	 * How the managers of a swarm agree.
	 *
	 * @param snapshotInterval the number of log entries between two snapshots
	 * @param keepOldSnapshots how many snapshots are kept besides the current one
	 * @param logEntriesForSlowFollowers how many log entries are kept behind a snapshot
	 * for managers that lag
	 * @param electionTick how many ticks without a word from the leader lead to an
	 * election; more than the heartbeat's
	 * @param heartbeatTick how many ticks lie between two heartbeats of the leader
	 */
	@RecordBuilder
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
	 * How the nodes of a swarm keep in touch with its managers.
	 *
	 * @param heartbeatPeriod the time between two heartbeats of a node
	 */
	@RecordBuilder
	public record Dispatcher(@Nanoseconds @Nullable Duration heartbeatPeriod) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static SwarmSpecDispatcherBuilder builder() {
			return SwarmSpecDispatcherBuilder.builder();
		}

	}

	/**
	 * The certificates of the nodes of a swarm.
	 *
	 * @param nodeCertExpiry how long a node's certificate is valid
	 * @param externalCas authorities outside the swarm that sign instead of it
	 * @param signingCaCert the certificate that signs those of the nodes, PEM-encoded
	 * @param signingCaKey its key, PEM-encoded; never answered
	 * @param forceRotate a number; another one than before makes the swarm replace
	 * certificate and key by new ones
	 */
	@RecordBuilder
	public record CAConfig(@Nanoseconds @Nullable Duration nodeCertExpiry,
			@JsonProperty("ExternalCAs") List<ExternalCA> externalCas,
			@JsonProperty("SigningCACert") @Nullable String signingCaCert,
			@JsonProperty("SigningCAKey") @Nullable String signingCaKey, @Unsigned @Nullable Long forceRotate) {

		/**
		 * Create a configuration.
		 */
		public CAConfig {
			externalCas = Copies.of(externalCas);
		}

		/**
		 * Return all but the key, which must not get into logs.
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
	 * @param url the address for requests
	 * @param options options of the protocol, by name
	 * @param caCert the root certificate of the authority, PEM-encoded
	 */
	@RecordBuilder
	public record ExternalCA(@Nullable String protocol, @JsonProperty("URL") @Nullable String url,
			Map<String, String> options, @JsonProperty("CACert") @Nullable String caCert) {

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
	 * The encryption of what managers store.
	 *
	 * @param autoLockManagers whether a restarted manager must be unlocked with a key
	 */
	@RecordBuilder
	public record EncryptionConfig(@Nullable Boolean autoLockManagers) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static SwarmSpecEncryptionConfigBuilder builder() {
			return SwarmSpecEncryptionConfigBuilder.builder();
		}

	}

	/**
	 * What services take that do not say otherwise.
	 *
	 * @param logDriver the log driver of new tasks
	 */
	@RecordBuilder
	public record TaskDefaults(@Nullable Driver logDriver) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static SwarmSpecTaskDefaultsBuilder builder() {
			return SwarmSpecTaskDefaultsBuilder.builder();
		}

	}

}
