package io.github.dockerclient.sample.stats;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.sample.web.ServerEvents;
import reactor.core.publisher.Flux;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Follows the resource usage of a container.
 */
@RestController
final class StatsController {

	private final ServerEvents events;

	StatsController(ServerEvents events) {
		this.events = events;
	}

	@GetMapping(path = "/api/engines/{engine}/containers/{id}/stats", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<Object>> follow(@PathVariable("engine") ReactiveDockerOperations docker,
			@PathVariable String id) {
		return this.events.of("sample",
				Flux.defer(() -> docker.containers().stats(id)).onBackpressureLatest().map(StatsView::of));
	}

}
