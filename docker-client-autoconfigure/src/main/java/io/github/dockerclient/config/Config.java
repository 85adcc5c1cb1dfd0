package io.github.dockerclient.config;

import java.time.Instant;

import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.WireName;

/**
 * A config of a swarm.
 *
 * @param id the id of the config
 * @param version the version, which an update must contain
 * @param createdAt the time of creation
 * @param updatedAt the time of the last update
 * @param spec the specification
 */
public record Config(@WireName("ID") String id, ObjectVersion version, Instant createdAt, Instant updatedAt,
		ConfigSpec spec) {

}
