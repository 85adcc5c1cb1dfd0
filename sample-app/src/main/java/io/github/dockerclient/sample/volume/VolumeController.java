package io.github.dockerclient.sample.volume;

import java.util.List;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.sample.engine.EngineAnswer;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.volume.Volume;
import io.github.dockerclient.volume.VolumeListResponse;
import io.github.dockerclient.volume.VolumePruneResponse;
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
 * Lists, creates and removes an engine's volumes.
 */
@RestController
@RequestMapping("/api/engines/{engine}/volumes")
final class VolumeController {

	private static final ApiVersion NAMED_VOLUMES_STAY = ApiVersion.of("1.42");

	private static final String ANONYMOUS = "com.docker.volume.anonymous";

	@GetMapping
	Mono<List<Volume>> list(@PathVariable("engine") ReactiveDockerOperations docker) {
		return EngineAnswer.soon(docker.volumes().list().map(VolumeListResponse::volumes));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Mono<Volume> create(@PathVariable("engine") ReactiveDockerOperations docker, @RequestParam String name) {
		return docker.volumes().create((options) -> options.name(name));
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> remove(@PathVariable("engine") ReactiveDockerOperations docker, @RequestParam String name) {
		return docker.volumes().remove(name);
	}

	// List what a prune would remove: the volumes that no container uses, and since API
	// 1.42 only those without a name.
	@GetMapping("/prune")
	Mono<List<Volume>> prunable(@PathVariable("engine") ReactiveDockerOperations docker) {
		Mono<List<Volume>> unused = docker.volumes()
			.list((options) -> options.dangling(true))
			.map(VolumeListResponse::volumes);
		return EngineAnswer.soon(docker.system()
			.apiVersion()
			.zipWith(unused, (version, volumes) -> volumes.stream()
				.filter((volume) -> version.isBefore(NAMED_VOLUMES_STAY) || volume.labels().containsKey(ANONYMOUS))
				.toList()));
	}

	@PostMapping("/prune")
	Mono<VolumePruneResponse> prune(@PathVariable("engine") ReactiveDockerOperations docker) {
		return docker.volumes().prune();
	}

}
