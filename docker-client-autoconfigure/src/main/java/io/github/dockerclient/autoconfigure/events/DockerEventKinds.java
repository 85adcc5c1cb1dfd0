package io.github.dockerclient.autoconfigure.events;

import java.util.Map;
import java.util.function.BiFunction;

import io.github.dockerclient.event.DockerBuilderEvent;
import io.github.dockerclient.event.DockerConfigEvent;
import io.github.dockerclient.event.DockerContainerEvent;
import io.github.dockerclient.event.DockerDaemonEvent;
import io.github.dockerclient.event.DockerEvent;
import io.github.dockerclient.event.DockerImageEvent;
import io.github.dockerclient.event.DockerNetworkEvent;
import io.github.dockerclient.event.DockerNodeEvent;
import io.github.dockerclient.event.DockerOtherEvent;
import io.github.dockerclient.event.DockerPluginEvent;
import io.github.dockerclient.event.DockerSecretEvent;
import io.github.dockerclient.event.DockerServiceEvent;
import io.github.dockerclient.event.DockerVolumeEvent;
import io.github.dockerclient.system.EventMessage;
import io.github.dockerclient.system.EventType;

/**
 * Maps an event of an engine to the {@link DockerEvent} for its type.
 */
final class DockerEventKinds {

	private static final Map<EventType, BiFunction<String, EventMessage, DockerEvent>> KINDS = Map.ofEntries(
			Map.entry(EventType.CONTAINER, DockerContainerEvent::new),
			Map.entry(EventType.IMAGE, DockerImageEvent::new), Map.entry(EventType.NETWORK, DockerNetworkEvent::new),
			Map.entry(EventType.VOLUME, DockerVolumeEvent::new), Map.entry(EventType.DAEMON, DockerDaemonEvent::new),
			Map.entry(EventType.BUILDER, DockerBuilderEvent::new), Map.entry(EventType.PLUGIN, DockerPluginEvent::new),
			Map.entry(EventType.NODE, DockerNodeEvent::new), Map.entry(EventType.SERVICE, DockerServiceEvent::new),
			Map.entry(EventType.SECRET, DockerSecretEvent::new), Map.entry(EventType.CONFIG, DockerConfigEvent::new));

	private DockerEventKinds() {
	}

	static DockerEvent event(String daemon, EventMessage message) {
		EventType type = message.type();
		BiFunction<String, EventMessage, DockerEvent> kind = (type != null) ? KINDS.get(type) : null;
		return (kind != null) ? kind.apply(daemon, message) : new DockerOtherEvent(daemon, message);
	}

}
