package io.github.dockerclient.service;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.dockerclient.task.ContainerSpec;
import io.github.dockerclient.task.ContainerSpecBuilder;
import io.github.dockerclient.task.EndpointPortConfig;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.task.TaskSpecBuilder;
import io.github.dockerclient.task.TaskSpecLimitBuilder;
import io.github.dockerclient.task.TaskSpecPlacementBuilder;
import io.github.dockerclient.task.TaskSpecResourcesBuilder;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ResourceObject;
import io.github.dockerclient.type.ResourceObjectBuilder;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * The specification of a service while it is being built, on three levels: the service,
 * its tasks and their containers.
 */
final class ServiceDraft {

	private ServiceSpec service;

	private TaskSpec task;

	private ContainerSpec container;

	private boolean imageChosen;

	ServiceDraft(ServiceSpec spec) {
		TaskSpec taskTemplate = spec.taskTemplate();
		ContainerSpec containerSpec = (taskTemplate != null) ? taskTemplate.containerSpec() : null;
		this.service = spec;
		this.task = (taskTemplate != null) ? taskTemplate : TaskSpec.builder().build();
		this.container = (containerSpec != null) ? containerSpec : ContainerSpec.builder().build();
	}

	ServiceSpec service() {
		return this.service;
	}

	TaskSpec task() {
		return this.task;
	}

	ContainerSpec container() {
		return this.container;
	}

	// Whether an image was set, even if it is the same as before.
	boolean isImageChosen() {
		return this.imageChosen;
	}

	void image(String image) {
		this.imageChosen = true;
		container((container) -> container.image(image));
	}

	void container(Consumer<ContainerSpecBuilder> change) {
		ContainerSpecBuilder builder = ContainerSpecBuilder.builder(this.container);
		change.accept(builder);
		replace(builder.build());
	}

	void task(Consumer<TaskSpecBuilder> change) {
		TaskSpecBuilder builder = TaskSpecBuilder.builder(this.task).containerSpec(this.container);
		change.accept(builder);
		replace(builder.build());
	}

	void service(Consumer<ServiceSpecBuilder> change) {
		ServiceSpecBuilder builder = ServiceSpecBuilder.builder(this.service).taskTemplate(template());
		change.accept(builder);
		this.service = builder.build();
		replace(this.service.taskTemplate());
	}

	void publish(EndpointPortConfig port) {
		EndpointSpec current = this.service.endpointSpec();
		EndpointSpec endpoint = (current != null) ? current : EndpointSpec.builder().build();
		service((service) -> service.endpointSpec(
				EndpointSpecBuilder.builder(endpoint).ports(Copies.plus(endpoint.ports(), List.of(port))).build()));
	}

	void constraint(String constraint) {
		TaskSpec.Placement current = this.task.placement();
		TaskSpec.Placement placement = (current != null) ? current : TaskSpec.Placement.builder().build();
		task((task) -> task.placement(TaskSpecPlacementBuilder.builder(placement)
			.constraints(Copies.plus(placement.constraints(), List.of(constraint)))
			.build()));
	}

	void limitMemory(long bytes) {
		TaskSpec.Limit current = resources().limits();
		TaskSpecLimitBuilder limit = (current != null) ? TaskSpecLimitBuilder.builder(current)
				: TaskSpec.Limit.builder();
		task((task) -> task
			.resources(TaskSpecResourcesBuilder.builder(resources()).limits(limit.memoryBytes(bytes).build()).build()));
	}

	void reserveMemory(long bytes) {
		ResourceObject current = resources().reservations();
		ResourceObjectBuilder reservation = (current != null) ? ResourceObjectBuilder.builder(current)
				: ResourceObject.builder();
		task((task) -> task.resources(TaskSpecResourcesBuilder.builder(resources())
			.reservations(reservation.memoryBytes(bytes).build())
			.build()));
	}

	private TaskSpec.Resources resources() {
		TaskSpec.Resources current = this.task.resources();
		return (current != null) ? current : TaskSpec.Resources.builder().build();
	}

	private void replace(@Nullable TaskSpec changed) {
		this.task = (changed != null) ? changed : TaskSpec.builder().build();
		ContainerSpec changedContainer = this.task.containerSpec();
		replace((changedContainer != null) ? changedContainer : ContainerSpec.builder().build());
	}

	private void replace(ContainerSpec changed) {
		this.imageChosen |= !Objects.equals(changed.image(), this.container.image());
		this.container = changed;
	}

	// A task that runs a plugin or attaches a network has no container.
	private TaskSpec template() {
		boolean contained = this.task.pluginSpec() == null && this.task.networkAttachmentSpec() == null;
		return TaskSpecBuilder.builder(this.task).containerSpec(contained ? this.container : null).build();
	}

	ServiceSpec spec() {
		Copies.checkNonNull("env", this.container.env());
		Copies.checkNonNull("labels", this.container.labels().values());
		Copies.checkNonNull("labels", this.service.labels().values());
		TaskSpec template = template();
		Assert.isTrue(template.containerSpec() == null || StringUtils.hasText(template.containerSpec().image()),
				"A service needs an 'image'");
		return ServiceSpecBuilder.builder(this.service).taskTemplate(template).build();
	}

}
