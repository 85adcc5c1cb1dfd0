// Derived from the record ContainerSpec. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.task;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.container.Mount;
import io.github.dockerclient.type.HealthConfig;
import io.github.dockerclient.type.Isolation;
import io.github.dockerclient.type.Ulimit;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ContainerSpec}. A component that is not set is {@code null}, or an
 * empty collection.
 */
public final class ContainerSpecBuilder {

	private @Nullable String image;

	private Map<String, String> labels = Map.of();

	private List<String> command = List.of();

	private List<String> args = List.of();

	private @Nullable String hostname;

	private List<String> env = List.of();

	private @Nullable String dir;

	private @Nullable String user;

	private List<String> groups = List.of();

	private ContainerSpec.@Nullable Privileges privileges;

	private @Nullable Boolean tty;

	private @Nullable Boolean openStdin;

	private @Nullable Boolean readOnly;

	private List<Mount> mounts = List.of();

	private @Nullable String stopSignal;

	private @Nullable Duration stopGracePeriod;

	private @Nullable HealthConfig healthcheck;

	private List<String> hosts = List.of();

	private ContainerSpec.@Nullable DNSConfig dnsConfig;

	private List<ContainerSpec.SecretReference> secrets = List.of();

	private @Nullable Long oomScoreAdj;

	private List<ContainerSpec.ConfigReference> configs = List.of();

	private @Nullable Isolation isolation;

	private @Nullable Boolean init;

	private Map<String, String> sysctls = Map.of();

	private List<String> capabilityAdd = List.of();

	private List<String> capabilityDrop = List.of();

	private List<Ulimit> ulimits = List.of();

