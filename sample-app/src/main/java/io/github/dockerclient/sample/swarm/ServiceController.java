package io.github.dockerclient.sample.swarm;

import java.util.List;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.sample.engine.EngineAnswer;
import io.github.dockerclient.service.ServiceCreateResponse;
import io.github.dockerclient.service.ServiceUpdateResponse;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the services of a swarm with their tasks, and creates, scales, updates, rolls
 * back and removes services.
 */
@RestController
@RequestMapping("/api/engines/{engine}/services")
final class ServiceController {

	// An engine that is not in a swarm is not a failure of the page.
	@GetMapping
	Mono<SwarmView> list(@PathVariable("engine") ReactiveDockerOperations docker) {
		return EngineAnswer.soon(docker.services()
			.list((options) -> options.status(true))
			.collectList()
			.zipWhen((services) -> docker.tasks().list().collectList(), SwarmView::of)
			.onErrorResume(EngineException.class, (ex) -> Mono.just(new SwarmView(ex.engineMessage(), List.of()))));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Mono<ServiceCreateResponse> create(@PathVariable("engine") ReactiveDockerOperations docker,
			@RequestBody ServiceRequest request) {
		return docker.services().create(request::apply);
	}

	@PostMapping("/{id}/scale")
	Mono<ServiceUpdateResponse> scale(@PathVariable("engine") ReactiveDockerOperations docker, @PathVariable String id,
			@RequestParam long replicas) {
		return docker.services().scale(id, replicas);
	}

	@PostMapping("/{id}/update")
	Mono<ServiceUpdateResponse> update(@PathVariable("engine") ReactiveDockerOperations docker, @PathVariable String id,
			@RequestParam String image) {
		return docker.services().update(id, (service) -> service.image(image));
	}

	@PostMapping("/{id}/rollback")
	Mono<ServiceUpdateResponse> rollback(@PathVariable("engine") ReactiveDockerOperations docker,
			@PathVariable String id) {
		return docker.services().rollback(id);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> remove(@PathVariable("engine") ReactiveDockerOperations docker, @PathVariable String id) {
		return docker.services().remove(id);
	}

}
