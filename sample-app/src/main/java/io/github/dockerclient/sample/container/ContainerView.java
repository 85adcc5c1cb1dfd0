package io.github.dockerclient.sample.container;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.container.ContainerStatus;
import io.github.dockerclient.container.ContainerSummary;
import io.github.dockerclient.container.HealthStatus;
import org.jspecify.annotations.Nullable;

/**
 * A container on the page.
 *
 * @param id the id
 * @param name the name, or {@code null} while the engine removes it
 * @param image the name of the image as given to create the container, or the beginning
 * of its id
 * @param state the state, such as {@code running}
 * @param condition the state with the health or the exit code, such as {@code healthy} or
 * {@code exited (3)}
 * @param since a readable duration of the state, such as {@code Up 2 hours}
 * @param created when it was created
 * @param project the project of Docker Compose that it belongs to, if any
 * @param ports the published ports, as in {@code 8080→80}
 */
record ContainerView(String id, @Nullable String name, @Nullable String image, @Nullable ContainerStatus state,
		String condition, String since, @Nullable Instant created, @Nullable String project, List<String> ports) {

	private static final String COMPOSE_PROJECT = "com.docker.compose.project";

	static ContainerView of(ContainerSummary container) {
		String status = (container.status() != null) ? container.status() : "";
		return new ContainerView(container.id(), container.name(), image(container.image()), container.state(),
				condition(container, status), status.replaceAll(" \\(.*\\)$|^Exited \\(-?\\d+\\) |^Created$", ""),
				container.created(), container.labels().get(COMPOSE_PROJECT),
				container.ports()
					.stream()
					.filter((port) -> port.publicPort() != null)
					.map((port) -> port.publicPort() + "→" + port.privatePort())
					.distinct()
					.toList());
	}

	private static @Nullable String image(@Nullable String image) {
		return (image != null) ? image.replaceFirst("^sha256:(.{12}).*", "$1") : null;
	}

	private static String condition(ContainerSummary container, String status) {
		ContainerStatus state = container.state();
		if (ContainerStatus.RUNNING.equals(state) && !HealthStatus.NONE.equals(container.healthStatus())) {
			return container.healthStatus().toString();
		}
		if (ContainerStatus.EXITED.equals(state) && status.startsWith("Exited (")) {
			return status.replaceFirst("^Exited (\\(-?\\d+\\)).*", "exited $1");
		}
		return (state != null) ? state.toString() : "unknown";
	}

}
