package io.github.dockerclient.system;

import java.time.Instant;

import io.github.dockerclient.type.EpochNanoseconds;
import io.github.dockerclient.type.EpochSeconds;
import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * An event of an engine.
 *
 * @param type the kind of object that the event is about
 * @param action the action
 * @param actor the object that the event is about
 * @param scope whether the event concerns only the engine or its swarm
 * @param time the time of the event in whole seconds
 * @param timeNano the time of the event with nanoseconds, which can be passed to
 * {@link SystemEventsOptions#since(Instant)} to continue from this event
 * @param status the same as {@code action}; only for containers and images
 * @param id the same as the id of {@code actor}; only for containers and images
 * @param from the image of a container, which {@code actor} contains too
 */
public record EventMessage(@Nullable EventType type, @Nullable EventAction action, @Nullable EventActor actor,
		@WireName("scope") @Nullable EventScope scope, @WireName("time") @EpochSeconds @Nullable Instant time,
		@WireName("timeNano") @EpochNanoseconds @Nullable Instant timeNano,
		@WireName("status") @Until("1.51") @Nullable String status, @WireName("id") @Until("1.51") @Nullable String id,
		@WireName("from") @Until("1.51") @Nullable String from) {

}
