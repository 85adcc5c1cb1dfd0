package io.github.dockerclient.sample.network;

import java.util.List;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.network.NetworkCreateResponse;
import io.github.dockerclient.network.NetworkPruneResponse;
import io.github.dockerclient.network.NetworkSummary;
import io.github.dockerclient.sample.engine.EngineAnswer;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists, creates and removes an engine's networks.
 */
@RestController
@RequestMapping("/api/engines/{engine}/networks")
final class NetworkController {

	@GetMapping
	Mono<List<NetworkSummary>> list(@PathVariable("engine") ReactiveDockerOperations docker) {
		return EngineAnswer.soon(docker.networks().list().collectList());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Mono<NetworkCreateResponse> create(@PathVariable("engine") ReactiveDockerOperations docker,
			@RequestParam String name) {
		return docker.networks().create(name);
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> remove(@PathVariable("engine") ReactiveDockerOperations docker, @RequestParam String name) {
		return docker.networks().remove(name);
	}

	// List what a prune would remove: the networks that no container uses.
	@GetMapping("/prune")
	Mono<List<NetworkSummary>> prunable(@PathVariable("engine") ReactiveDockerOperations docker) {
		return EngineAnswer.soon(docker.networks().list((options) -> options.dangling(true)).collectList());
	}

	@PostMapping("/prune")
	Mono<NetworkPruneResponse> prune(@PathVariable("engine") ReactiveDockerOperations docker) {
		return docker.networks().prune();
	}

}
