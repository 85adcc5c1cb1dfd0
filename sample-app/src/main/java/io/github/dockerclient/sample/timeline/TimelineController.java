package io.github.dockerclient.sample.timeline;

import io.github.dockerclient.event.DockerEvent;
import io.github.dockerclient.event.DockerEventsGap;
import io.github.dockerclient.sample.web.ServerEvents;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Remembers the last events of all engines, and sends them to the page as they happen.
 * The page also uses them to keep its lists up to date.
 */
@RestController
final class TimelineController {

	private static final int REMEMBERED = 500;

	private final Sinks.Many<TimelineEntry> entries = Sinks.many().replay().limit(REMEMBERED);

	private final ServerEvents events;

	TimelineController(ServerEvents events) {
		this.events = events;
	}

	// Commands in containers are left out: each health check is one.
	@EventListener(condition = "not #event.action()?.value()?.startsWith('exec_')")
	void happened(DockerEvent event) {
		add(TimelineEntry.of(event));
	}

	@EventListener
	void missed(DockerEventsGap gap) {
		add(TimelineEntry.of(gap));
	}

	// Each engine has a thread of its own for its events.
	private synchronized void add(TimelineEntry entry) {
		this.entries.emitNext(entry, Sinks.EmitFailureHandler.FAIL_FAST);
	}

	@GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<Object>> follow() {
		return this.events.of("entry", this.entries.asFlux());
	}

}
