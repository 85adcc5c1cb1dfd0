package io.github.dockerclient.sample.engine;

import java.util.Set;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.system.ReactiveSystemOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists and describes the engines.
 */
@RestController
@RequestMapping("/api/engines")
final class EngineController {

	private final Engines engines;

	EngineController(Engines engines) {
		this.engines = engines;
	}

	@GetMapping
	Set<String> names() {
		return this.engines.all().keySet();
	}

	@GetMapping("/{engine}")
	Mono<EngineView> engine(@PathVariable("engine") ReactiveDockerOperations docker) {
		ReactiveSystemOperations system = docker.system();
		return EngineAnswer.soon(Mono.zip(system.info(), system.version(), system.apiVersion()))
			.map((answers) -> EngineView.of(answers.getT1(), answers.getT2(), answers.getT3()));
	}

}
