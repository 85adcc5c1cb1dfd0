package io.github.dockerclient.sample.build;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.sample.web.ServerEvents;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Builds images with BuildKit, and remembers the last build of each tag. A build stops
 * when the page leaves.
 */
@RestController
final class BuildController {

	private final Map<String, BuildRecord> last = new ConcurrentHashMap<>();

	private final ServerEvents events;

	BuildController(ServerEvents events) {
		this.events = events;
	}

	@PostMapping(path = "/api/engines/{engine}/builds", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<Object>> build(@PathVariable("engine") ReactiveDockerOperations docker,
			@PathVariable("engine") String name, @RequestBody BuildRequest request) {
		return this.events.of("step", Flux.defer(() -> steps(docker, name + " " + request.tag(), request)));
	}

	private Flux<BuildStepView> steps(ReactiveDockerOperations docker, String key, BuildRequest request) {
		BuildRecord build = new BuildRecord(this.last.get(key));
		return docker.build()
			.buildEvents(request::apply)
			.map(build::add)
			.concatMap(Mono::justOrEmpty)
			.doOnComplete(() -> this.last.put(key, build));
	}

}
