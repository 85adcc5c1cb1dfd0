package io.github.dockerclient.sample.swarm;

import java.util.List;

import io.github.dockerclient.service.Service;
import io.github.dockerclient.service.ServiceSpec;
import io.github.dockerclient.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * A service on the page.
 *
 * @param id the id
 * @param name the name
 * @param image the image of new tasks
 * @param replicas the number of tasks that should run
 * @param running the number of tasks that run
 * @param update the state of the last update or rollback, or {@code null} if there was
 * none
 * @param message a description of that state
 * @param tasks the tasks, without those that have ended as they should
 */
record ServiceView(String id, @Nullable String name, @Nullable String image, @Nullable Long replicas,
		@Nullable Long running, Service.@Nullable UpdateState update, @Nullable String message, List<TaskView> tasks) {

	static ServiceView of(Service service, List<Task> tasks) {
		ServiceSpec spec = service.spec();
		Service.ServiceStatus status = service.serviceStatus();
		Service.UpdateStatus update = service.updateStatus();
		return new ServiceView(service.id(), (spec != null) ? spec.name() : null,
				(spec != null) ? TaskView.image(spec.taskTemplate()) : null,
				(status != null) ? status.desiredTasks() : null, (status != null) ? status.runningTasks() : null,
				(update != null) ? update.state() : null, (update != null) ? update.message() : null,
				tasks.stream().map(TaskView::of).filter(TaskView::isOfInterest).toList());
	}

}
