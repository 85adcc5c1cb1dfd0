package io.github.dockerclient.node;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.ObjectVersion;
import org.jspecify.annotations.Nullable;

/**
 * A node of a swarm.
 *
 * @param id the id
 * @param version the version, which an update must name; the swarm itself changes it too
 * @param createdAt when it joined
 * @param updatedAt when it was changed last
 * @param spec what it shall be
 * @param description what it tells about itself
 * @param status what managers know of it
 * @param managerStatus what managers know of it as one of them; {@code null} if it is a
 * worker
 */
public record Node(@JsonProperty("ID") String id, ObjectVersion version, Instant createdAt, Instant updatedAt,
		NodeSpec spec, @Nullable NodeDescription description, @Nullable NodeStatus status,
		@Nullable ManagerStatus managerStatus) {

}
