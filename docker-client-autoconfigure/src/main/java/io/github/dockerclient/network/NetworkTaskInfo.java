package io.github.dockerclient.network;

import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A task of a service in a network. Part of {@link ServiceInfo}.
 *
 * @param name the name of the task
 * @param endpointId the id of the task's endpoint
 * @param endpointIp the address of the endpoint
 * @param info additional information by name, such as the address of the host
 */
public record NetworkTaskInfo(@Nullable String name, @WireName("EndpointID") @Nullable String endpointId,
		@WireName("EndpointIP") @Nullable String endpointIp, Map<String, String> info) {

	/**
	 * Create a task.
	 */
	public NetworkTaskInfo {
		info = Copies.of(info);
	}

}
