package io.github.dockerclient.task;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What a node told about a task last. Part of {@link Task}.
 *
 * @param timestamp when it was told
 * @param state how far the task has come
 * @param message what happened last, in words
 * @param err why the task cannot go on; {@code null} if it can
 * @param containerStatus the container of the task; {@code null} until there is one
 * @param portStatus the ports that the task has at its node
 */
public record TaskStatus(@Nullable Instant timestamp, @Nullable TaskState state, @Nullable String message,
		@Nullable String err, @Nullable ContainerStatus containerStatus, @Nullable PortStatus portStatus) {

	/**
	 * The container of a task.
	 *
	 * @param containerId the id of the container at its node
	 * @param pid the number of its first process at its node; zero if it does not run
	 * @param exitCode the exit code of its first process; zero while it runs
	 */
	public record ContainerStatus(@JsonProperty("ContainerID") @Nullable String containerId,
			@JsonProperty("PID") @Nullable Long pid, @Nullable Long exitCode) {

	}

	/**
	 * The ports that a task has at its node.
	 *
	 * @param ports the ports that are published in mode {@code host}
	 */
	public record PortStatus(List<EndpointPortConfig> ports) {

		/**
		 * Create ports.
		 */
		public PortStatus {
			ports = Copies.of(ports);
		}

	}

}
