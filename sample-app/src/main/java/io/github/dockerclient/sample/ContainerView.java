package io.github.dockerclient.sample;

import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.container.ContainerSummary;
import org.jspecify.annotations.Nullable;

/**
 * A container as the page shows it.
 *
 * @param id the id
 * @param name the name, or {@code null} while the engine removes it
 * @param image the image by the name that was given for it, or its id
 * @param state what the container is doing, such as {@code running}
 * @param status the same in words for people, such as {@code Up 2 hours (healthy)}
 */
record ContainerView(String id, @Nullable String name, @Nullable String image, @Nullable ContainerStatus state,
		@Nullable String status) {

	static ContainerView of(ContainerSummary container) {
		return new ContainerView(container.id(), container.name(), container.image(), container.state(),
				container.status());
	}

}
