package io.github.dockerclient.sample;

import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.container.ContainerSummary;
import org.jspecify.annotations.Nullable;

/**
 * A container on the page.
 *
 * @param id the id
 * @param name the name, or {@code null} while the engine removes it
 * @param image the name of the image as given to create the container, or its id
 * @param state the state, such as {@code running}
 * @param status a readable description of the state, such as {@code Up 2 hours (healthy)}
 */
record ContainerView(String id, @Nullable String name, @Nullable String image, @Nullable ContainerStatus state,
		@Nullable String status) {

	static ContainerView of(ContainerSummary container) {
		return new ContainerView(container.id(), container.name(), container.image(), container.state(),
				container.status());
	}

}
