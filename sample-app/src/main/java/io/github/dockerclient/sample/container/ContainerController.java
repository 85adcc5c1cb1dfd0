package io.github.dockerclient.sample.container;

import java.util.List;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.container.ContainerCreateResponse;
import io.github.dockerclient.container.ReactiveContainerOperations;
import io.github.dockerclient.sample.engine.EngineAnswer;
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
 * Lists, creates, controls and removes an engine's containers.
 */
@RestController
@RequestMapping("/api/engines/{engine}/containers")
final class ContainerController {

	@GetMapping
	Mono<List<ContainerView>> list(@PathVariable("engine") ReactiveDockerOperations docker) {
		return EngineAnswer
			.soon(docker.containers().list((options) -> options.all(true)).map(ContainerView::of).collectList());
	}

	@GetMapping("/{id}")
	Mono<InspectView> inspect(@PathVariable("engine") ReactiveDockerOperations docker, @PathVariable String id) {
		return EngineAnswer.soon(docker.containers().inspect(id).map(InspectView::of));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Mono<ContainerCreateResponse> create(@PathVariable("engine") ReactiveDockerOperations docker,
			@RequestBody RunRequest request) {
		ReactiveContainerOperations containers = docker.containers();
		Mono<ContainerCreateResponse> created = Mono.defer(() -> containers.create(request::apply));
		return Boolean.TRUE.equals(request.start())
				? created.delayUntil((container) -> containers.start(container.id())) : created;
	}

	@PostMapping("/{id}/{action:start|stop|restart|pause|unpause|kill}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> control(@PathVariable("engine") ReactiveDockerOperations docker, @PathVariable String id,
			@PathVariable String action) {
		ReactiveContainerOperations containers = docker.containers();
		return switch (action) {
			case "start" -> containers.start(id);
			case "stop" -> containers.stop(id);
			case "restart" -> containers.restart(id);
			case "pause" -> containers.pause(id);
			case "unpause" -> containers.unpause(id);
			default -> containers.kill(id);
		};
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> remove(@PathVariable("engine") ReactiveDockerOperations docker, @PathVariable String id,
			@RequestParam(defaultValue = "false") boolean force) {
		return docker.containers().remove(id, (options) -> options.force(force));
	}

}
