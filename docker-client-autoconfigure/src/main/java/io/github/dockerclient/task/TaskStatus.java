package io.github.dockerclient.task;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The status of a task that its node last reported. Part of {@link Task}.
 *
 * @param timestamp the time of the report
 * @param state the state of the task
 * @param message a description of the last step
 * @param err the reason why the task cannot continue; {@code null} if it can
 * @param containerStatus the status of the task's container; {@code null} until the
 * container exists
 * @param portStatus the ports of the task on its node
 */
public record TaskStatus(@Nullable Instant timestamp, @Nullable TaskState state, @Nullable String message,
		@Nullable String err, @Nullable TaskContainer containerStatus, @Nullable PortStatus portStatus) {

	/**
	 * The status of the container of a task.
	 *
	 * @param containerId the id of the container on its node
	 * @param pid the id of the container's first process on its node; zero if it is not
	 * running
	 * @param exitCode the exit code of the container's first process; zero while it is
	 * running
	 */
	public record TaskContainer(@WireName("ContainerID") @Nullable String containerId,
			@WireName("PID") @Nullable Long pid, @Nullable Long exitCode) {

	}

	/**
	 * The ports of a task on its node.
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
