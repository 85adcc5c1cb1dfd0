package io.github.dockerclient.sample.build;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.sample.web.ServerEvents;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.unit.DataSize;
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

	private final DataSize limit;

	BuildController(ServerEvents events, @Value("${console.upload-limit}") DataSize limit) {
		this.events = events;
		this.limit = limit;
	}

	@PostMapping(path = "/api/engines/{engine}/builds", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
			produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<Object>> build(@PathVariable("engine") ReactiveDockerOperations docker,
			@PathVariable("engine") String name, @RequestBody Flux<PartEvent> parts) {
		return this.events.of("step", BuildRequest.receive(parts, this.limit,
				(request) -> steps(docker, name + " " + request.field("tag"), request)));
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
