package io.github.dockerclient.type;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The part of a container's configuration that does not depend on the host: what runs in
 * it. Sent by {@code create}, where {@code null} and empty components take the value of
 * the image if it has one; answered by {@code inspect}, and by image inspect up to API
 * 1.44.
 *
 * @param hostname the host name in the container; by default the first 12 characters of
 * its id
 * @param domainname the domain of the container's host name
 * @param user who runs the command: a name or number, with {@code :group} if need be;
 * empty is the image's user, or root
 * @param attachStdin whether a client means to attach to the standard input
 * @param attachStdout whether a client means to attach to the standard output
 * @param attachStderr whether a client means to attach to the standard error output
 * @param exposedPorts the ports that the container listens on, as {@code 80/tcp}
 * @param tty whether the command gets a terminal; its standard input must then be open
 * for it to read anything, and its two outputs come as one
 * @param openStdin whether the standard input stays open
 * @param stdinOnce whether the standard input closes as soon as the first client that
 * attached to it leaves
 * @param env the environment as {@code NAME=value}; a name without {@code =} takes the
 * variable out
 * @param cmd the command, or the arguments of the entrypoint; {@code null} and an empty
 * list take the image's, unless there is an own entrypoint
 * @param healthcheck the health check; {@code null} takes the image's
 * @param argsEscaped whether the command is one escaped command line already (Windows)
 * @param image the image's name or id; a container is created of it
 * @param volumes the paths in the container at which anonymous volumes are mounted
 * @param workingDir the directory in which the command starts
 * @param entrypoint the program that the command is given to; {@code null} takes the
 * image's, an empty list takes it away but leaves the image's command, a list of one
 * empty string takes both away
 * @param networkDisabled whether the container has no network at all
 * @param macAddress the MAC address, until API 1.51: engines drop it in silence after
 * that, and since API 1.44
 * {@link io.github.dockerclient.network.EndpointSettings#macAddress()} replaces it
 * @param onBuild the image's triggers for the builds of other images
 * @param labels labels by key
 * @param stopSignal the signal that {@code stop} sends, such as {@code SIGQUIT}; {@code
 * SIGTERM} by default
 * @param stopTimeout the time that {@code stop} waits before it kills, rounded up to
 * whole seconds; 10 seconds by default, -1 second waits for ever
 * @param shell the shell in which the shell form of commands runs
 */
@RecordBuilder
public record ContainerConfig(@Nullable String hostname, @Nullable String domainname, @Nullable String user,
		@Nullable Boolean attachStdin, @Nullable Boolean attachStdout, @Nullable Boolean attachStderr,
		@KeySet Set<String> exposedPorts, @Nullable Boolean tty, @Nullable Boolean openStdin,
		@Nullable Boolean stdinOnce, List<String> env,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> cmd, @Nullable HealthConfig healthcheck,
		@Nullable Boolean argsEscaped, @Nullable String image, @KeySet Set<String> volumes, @Nullable String workingDir,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> entrypoint, @Nullable Boolean networkDisabled,
		@Until("1.51") @Nullable String macAddress, List<String> onBuild, Map<String, String> labels,
		@Nullable String stopSignal, @Seconds @Nullable Duration stopTimeout, List<String> shell) {

	/**
	 * Create a configuration.
	 */
	public ContainerConfig {
		exposedPorts = Copies.of(exposedPorts);
		env = Copies.hiding(env);
		cmd = (cmd != null) ? Copies.of(cmd) : null;
		volumes = Copies.of(volumes);
		entrypoint = (entrypoint != null) ? Copies.of(entrypoint) : null;
		onBuild = Copies.of(onBuild);
		labels = Copies.of(labels);
		shell = Copies.of(shell);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static ContainerConfigBuilder builder() {
		return ContainerConfigBuilder.builder();
	}

}
