package io.github.dockerclient.sample.container;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.HealthStatus;
import io.github.dockerclient.container.PortSummary;
import org.jspecify.annotations.Nullable;

/**
 * A container on the page.
 *
 * @param id the id
 * @param name the name, or {@code null} while the engine removes it
 * @param image the name of the image as given to create the container, or its id
 * @param state the state, such as {@code running}
 * @param health the health, or {@code none} if the container has no health check
 * @param status a readable description of the state, such as {@code Up 2 hours (healthy)}
 * @param created when it was created
 * @param project the project of Docker Compose that it belongs to, if any
 * @param ports the published ports
 */
record ContainerView(String id, @Nullable String name, @Nullable String image, @Nullable ContainerStatus state,
		HealthStatus health, @Nullable String status, @Nullable Instant created, @Nullable String project,
		List<PortSummary> ports) {

	private static final String COMPOSE_PROJECT = "com.docker.compose.project";

	static ContainerView of(ContainerSummary container) {
		return new ContainerView(container.id(), container.name(), container.image(), container.state(),
				container.healthStatus(), container.status(), container.created(),
				container.labels().get(COMPOSE_PROJECT),
				container.ports().stream().filter((port) -> port.publicPort() != null).toList());
	}

}
