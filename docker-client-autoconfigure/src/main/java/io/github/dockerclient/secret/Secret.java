package io.github.dockerclient.secret;

import java.time.Instant;

import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.WireName;

/**
 * A secret of a swarm.
 *
 * @param id the id of the secret
 * @param version the version, which an update must contain
 * @param createdAt the time of creation
 * @param updatedAt the time of the last update
 * @param spec the specification, without the data
 */
public record Secret(@WireName("ID") String id, ObjectVersion version, Instant createdAt, Instant updatedAt,
		SecretSpec spec) {

}
