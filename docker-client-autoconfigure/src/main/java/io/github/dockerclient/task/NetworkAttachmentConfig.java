package io.github.dockerclient.task;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.SinceValue;
import org.jspecify.annotations.Nullable;

/**
 * A network that the tasks of a service are connected to.
 *
 * @param target the name or id of the network; responses contain the id
 * @param aliases additional names by which the tasks can be found in the network
 * @param driverOpts the options of the network's driver for this connection, by name
 */
public record NetworkAttachmentConfig(@Nullable String target, List<String> aliases,
		@SinceValue(value = "com.docker.network.endpoint.sysctls", since = "1.46") Map<String, String> driverOpts) {

	/**
	 * Create a connection.
	 */
	public NetworkAttachmentConfig {
		aliases = Copies.of(aliases);
		driverOpts = Copies.of(driverOpts);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static NetworkAttachmentConfigBuilder builder() {
		return NetworkAttachmentConfigBuilder.builder();
	}

}
