package io.github.dockerclient.volume;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The swarm's data about a volume (CSI). Part of {@link Volume}.
 *
 * @param id the id of the volume in the swarm, which an update requires
 * @param version the version, which an update must contain
 * @param createdAt the time of creation
 * @param updatedAt the time of the last update
 * @param spec the specification
 * @param info the information that the driver has returned; {@code null} until the driver
 * has created the volume
 * @param publishStatus the status of the volume on the nodes on which it is available, or
 * will be
 */
public record ClusterVolume(@WireName("ID") String id, @Nullable ObjectVersion version, @Nullable Instant createdAt,
		@Nullable Instant updatedAt, @Nullable ClusterVolumeSpec spec, @Nullable Info info,
		List<PublishStatus> publishStatus) {

	/**
	 * Create a cluster volume.
	 */
	public ClusterVolume {
		publishStatus = Copies.of(publishStatus);
	}

	/**
	 * The information about a volume that its driver has returned.
	 *
	 * @param capacityBytes the capacity in bytes; zero if it is unknown
	 * @param volumeContext the driver's own data about the volume, by name
	 * @param volumeId the id of the volume in the driver
	 * @param accessibleTopology the topologies from which the volume can be accessed
	 */
	public record Info(@Nullable Long capacityBytes, Map<String, String> volumeContext,
			@WireName("VolumeID") @Nullable String volumeId, List<Topology> accessibleTopology) {

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
	 * @param state the state of the publication
	 * @param publishContext the driver's own data about the publication, by name
	 */
	public record PublishStatus(@WireName("NodeID") @Nullable String nodeId, @Nullable PublishState state,
			Map<String, String> publishContext) {

		/**
		 * Create a status.
		 */
		public PublishStatus {
			publishContext = Copies.of(publishContext);
		}

	}

	/**
	 * The state of the publication of a volume to a node.
	 *
	 * @param value the name that the API uses
	 */
	public record PublishState(@JsonValue String value) {

		/** The volume will be published to the node. */
		public static final PublishState PENDING_PUBLISH = new PublishState("pending-publish");

		/** The node can use the volume. */
		public static final PublishState PUBLISHED = new PublishState("published");

		/** The node will release the volume. */
		public static final PublishState PENDING_NODE_UNPUBLISH = new PublishState("pending-node-unpublish");

		/** The node has released the volume, but the driver's controller has not yet. */
		public static final PublishState PENDING_CONTROLLER_UNPUBLISH = new PublishState(
				"pending-controller-unpublish");

		@Override
		public String toString() {
			return this.value;
		}

	}

}
