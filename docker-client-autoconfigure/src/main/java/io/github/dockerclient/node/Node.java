package io.github.dockerclient.node;

import java.time.Instant;

import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A node of a swarm.
 *
 * @param id the id of the node
 * @param version the version, which an update must contain; the swarm itself changes it
 * too
 * @param createdAt the time at which the node joined the swarm
 * @param updatedAt the time of the last update
 * @param spec the specification
 * @param description the description that the node reports of itself
 * @param status the current status, as reported by the managers
 * @param managerStatus the status of the node as a manager; {@code null} if it is a
 * worker
 */
public record Node(@WireName("ID") String id, ObjectVersion version, Instant createdAt, Instant updatedAt,
		NodeSpec spec, @Nullable NodeDescription description, @Nullable NodeStatus status,
		@Nullable ManagerStatus managerStatus) {

}
