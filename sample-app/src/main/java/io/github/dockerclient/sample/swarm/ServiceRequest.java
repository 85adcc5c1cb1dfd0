package io.github.dockerclient.sample.swarm;

import io.github.dockerclient.sample.web.CommandLine;
import io.github.dockerclient.service.ServiceCreateOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The page's request to create a service. A missing value leaves the choice to the image
 * or the swarm.
 *
 * @param image the name of the image
 * @param name the name of the service
 * @param replicas the number of tasks
 * @param port a TCP port to publish and that of the containers, as in {@code 8080:80}, or
 * one number for both
 * @param env variables as in {@code NAME=value}, split like a command
 */
record ServiceRequest(String image, @Nullable String name, @Nullable Long replicas, @Nullable String port,
		@Nullable String env) {

	void apply(ServiceCreateOptions service) {
		service.image(this.image);
		if (StringUtils.hasText(this.name)) {
			service.name(this.name);
		}
		if (this.replicas != null) {
			service.replicas(this.replicas);
		}
		if (StringUtils.hasText(this.port)) {
			String[] ports = this.port.split(":", 2);
			service.publish(Integer.parseInt(ports[0]), Integer.parseInt(ports[ports.length - 1]));
		}
		CommandLine.variables(this.env, service::env);
	}

}
