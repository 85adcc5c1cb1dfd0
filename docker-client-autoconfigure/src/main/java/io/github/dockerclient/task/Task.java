package io.github.dockerclient.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.GenericResource;
import io.github.dockerclient.type.ObjectVersion;
import org.jspecify.annotations.Nullable;

/**
 * A task: one container, or what else a service runs, at one node. A task never runs
 * twice; one that has ended is replaced by another.
 *
 * @param id the id
 * @param version the version
 * @param createdAt when it was created
 * @param updatedAt when it was changed last
 * @param name the name, which engines leave out
 * @param labels labels by key
 * @param spec what it runs
 * @param serviceId the id of its service
 * @param slot its number in a replicated service, from one; {@code null} in a global one
 * @param nodeId the id of the node that runs it; empty or {@code null} until one was
 * chosen
 * @param assignedGenericResources resources of the node that were given to it
 * @param status what its node told last; of a node that is lost, that is what it told
 * before
 * @param desiredState how far it shall come; beyond {@link TaskState#RUNNING} it shall
 * end, or has been replaced
 * @param jobIteration the run of its job; {@code null} if its service is no job
 * @param networksAttachments the networks that it is connected to
 * @param volumes the volumes of the swarm that it uses
 */
public record Task(@JsonProperty("ID") String id, @Nullable ObjectVersion version, @Nullable Instant createdAt,
		@Nullable Instant updatedAt, @Nullable String name, Map<String, String> labels, @Nullable TaskSpec spec,
		@JsonProperty("ServiceID") @Nullable String serviceId, @Nullable Long slot,
		@JsonProperty("NodeID") @Nullable String nodeId, List<GenericResource> assignedGenericResources,
		@Nullable TaskStatus status, @Nullable TaskState desiredState, @Nullable ObjectVersion jobIteration,
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
	 * Tell whether this task runs, and shall go on.
	 * @return whether it does, as far as the swarm knows
	 */
	public boolean runs() {
		return this.status != null && TaskState.RUNNING.equals(this.status.state()) && !shallEnd();
	}

	/**
	 * Tell whether this task has ended, shall end, or has been replaced.
	 * @return whether its desired state comes after {@link TaskState#RUNNING}
	 */
	public boolean shallEnd() {
		return this.desiredState != null && this.desiredState.hasEnded();
	}

	/**
	 * A volume of the swarm that a task uses.
	 *
	 * @param id the id of the volume
	 * @param source the source of the mount
	 * @param target the path in the container
	 */
	public record VolumeAttachment(@JsonProperty("ID") @Nullable String id, @Nullable String source,
			@Nullable String target) {

	}

}
