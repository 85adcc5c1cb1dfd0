package io.github.dockerclient.image;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.HealthConfig;
import io.github.dockerclient.type.KeySet;
import io.github.dockerclient.type.Seconds;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;

/**
 * The default configuration of the containers of an image. Part of {@link ImageInspect}.
 * Up to API 1.49 the response also contains fields that only containers use, which are
 * empty here.
 *
 * @param user the user that runs the command, as a name or number, optionally followed by
 * {@code :group}; empty is root
 * @param exposedPorts the ports that the image listens on, as {@code 80/tcp}
 * @param env the environment as {@code NAME=value}
 * @param cmd the command, or the arguments of the entrypoint
 * @param healthcheck the health check; {@code null} if there is none
 * @param argsEscaped whether the command is already an escaped command line (Windows)
 * @param volumes the paths at which containers get anonymous volumes
 * @param workingDir the directory in which the command starts
 * @param entrypoint the program that receives the command as its arguments
 * @param onBuild triggers ({@code ONBUILD}) for builds that are based on this image
 * @param labels the labels by key
 * @param stopSignal the signal that {@code stop} sends; {@code null} is {@code SIGTERM}
 * @param shell the shell that runs commands in the shell form
 * @param hostname always empty; up to API 1.49
 * @param domainname always empty; up to API 1.49
 * @param attachStdin always false; up to API 1.49
 * @param attachStdout always false; up to API 1.49
 * @param attachStderr always false; up to API 1.49
 * @param tty always false; up to API 1.49
 * @param openStdin always false; up to API 1.49
 * @param stdinOnce always false; up to API 1.49
 * @param image empty, or a value that the classic builder has set; up to API 1.49
 * @param networkDisabled always absent or false; up to API 1.49
 * @param macAddress always absent or empty; up to API 1.49
 * @param stopTimeout always absent; up to API 1.49
 */
public record ImageConfig(@Nullable String user, @KeySet Set<String> exposedPorts, List<String> env, List<String> cmd,
		@Nullable HealthConfig healthcheck, @Nullable Boolean argsEscaped, @KeySet Set<String> volumes,
		@Nullable String workingDir, List<String> entrypoint, List<String> onBuild, Map<String, String> labels,
		@Nullable String stopSignal, List<String> shell, @Until("1.49") @Nullable String hostname,
		@Until("1.49") @Nullable String domainname, @Until("1.49") @Nullable Boolean attachStdin,
		@Until("1.49") @Nullable Boolean attachStdout, @Until("1.49") @Nullable Boolean attachStderr,
		@Until("1.49") @Nullable Boolean tty, @Until("1.49") @Nullable Boolean openStdin,
		@Until("1.49") @Nullable Boolean stdinOnce, @Until("1.49") @Nullable String image,
		@Until("1.49") @Nullable Boolean networkDisabled, @Until("1.49") @Nullable String macAddress,
		@Until("1.49") @Seconds @Nullable Duration stopTimeout) {

	/**
	 * Create a configuration.
	 */
	public ImageConfig {
		exposedPorts = Copies.of(exposedPorts);
		env = Copies.hiding(env);
		cmd = Copies.of(cmd);
		volumes = Copies.of(volumes);
		entrypoint = Copies.of(entrypoint);
		onBuild = Copies.of(onBuild);
		labels = Copies.of(labels);
		shell = Copies.of(shell);
	}

}
