package io.github.dockerclient.volume;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ObjectVersion;
import org.jspecify.annotations.Nullable;

/**
 * A volume as a swarm knows it (CSI). Part of {@link Volume}.
 *
 * @param id the id of the volume in the swarm, by which it is updated
 * @param version the version, which an update must name
 * @param createdAt when it was created
 * @param updatedAt when it was changed last
 * @param spec what it shall be
 * @param info what its driver made of it; {@code null} until the driver has created it
 * @param publishStatus where it is available, or is about to be
 */
public record ClusterVolume(@JsonProperty("ID") String id, @Nullable ObjectVersion version, @Nullable Instant createdAt,
		@Nullable Instant updatedAt, @Nullable ClusterVolumeSpec spec, @Nullable Info info,
		List<PublishStatus> publishStatus) {

	/**
	 * Create a cluster volume.
	 */
	public ClusterVolume {
		publishStatus = Copies.of(publishStatus);
	}

	/**
	 * What a driver made of a volume.
	 *
	 * @param capacityBytes its capacity in bytes; zero if that is not known
	 * @param volumeContext what the driver tells itself, by name
	 * @param volumeId the id by which the driver knows it
	 * @param accessibleTopology from where it can be reached
	 */
	public record Info(@Nullable Long capacityBytes, Map<String, String> volumeContext,
			@JsonProperty("VolumeID") @Nullable String volumeId, List<Topology> accessibleTopology) {

		/**
		 * Create information.
		 */
		public Info {
			volumeContext = Copies.of(volumeContext);
			accessibleTopology = Copies.of(accessibleTopology);
		}

	}

	/**
	 * The availability of a volume on a node.
	 *
	 * @param nodeId the id of the node
	 * @param state how far it has come
	 * @param publishContext what the driver tells itself, by name
	 */
	public record PublishStatus(@JsonProperty("NodeID") @Nullable String nodeId, @Nullable PublishState state,
			Map<String, String> publishContext) {

		/**
		 * Create a status.
		 */
		public PublishStatus {
			publishContext = Copies.of(publishContext);
		}

	}

	/**
	 * How far the publishing of a volume to a node has come.
	 *
	 * @param value the name on the wire
	 */
	public record PublishState(@JsonValue String value) {

		/** The volume will be published to the node. */
		public static final PublishState PENDING_PUBLISH = new PublishState("pending-publish");

		/** The node can use the volume. */
		public static final PublishState PUBLISHED = new PublishState("published");

		/** The node will give the volume up. */
		public static final PublishState PENDING_NODE_UNPUBLISH = new PublishState("pending-node-unpublish");

		/** The node has given the volume up, its driver not yet. */
		public static final PublishState PENDING_CONTROLLER_UNPUBLISH = new PublishState(
				"pending-controller-unpublish");

		@Override
		public String toString() {
			return this.value;
		}

	}

}
