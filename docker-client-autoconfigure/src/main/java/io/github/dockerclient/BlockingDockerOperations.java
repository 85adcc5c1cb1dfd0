package io.github.dockerclient;

import io.github.dockerclient.container.ContainerOperations;
import io.github.dockerclient.image.ImageOperations;
import io.github.dockerclient.system.SystemOperations;

/**
 * Waits for what the reactive twin does.
 */
final class BlockingDockerOperations implements DockerOperations {

	private final ContainerOperations containers;

	private final ImageOperations images;

	private final SystemOperations system;

	BlockingDockerOperations(ReactiveDockerOperations reactive) {
		this.containers = ContainerOperations.using(reactive.containers());
		this.images = ImageOperations.using(reactive.images());
		this.system = SystemOperations.using(reactive.system());
	}

	@Override
	public ContainerOperations containers() {
		return this.containers;
	}

	@Override
	public ImageOperations images() {
		return this.images;
	}

	@Override
	public SystemOperations system() {
		return this.system;
	}

}
