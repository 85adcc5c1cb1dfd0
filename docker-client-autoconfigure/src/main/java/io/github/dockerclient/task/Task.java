package io.github.dockerclient.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.GenericResource;
import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A task: one container, or another workload of a service, on one node. A task never runs
 * twice: when it has ended, another task replaces it.
 *
 * @param id the id of the task
 * @param version the version
 * @param createdAt the time of creation
 * @param updatedAt the time of the last update
 * @param name the name, which engines do not return
 * @param labels the labels by key
 * @param spec the specification
 * @param serviceId the id of the service
 * @param slot the number of the task in a replicated service, starting at one;
 * {@code null} in a global service
 * @param nodeId the id of the node that runs the task; empty or {@code null} until a node
 * is assigned
 * @param assignedGenericResources the resources of the node that are assigned to the
 * task. Engines return them as {@code GenericResources}, unlike the specification of the
 * API
 * @param status the status that the node last reported; for a lost node, the status from
 * before it was lost
 * @param desiredState the state that the swarm intends; a state after
 * {@link TaskState#RUNNING} means that the task must end or has been replaced
 * @param jobIteration the iteration of the job; {@code null} if the service is not a job
 * @param networksAttachments the networks that the task is connected to
 * @param volumes the volumes of the swarm that the task uses
 */
public record Task(@WireName("ID") String id, @Nullable ObjectVersion version, @Nullable Instant createdAt,
		@Nullable Instant updatedAt, @Nullable String name, Map<String, String> labels, @Nullable TaskSpec spec,
		@WireName("ServiceID") @Nullable String serviceId, @Nullable Long slot,
		@WireName("NodeID") @Nullable String nodeId,
		@JsonAlias("GenericResources") List<GenericResource> assignedGenericResources, @Nullable TaskStatus status,
		@Nullable TaskState desiredState, @Nullable ObjectVersion jobIteration,
		List<NetworkAttachment> networksAttachments, List<VolumeAttachment> volumes) {

	/**
	 * Create a task.
	 */
	public Task {
		labels = Copies.of(labels);
		assignedGenericResources = Copies.of(assignedGenericResources);
		networksAttachments = Copies.of(networksAttachments);
		volumes = Copies.of(volumes);
	}

	/**
	 * Return whether this task is running and is meant to keep running.
	 * @return whether it is, according to the swarm
	 */
	public boolean runs() {
		return this.status != null && TaskState.RUNNING.equals(this.status.state()) && !mustEnd();
	}

	/**
	 * Return whether this task has ended, must end, or has been replaced.
	 * @return whether the desired state comes after {@link TaskState#RUNNING}
	 */
	public boolean mustEnd() {
		return this.desiredState != null && this.desiredState.hasEnded();
	}

	/**
	 * A volume of the swarm that a task uses.
	 *
	 * @param id the id of the volume
	 * @param source the source of the mount
	 * @param target the path in the container
	 */
	public record VolumeAttachment(@WireName("ID") @Nullable String id, @Nullable String source,
			@Nullable String target) {

	}

}
