package io.github.dockerclient.sample;

import java.util.List;

import io.github.dockerclient.ReactiveDockerOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the engine's images.
 */
@RestController
@RequestMapping("/api/images")
final class ImageController {

	private final ReactiveDockerOperations docker;

	ImageController(ReactiveDockerOperations docker) {
		this.docker = docker;
	}

	@GetMapping
	Mono<List<ImageView>> list() {
		return EngineAnswer.soon(this.docker.images().list().map(ImageView::of).collectList());
	}

}
