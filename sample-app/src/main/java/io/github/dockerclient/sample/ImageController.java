package io.github.dockerclient.sample;

import io.github.dockerclient.ReactiveDockerOperations;
import reactor.core.publisher.Flux;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The images that the engine has.
 */
@RestController
@RequestMapping("/api/images")
final class ImageController {

	private final ReactiveDockerOperations docker;

	ImageController(ReactiveDockerOperations docker) {
		this.docker = docker;
	}

	@GetMapping
	Flux<ImageView> list() {
		return this.docker.images().list().map(ImageView::of);
	}

}
