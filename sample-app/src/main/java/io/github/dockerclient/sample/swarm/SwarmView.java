package io.github.dockerclient.sample.swarm;

import java.util.List;

import io.github.dockerclient.service.Service;
import io.github.dockerclient.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The swarm on the page.
 *
 * @param problem why the engine does not list services, usually because it is not a
 * manager of a swarm; {@code null} if it does
 * @param services the services
 */
record SwarmView(@Nullable String problem, List<ServiceView> services) {

	static SwarmView of(List<Service> services, List<Task> tasks) {
		return new SwarmView(null,
				services.stream()
					.map((service) -> ServiceView.of(service,
							tasks.stream().filter((task) -> service.id().equals(task.serviceId())).toList()))
					.toList());
	}

}
