package io.github.dockerclient.secret;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.ObjectVersion;

/**
 * A secret of a swarm.
 *
 * @param id the id
 * @param version the version, which an update must name
 * @param createdAt when it was created
 * @param updatedAt when it was changed last
 * @param spec what it is, without its data
 */
public record Secret(@JsonProperty("ID") String id, ObjectVersion version, Instant createdAt, Instant updatedAt,
		SecretSpec spec) {

}