	private ContainerSpecBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ContainerSpecBuilder builder() {
		return new ContainerSpecBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ContainerSpecBuilder builder(ContainerSpec from) {
		ContainerSpecBuilder builder = new ContainerSpecBuilder();
		builder.image = from.image();
		builder.labels = from.labels();
		builder.command = from.command();
		builder.args = from.args();
		builder.hostname = from.hostname();
		builder.env = from.env();
		builder.dir = from.dir();
		builder.user = from.user();
		builder.groups = from.groups();
		builder.privileges = from.privileges();
		builder.tty = from.tty();
		builder.openStdin = from.openStdin();
		builder.readOnly = from.readOnly();
		builder.mounts = from.mounts();
		builder.stopSignal = from.stopSignal();
		builder.stopGracePeriod = from.stopGracePeriod();
		builder.healthcheck = from.healthcheck();
		builder.hosts = from.hosts();
		builder.dnsConfig = from.dnsConfig();
		builder.secrets = from.secrets();
		builder.oomScoreAdj = from.oomScoreAdj();
		builder.configs = from.configs();
		builder.isolation = from.isolation();
		builder.init = from.init();
		builder.sysctls = from.sysctls();
		builder.capabilityAdd = from.capabilityAdd();
		builder.capabilityDrop = from.capabilityDrop();
		builder.ulimits = from.ulimits();
		return builder;
	}

	/**
	 * Set the image.
	 * @param image the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder image(@Nullable String image) {
		this.image = image;
		return this;
	}

	/**
	 * Set the labels of the containers, by key; they are independent of the labels of the
	 * service.
	 * @param labels the entries, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder labels(Map<String, String> labels) {
		this.labels = labels;
		return this;
	}

	/**
	 * Set the program that replaces the image's entry point.
	 * @param command the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder command(List<String> command) {
		this.command = command;
		return this;
	}

	/**
	 * Set the arguments that replace the image's command.
	 * @param args the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder args(List<String> args) {
		this.args = args;
		return this;
	}

	/**
	 * Set the host name.
	 * @param hostname the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder hostname(@Nullable String hostname) {
		this.hostname = hostname;
		return this;
	}

	/**
	 * Set the environment, as {@code NAME=value}.
	 * @param env the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder env(List<String> env) {
		this.env = env;
		return this;
	}

	/**
	 * Set the working directory of the command.
	 * @param dir the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder dir(@Nullable String dir) {
		this.dir = dir;
		return this;
	}

	/**
	 * Set the user that runs the command.
	 * @param user the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder user(@Nullable String user) {
		this.user = user;
		return this;
	}

	/**
	 * Set additional groups of the user.
	 * @param groups the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder groups(List<String> groups) {
		this.groups = groups;
		return this;
	}

	/**
	 * Set the privileges of the container.
	 * @param privileges the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder privileges(ContainerSpec.@Nullable Privileges privileges) {
		this.privileges = privileges;
		return this;
	}

	/**
	 * Set whether the command has a terminal; standard output and error are then a single
	 * stream.
	 * @param tty the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder tty(@Nullable Boolean tty) {
		this.tty = tty;
		return this;
	}

	/**
	 * Set whether standard input stays open.
	 * @param openStdin the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder openStdin(@Nullable Boolean openStdin) {
		this.openStdin = openStdin;
		return this;
	}

	/**
	 * Set whether the container's own file system is read-only.
	 * @param readOnly the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder readOnly(@Nullable Boolean readOnly) {
		this.readOnly = readOnly;
		return this;
	}

	/**
	 * Set the mounts; the source of a bind mount must exist on each node.
	 * @param mounts the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder mounts(List<Mount> mounts) {
		this.mounts = mounts;
		return this;
	}

	/**
	 * Set the signal that asks the command to stop.
	 * @param stopSignal the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder stopSignal(@Nullable String stopSignal) {
		this.stopSignal = stopSignal;
		return this;
	}

	/**
	 * Set the time between that signal and the forced kill; {@code null} is 10 seconds.
	 * @param stopGracePeriod the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder stopGracePeriod(@Nullable Duration stopGracePeriod) {
		this.stopGracePeriod = stopGracePeriod;
		return this;
	}

	/**
	 * Set the health check; a task is running only when its container is healthy, and is
	 * replaced when it is unhealthy.
	 * @param healthcheck the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder healthcheck(@Nullable HealthConfig healthcheck) {
		this.healthcheck = healthcheck;
		return this;
	}

	/**
	 * Set additional lines of the hosts file, such as {@code 10.0.0.9 db}.
	 * @param hosts the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder hosts(List<String> hosts) {
		this.hosts = hosts;
		return this;
	}

	/**
	 * Set how the container resolves names.
	 * @param dnsConfig the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder dnsConfig(ContainerSpec.@Nullable DNSConfig dnsConfig) {
		this.dnsConfig = dnsConfig;
		return this;
	}

	/**
	 * Set the secrets that the container can read.
	 * @param secrets the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder secrets(List<ContainerSpec.SecretReference> secrets) {
		this.secrets = secrets;
		return this;
	}

	/**
	 * Set how readily the kernel kills the container when memory is short, from -1000 to
	 * 1000. Since API 1.46.
	 * @param oomScoreAdj the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder oomScoreAdj(@Nullable Long oomScoreAdj) {
		this.oomScoreAdj = oomScoreAdj;
		return this;
	}

	/**
	 * Set the configs that the container can read.
	 * @param configs the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder configs(List<ContainerSpec.ConfigReference> configs) {
		this.configs = configs;
		return this;
	}

	/**
	 * Set how containers are isolated (Windows).
	 * @param isolation the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder isolation(@Nullable Isolation isolation) {
		this.isolation = isolation;
		return this;
	}

	/**
	 * Set whether a small init process forwards signals and reaps processes; {@code null}
	 * is the engine's default.
	 * @param init the value, or {@code null}
	 * @return this builder
	 */
	public ContainerSpecBuilder init(@Nullable Boolean init) {
		this.init = init;
		return this;
	}

	/**
	 * Set the kernel parameters, by name.
	 * @param sysctls the entries, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder sysctls(Map<String, String> sysctls) {
		this.sysctls = sysctls;
		return this;
	}

	/**
	 * Set the capabilities to add to the default ones.
	 * @param capabilityAdd the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder capabilityAdd(List<String> capabilityAdd) {
		this.capabilityAdd = capabilityAdd;
		return this;
	}

	/**
	 * Set the default capabilities to drop.
	 * @param capabilityDrop the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder capabilityDrop(List<String> capabilityDrop) {
		this.capabilityDrop = capabilityDrop;
		return this;
	}

	/**
	 * Set the resource limits of the processes.
	 * @param ulimits the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerSpecBuilder ulimits(List<Ulimit> ulimits) {
		this.ulimits = ulimits;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ContainerSpec build() {
		return new ContainerSpec(this.image, this.labels, this.command, this.args, this.hostname, this.env, this.dir,
				this.user, this.groups, this.privileges, this.tty, this.openStdin, this.readOnly, this.mounts,
				this.stopSignal, this.stopGracePeriod, this.healthcheck, this.hosts, this.dnsConfig, this.secrets,
				this.oomScoreAdj, this.configs, this.isolation, this.init, this.sysctls, this.capabilityAdd,
				this.capabilityDrop, this.ulimits);
	}

}
