// Derived from the record ContainerConfig. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.type;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ContainerConfig}. A component that is not set is {@code null}, or an
 * empty collection.
 */
public final class ContainerConfigBuilder {

	private @Nullable String hostname;

	private @Nullable String domainname;

	private @Nullable String user;

	private @Nullable Boolean attachStdin;

	private @Nullable Boolean attachStdout;

	private @Nullable Boolean attachStderr;

	private Set<String> exposedPorts = Set.of();

	private @Nullable Boolean tty;

	private @Nullable Boolean openStdin;

	private @Nullable Boolean stdinOnce;

	private List<String> env = List.of();

	private @Nullable List<String> cmd;

	private @Nullable HealthConfig healthcheck;

	private @Nullable Boolean argsEscaped;

	private @Nullable String image;

	private Set<String> volumes = Set.of();

	private @Nullable String workingDir;

	private @Nullable List<String> entrypoint;

	private @Nullable Boolean networkDisabled;

	private @Nullable String macAddress;

	private List<String> onBuild = List.of();

	private Map<String, String> labels = Map.of();

	private @Nullable String stopSignal;

	private @Nullable Duration stopTimeout;

	private List<String> shell = List.of();

	private ContainerConfigBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ContainerConfigBuilder builder() {
		return new ContainerConfigBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ContainerConfigBuilder builder(ContainerConfig from) {
		ContainerConfigBuilder builder = new ContainerConfigBuilder();
		builder.hostname = from.hostname();
		builder.domainname = from.domainname();
		builder.user = from.user();
		builder.attachStdin = from.attachStdin();
		builder.attachStdout = from.attachStdout();
		builder.attachStderr = from.attachStderr();
		builder.exposedPorts = from.exposedPorts();
		builder.tty = from.tty();
		builder.openStdin = from.openStdin();
		builder.stdinOnce = from.stdinOnce();
		builder.env = from.env();
		builder.cmd = from.cmd();
		builder.healthcheck = from.healthcheck();
		builder.argsEscaped = from.argsEscaped();
		builder.image = from.image();
		builder.volumes = from.volumes();
		builder.workingDir = from.workingDir();
		builder.entrypoint = from.entrypoint();
		builder.networkDisabled = from.networkDisabled();
		builder.macAddress = from.macAddress();
		builder.onBuild = from.onBuild();
		builder.labels = from.labels();
		builder.stopSignal = from.stopSignal();
		builder.stopTimeout = from.stopTimeout();
		builder.shell = from.shell();
		return builder;
	}

	/**
	 * Set the host name in the container; by default the first 12 characters of its id.
	 * @param hostname the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder hostname(@Nullable String hostname) {
		this.hostname = hostname;
		return this;
	}

	/**
	 * Set the domain of the container's host name.
	 * @param domainname the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder domainname(@Nullable String domainname) {
		this.domainname = domainname;
		return this;
	}

	/**
	 * Set the user that runs the command, as a name or number, optionally followed by
	 * {@code :group}; empty is the image's user, or root.
	 * @param user the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder user(@Nullable String user) {
		this.user = user;
		return this;
	}

	/**
	 * Set whether a client will attach to the standard input.
	 * @param attachStdin the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder attachStdin(@Nullable Boolean attachStdin) {
		this.attachStdin = attachStdin;
		return this;
	}

	/**
	 * Set whether a client will attach to the standard output.
	 * @param attachStdout the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder attachStdout(@Nullable Boolean attachStdout) {
		this.attachStdout = attachStdout;
		return this;
	}

	/**
	 * Set whether a client will attach to the standard error.
	 * @param attachStderr the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder attachStderr(@Nullable Boolean attachStderr) {
		this.attachStderr = attachStderr;
		return this;
	}

	/**
	 * Set the ports that the container listens on, as {@code 80/tcp}.
	 * @param exposedPorts the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerConfigBuilder exposedPorts(Set<String> exposedPorts) {
		this.exposedPorts = exposedPorts;
		return this;
	}

	/**
	 * Set whether the command gets a terminal, which merges standard output and standard
	 * error; to read from the terminal, the command also needs {@code openStdin}.
	 * @param tty the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder tty(@Nullable Boolean tty) {
		this.tty = tty;
		return this;
	}

	/**
	 * Set whether the standard input is kept open.
	 * @param openStdin the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder openStdin(@Nullable Boolean openStdin) {
		this.openStdin = openStdin;
		return this;
	}

	/**
	 * Set whether the standard input is closed when the first client that attached to it
	 * disconnects.
	 * @param stdinOnce the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder stdinOnce(@Nullable Boolean stdinOnce) {
		this.stdinOnce = stdinOnce;
		return this;
	}

	/**
	 * Set the environment as {@code NAME=value}; a name without {@code =} removes the
	 * variable.
	 * @param env the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerConfigBuilder env(List<String> env) {
		this.env = env;
		return this;
	}

	/**
	 * Set the command, or the arguments of the entrypoint; {@code null} and an empty list
	 * are the image's command, unless {@code entrypoint} is set.
	 * @param cmd the elements, which replace those set before, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder cmd(@Nullable List<String> cmd) {
		this.cmd = cmd;
		return this;
	}

	/**
	 * Set the health check; {@code null} is the image's.
	 * @param healthcheck the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder healthcheck(@Nullable HealthConfig healthcheck) {
		this.healthcheck = healthcheck;
		return this;
	}

	/**
	 * Set whether the command is already an escaped command line (Windows).
	 * @param argsEscaped the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder argsEscaped(@Nullable Boolean argsEscaped) {
		this.argsEscaped = argsEscaped;
		return this;
	}

	/**
	 * Set the name or id of the image to create the container from.
	 * @param image the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder image(@Nullable String image) {
		this.image = image;
		return this;
	}

	/**
	 * Set the paths in the container at which anonymous volumes are mounted.
	 * @param volumes the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerConfigBuilder volumes(Set<String> volumes) {
		this.volumes = volumes;
		return this;
	}

	/**
	 * Set the directory in which the command starts.
	 * @param workingDir the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder workingDir(@Nullable String workingDir) {
		this.workingDir = workingDir;
		return this;
	}

	/**
	 * Set the program that receives the command as its arguments; {@code null} is the
	 * image's entrypoint, an empty list removes it but keeps the image's command, and a
	 * list with one empty string removes both.
	 * @param entrypoint the elements, which replace those set before, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder entrypoint(@Nullable List<String> entrypoint) {
		this.entrypoint = entrypoint;
		return this;
	}

	/**
	 * Set whether the container has no network at all.
	 * @param networkDisabled the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder networkDisabled(@Nullable Boolean networkDisabled) {
		this.networkDisabled = networkDisabled;
		return this;
	}

	/**
	 * Set the MAC address, up to API 1.51: newer engines silently ignore it; since API
	 * 1.44 {@link io.github.dockerclient.network.EndpointSettings#macAddress()} replaces
	 * it.
	 * @param macAddress the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder macAddress(@Nullable String macAddress) {
		this.macAddress = macAddress;
		return this;
	}

	/**
	 * Set the image's triggers ({@code ONBUILD}) for builds that are based on it.
	 * @param onBuild the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerConfigBuilder onBuild(List<String> onBuild) {
		this.onBuild = onBuild;
		return this;
	}

	/**
	 * Set labels by key.
	 * @param labels the entries, which replace those set before
	 * @return this builder
	 */
	public ContainerConfigBuilder labels(Map<String, String> labels) {
		this.labels = labels;
		return this;
	}

	/**
	 * Set the signal that {@code stop} sends, such as {@code SIGQUIT}; {@code SIGTERM} by
	 * default.
	 * @param stopSignal the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder stopSignal(@Nullable String stopSignal) {
		this.stopSignal = stopSignal;
		return this;
	}

	/**
	 * Set the time that {@code stop} waits before it kills the container, rounded up to
	 * whole seconds; 10 seconds by default, -1 second waits forever.
	 * @param stopTimeout the value, or {@code null}
	 * @return this builder
	 */
	public ContainerConfigBuilder stopTimeout(@Nullable Duration stopTimeout) {
		this.stopTimeout = stopTimeout;
		return this;
	}

	/**
	 * Set the shell that runs commands in the shell form.
	 * @param shell the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerConfigBuilder shell(List<String> shell) {
		this.shell = shell;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ContainerConfig build() {
		return new ContainerConfig(this.hostname, this.domainname, this.user, this.attachStdin, this.attachStdout,
				this.attachStderr, this.exposedPorts, this.tty, this.openStdin, this.stdinOnce, this.env, this.cmd,
				this.healthcheck, this.argsEscaped, this.image, this.volumes, this.workingDir, this.entrypoint,
				this.networkDisabled, this.macAddress, this.onBuild, this.labels, this.stopSignal, this.stopTimeout,
				this.shell);
	}

}
