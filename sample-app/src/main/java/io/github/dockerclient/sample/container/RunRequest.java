package io.github.dockerclient.sample.container;

import java.util.List;

import io.github.dockerclient.container.ContainerCreateOptions;
import io.github.dockerclient.sample.web.CommandLine;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The page's request to create a container. A missing value leaves the choice to the
 * image or the engine.
 *
 * @param image the image's name or id
 * @param command the command as typed
 * @param name the name of the container
 * @param ports ports to publish, as in {@code 8080:80}, separated by blanks
 * @param env variables as in {@code NAME=value}, split like a command
 * @param volumes volumes or directories of the engine's machine, as in
 * {@code data:/var/lib/data}, separated by blanks
 * @param network the network of the container
 * @param memory the limit of memory, such as {@code 64m}
 * @param cpus the limit of CPU time, in CPUs
 * @param start {@code true} to start the container as well
 */
record RunRequest(@Nullable String image, @Nullable String command, @Nullable String name, @Nullable String ports,
		@Nullable String env, @Nullable String volumes, @Nullable String network, @Nullable String memory,
		@Nullable Double cpus, @Nullable Boolean start) {

	private static final double NANOS = 1e9;

	void apply(ContainerCreateOptions options) {
		options.image((this.image != null) ? this.image : "");
		List<String> command = CommandLine.split(this.command);
		if (!command.isEmpty()) {
			options.command(command.toArray(String[]::new));
		}
		if (StringUtils.hasText(this.name)) {
			options.name(this.name);
		}
		CommandLine.split(this.ports).forEach(options::publish);
		CommandLine.variables(this.env, options::env);
		if (StringUtils.hasText(this.network)) {
			options.network(this.network);
		}
		if (StringUtils.hasText(this.memory)) {
			options.memory(this.memory);
		}
		List<String> volumes = CommandLine.split(this.volumes);
		if (!volumes.isEmpty() || this.cpus != null) {
			options.hostConfig((host) -> {
				host.binds(volumes);
				if (this.cpus != null) {
					host.nanoCpus(Math.round(this.cpus * NANOS));
				}
			});
		}
	}

}
