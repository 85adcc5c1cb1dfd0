package io.github.dockerclient.type;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The part of a container's configuration that does not depend on the host, such as its
 * command and environment. It is sent by {@code create}, where {@code null} and empty
 * components stand for the value of the image if it has one. It is returned by
 * {@code inspect}, and by the {@code inspect} of images up to API 1.44.
 *
 * @param hostname the host name in the container; by default the first 12 characters of
 * its id
 * @param domainname the domain of the container's host name
 * @param user the user that runs the command, as a name or number, optionally followed by
 * {@code :group}; empty is the image's user, or root
 * @param attachStdin whether a client will attach to the standard input
 * @param attachStdout whether a client will attach to the standard output
 * @param attachStderr whether a client will attach to the standard error
 * @param exposedPorts the ports that the container listens on, as {@code 80/tcp}
 * @param tty whether the command gets a terminal, which merges standard output and
 * standard error; to read from the terminal, the command also needs {@code openStdin}
 * @param openStdin whether the standard input is kept open
 * @param stdinOnce whether the standard input is closed when the first client that
 * attached to it disconnects
 * @param env the environment as {@code NAME=value}; a name without {@code =} removes the
 * variable
 * @param cmd the command, or the arguments of the entrypoint; {@code null} and an empty
 * list are the image's command, unless {@code entrypoint} is set
 * @param healthcheck the health check; {@code null} is the image's
 * @param argsEscaped whether the command is already an escaped command line (Windows)
 * @param image the name or id of the image to create the container from
 * @param volumes the paths in the container at which anonymous volumes are mounted
 * @param workingDir the directory in which the command starts
 * @param entrypoint the program that receives the command as its arguments; {@code null}
 * is the image's entrypoint, an empty list removes it but keeps the image's command, and
 * a list with one empty string removes both
 * @param networkDisabled whether the container has no network at all
 * @param macAddress the MAC address, up to API 1.51: newer engines silently ignore it;
 * since API 1.44 {@link io.github.dockerclient.network.EndpointSettings#macAddress()}
 * replaces it
 * @param onBuild the image's triggers ({@code ONBUILD}) for builds that are based on it
 * @param labels labels by key
 * @param stopSignal the signal that {@code stop} sends, such as {@code SIGQUIT}; {@code
 * SIGTERM} by default
 * @param stopTimeout the time that {@code stop} waits before it kills the container,
 * rounded up to whole seconds; 10 seconds by default, -1 second waits forever
 * @param shell the shell that runs commands in the shell form
 */
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
