package io.github.dockerclient.sample;

import java.util.List;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerCreateResponse;
import io.github.dockerclient.container.ReactiveContainerOperations;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists, runs, stops and removes the engine's containers.
 */
@RestController
@RequestMapping("/api/containers")
final class ContainerController {

	private final ReactiveDockerOperations docker;

	ContainerController(ReactiveDockerOperations docker) {
		this.docker = docker;
	}

	@GetMapping
	Mono<List<ContainerView>> list() {
		return EngineAnswer
			.soon(this.docker.containers().list((options) -> options.all(true)).map(ContainerView::of).collectList());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Mono<ContainerCreateResponse> run(@RequestBody RunRequest request) {
		List<String> command = CommandLine.split(request.command());
		ReactiveContainerOperations containers = this.docker.containers();
		return containers.create((options) -> {
			options.image(request.image());
			if (!command.isEmpty()) {
				options.command(command.toArray(String[]::new));
			}
		}).flatMap((created) -> containers.start(created.id()).thenReturn(created));
	}

	@PostMapping("/{id}/stop")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> stop(@PathVariable String id) {
		return this.docker.containers().stop(id);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> remove(@PathVariable String id) {
		return this.docker.containers().remove(id);
	}

}
