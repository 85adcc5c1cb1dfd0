package io.github.dockerclient.sample;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.system.ReactiveSystemOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Returns a description of the engine.
 */
@RestController
@RequestMapping("/api/engine")
final class EngineController {

	private final ReactiveDockerOperations docker;

	EngineController(ReactiveDockerOperations docker) {
		this.docker = docker;
	}

	@GetMapping
	Mono<EngineView> engine() {
		ReactiveSystemOperations system = this.docker.system();
		return EngineAnswer.soon(Mono.zip(system.info(), system.version(), system.apiVersion()))
			.map((answers) -> EngineView.of(answers.getT1(), answers.getT2(), answers.getT3()));
	}

}
