package io.github.dockerclient.system;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.EpochNanoseconds;
import io.github.dockerclient.type.EpochSeconds;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened on an engine.
 *
 * @param type the kind of object that it happened to
 * @param action what happened
 * @param actor the object that it happened to
 * @param scope whether it concerns the engine alone or its swarm
 * @param time when it happened, in whole seconds
 * @param timeNano when it happened, to the nanosecond; what follows is asked for by
 * {@link SystemEventsOptions#since(Instant)} with this
 * @param status the action once more, of containers and images only
 * @param id the id of the object once more, of containers and images only
 * @param from the image of a container once more
 */
public record EventMessage(@Nullable EventType type, @Nullable EventAction action, @Nullable EventActor actor,
		@JsonProperty("scope") @Nullable EventScope scope, @JsonProperty("time") @EpochSeconds @Nullable Instant time,
		@JsonProperty("timeNano") @EpochNanoseconds @Nullable Instant timeNano,
		@JsonProperty("status") @Until("1.51") @Nullable String status,
		@JsonProperty("id") @Until("1.51") @Nullable String id,
		@JsonProperty("from") @Until("1.51") @Nullable String from) {

}
