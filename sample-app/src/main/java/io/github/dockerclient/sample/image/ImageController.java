package io.github.dockerclient.sample.image;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.image.ImageDeleteResponseItem;
import io.github.dockerclient.image.ImagePruneResponse;
import io.github.dockerclient.sample.engine.EngineAnswer;
import io.github.dockerclient.sample.web.ServerEvents;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists, pulls, pushes, tags and removes an engine's images. An image's name may contain
 * slashes, so it is a parameter instead of a part of the path.
 */
@RestController
@RequestMapping("/api/engines/{engine}/images")
final class ImageController {

	private final ServerEvents events;

	ImageController(ServerEvents events) {
		this.events = events;
	}

	@GetMapping
	Mono<List<ImageView>> list(@PathVariable("engine") ReactiveDockerOperations docker) {
		return EngineAnswer.soon(docker.images().list().map(ImageView::of).collectList());
	}

	@PostMapping(path = "/pull", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<Object>> pull(@PathVariable("engine") ReactiveDockerOperations docker,
			@RequestParam String name) {
		return this.events.of("progress", Flux.defer(() -> docker.images().pullProgress(name)));
	}

	@PostMapping(path = "/push", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<Object>> push(@PathVariable("engine") ReactiveDockerOperations docker,
			@RequestParam String name) {
		return this.events.of("progress", Flux.defer(() -> docker.images().pushProgress(name)));
	}

	@PostMapping("/tag")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> tag(@PathVariable("engine") ReactiveDockerOperations docker, @RequestParam String name,
			@RequestParam String target) {
		return docker.images().tag(name, target);
	}

	@DeleteMapping
	Flux<ImageDeleteResponseItem> remove(@PathVariable("engine") ReactiveDockerOperations docker,
			@RequestParam String name) {
		return docker.images().remove(name);
	}

	// List what a prune would remove: the images without a tag that no container uses.
	@GetMapping("/prune")
	Mono<List<ImageView>> prunable(@PathVariable("engine") ReactiveDockerOperations docker) {
		Mono<Set<String>> used = docker.containers()
			.list((options) -> options.all(true))
			.mapNotNull(ContainerSummary::imageId)
			.collect(Collectors.toSet());
		return EngineAnswer.soon(used.flatMap((ids) -> docker.images()
			.list((options) -> options.dangling(true))
			.filter((image) -> !ids.contains(image.id()))
			.map(ImageView::of)
			.collectList()));
	}

	@PostMapping("/prune")
	Mono<ImagePruneResponse> prune(@PathVariable("engine") ReactiveDockerOperations docker) {
		return docker.images().prune();
	}

}
