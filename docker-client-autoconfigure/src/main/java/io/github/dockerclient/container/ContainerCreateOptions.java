package io.github.dockerclient.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.ContainerConfigBuilder;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Platform;
import io.github.dockerclient.type.Sizes;
import io.github.dockerclient.type.Variables;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * What a new container shall be. The builder has the everyday settings by their names on
 * Docker's command line; everything that the Engine API has is within reach by its
 * {@code config}, {@code hostConfig} and {@code endpoint}.
 *
 * @param name the container's name, or {@code null} to let the engine choose one
 * @param platform the platform of the image, or {@code null} for the engine's own
 * @param config what is portable: image, command, environment, labels
 * @param hostConfig what depends on the host: ports, mounts, limits
 * @param networkingConfig the networks to connect to, or {@code null} for the default
 * @param useConfigProxies whether the proxies of Docker's own configuration become
 * variables, or {@code null} for the client's default
 */
public record ContainerCreateOptions(@Nullable String name, @Nullable Platform platform, ContainerConfig config,
		HostConfig hostConfig, @Nullable NetworkingConfig networkingConfig, @Nullable Boolean useConfigProxies) {

	private static final Pattern NAME = Pattern.compile("/?[a-zA-Z0-9][a-zA-Z0-9_.-]+");

	/**
	 * Create options.
	 */
	public ContainerCreateOptions {
		if (name != null) {
			checkName(name);
		}
		Assert.isTrue(StringUtils.hasText(config.image()), "A container needs an 'image'");
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static ContainerCreateOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	static void checkName(String name) {
		Assert.isTrue(NAME.matcher(name).matches(), () -> String.format(Locale.ROOT,
				"Container name '%s' is not valid: it must be two or more letters, digits, '_', '.' or '-', beginning with a letter or a digit",
				name));
	}

	String image() {
		return String.valueOf(this.config.image());
	}

	boolean isRestartedByEngine() {
		RestartPolicy restart = this.hostConfig.restartPolicy();
		return restart != null && restart.name() != null && !List.of("", "no").contains(restart.name().value());
	}

	ContainerCreateRequest request() {
		return new ContainerCreateRequest(this.config, this.hostConfig, this.networkingConfig);
	}

	/**
	 * Builds {@link ContainerCreateOptions}.
	 */
	public static final class Builder {

		private static final Pattern PORT = Pattern.compile("-?[0-9]{1,9}");

		private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

		private @Nullable String name;

		private @Nullable Boolean useConfigProxies;

		private @Nullable Platform platform;

		private final ContainerConfigBuilder config = ContainerConfig.builder();

		private final HostConfigBuilder hostConfig = HostConfig.builder();

		private List<String> env = List.of();

		private final Map<String, String> labels = new LinkedHashMap<>();

		private final Set<String> exposedPorts = new LinkedHashSet<>();

		private final Map<String, List<PortBinding>> portBindings = new LinkedHashMap<>();

		private final List<String> binds = new ArrayList<>();

		private final List<Mount> mounts = new ArrayList<>();

		private final Map<String, EndpointSettings> endpoints = new LinkedHashMap<>();

		private Builder() {
		}

		/**
		 * Name the container.
		 * @param name two or more letters, digits, {@code _}, {@code .} or {@code -}
		 * @return this builder
		 */
		public Builder name(String name) {
			Assert.notNull(name, "'name' must not be null");
			this.name = name;
			return this;
		}

		/**
		 * Choose the platform of the image.
		 * @param platform the platform
		 * @return this builder
		 */
		public Builder platform(Platform platform) {
			Assert.notNull(platform, "'platform' must not be null");
			this.platform = platform;
			return this;
		}

		/**
		 * Choose the image.
		 * @param image its name, or its id
		 * @return this builder
		 */
		public Builder image(String image) {
			Assert.notNull(image, "'image' must not be null");
			this.config.image(image);
			return this;
		}

		/**
		 * Replace the image's command.
		 * @param command the command with its arguments; none at all is the image's own,
		 * unless there is an entry point of this builder's
		 * @return this builder
		 */
		public Builder command(String... command) {
			this.config.cmd(Copies.nonNull("command", command));
			return this;
		}

		/**
		 * Replace the image's entry point.
		 * @param entrypoint the entry point with its arguments; none at all clears it
		 * @return this builder
		 */
		public Builder entrypoint(String... entrypoint) {
			this.config.entrypoint(Copies.nonNull("entrypoint", entrypoint));
			return this;
		}

		/**
		 * Set an environment variable. May be called several times.
		 * @param name the variable's name
		 * @param value the variable's value
		 * @return this builder
		 */
		public Builder env(String name, String value) {
			return plusEnv(Variables.of(name, value));
		}

		/**
		 * Set an environment variable as {@code -e NAME} does: to the value that it has
		 * in the environment of this process. If it is not set here, the variable of the
		 * image is removed. May be called several times.
		 * @param name the variable's name
		 * @return this builder
		 */
		public Builder env(String name) {
			return plusEnv(Variables.inherited(name));
		}

		/**
		 * Set the variables of the proxies that Docker's own configuration has for new
		 * containers, as {@code docker create} does, unless they are set here. By default
		 * {@code docker.use-config-proxies} decides.
		 * @param useConfigProxies whether they are set
		 * @return this builder
		 */
		public Builder useConfigProxies(boolean useConfigProxies) {
			this.useConfigProxies = useConfigProxies;
			return this;
		}

		private Builder plusEnv(String variable) {
			this.env = Variables.plus(this.env, List.of(variable));
			return this;
		}

		/**
		 * Add a label. May be called several times.
		 * @param name the label's name
		 * @param value the label's value
		 * @return this builder
		 */
		public Builder label(String name, String value) {
			Assert.hasText(name, "'name' of a label must not be empty");
			Assert.isTrue(value != null,
					() -> String.format(Locale.ROOT, "'value' of label '%s' must not be null", name));
			this.labels.put(name, value);
			return this;
		}

		/**
		 * Choose the directory in which the command starts.
		 * @param workingDir an absolute path in the container
		 * @return this builder
		 */
		public Builder workingDir(String workingDir) {
			Assert.notNull(workingDir, "'workingDir' must not be null");
			this.config.workingDir(workingDir);
			return this;
		}

		/**
		 * Choose the user as which the command runs.
		 * @param user a name or number, optionally with {@code :group}
		 * @return this builder
		 */
		public Builder user(String user) {
			Assert.notNull(user, "'user' must not be null");
			this.config.user(user);
			return this;
		}

		/**
		 * Give the command a terminal. Its standard output and error are then one.
		 * @param tty whether there is a terminal
		 * @return this builder
		 */
		public Builder tty(boolean tty) {
			this.config.tty(tty);
			return this;
		}

		/**
		 * Publish a port at a port of the host that the engine chooses.
		 * @param containerPort the TCP port in the container
		 * @return this builder
		 */
		public Builder publish(int containerPort) {
			return publish(containerPort + "/tcp", PortBinding.builder().hostPort("").build());
		}

		/**
		 * Publish a port at a port of the host, on all of its addresses.
		 * @param hostPort the TCP port of the host
		 * @param containerPort the TCP port in the container
		 * @return this builder
		 */
		public Builder publish(int hostPort, int containerPort) {
			checkPort(hostPort);
			return publish(containerPort + "/tcp", PortBinding.builder().hostPort(String.valueOf(hostPort)).build());
		}

		/**
		 * Publish a port. May be called several times.
		 * @param containerPort the port in the container with its protocol, such as
		 * {@code 53/udp}
		 * @param binding where it is published
		 * @return this builder
		 */
		public Builder publish(String containerPort, PortBinding binding) {
			Assert.notNull(containerPort, "'containerPort' must not be null");
			Assert.notNull(binding, "'binding' must not be null");
			int slash = containerPort.indexOf('/');
			Assert.isTrue(slash > 0,
					() -> String.format(Locale.ROOT, "Port '%s' must have a protocol, such as 80/tcp", containerPort));
			checkPort(parsePort(containerPort.substring(0, slash)));
			this.exposedPorts.add(containerPort);
			this.portBindings.computeIfAbsent(containerPort, (port) -> new ArrayList<>()).add(binding);
			return this;
		}

		/**
		 * Expose a TCP port without publishing it. May be called several times.
		 * @param containerPort the port in the container
		 * @return this builder
		 */
		public Builder expose(int containerPort) {
			return expose(String.valueOf(containerPort));
		}

		/**
		 * Expose ports without publishing them, as {@code --expose} takes them. May be
		 * called several times.
		 * @param containerPorts a port in the container or a range, with the protocol
		 * unless it is TCP: {@code 80}, {@code 53/udp} or {@code 8000-8010}
		 * @return this builder
		 */
		public Builder expose(String containerPorts) {
			Assert.hasText(containerPorts, "'containerPorts' must not be empty");
			String[] parts = containerPorts.split("/", 2);
			String[] range = parts[0].split("-", 2);
			int first = parsePort(range[0]);
			int last = (range.length > 1) ? parsePort(range[1]) : first;
			checkPort(first);
			checkPort(last);
			Assert.isTrue(first <= last,
					() -> String.format(Locale.ROOT, "Ports '%s' end before they begin", containerPorts));
			String protocol = (parts.length > 1 && !parts[1].isEmpty()) ? parts[1].toLowerCase(Locale.ROOT) : "tcp";
			Assert.isTrue(PROTOCOLS.contains(protocol),
					() -> String.format(Locale.ROOT, "Port '%s' must be of tcp, udp or sctp", containerPorts));
			IntStream.rangeClosed(first, last).forEach((port) -> this.exposedPorts.add(port + "/" + protocol));
			return this;
		}

		private static int parsePort(String port) {
			Assert.isTrue(PORT.matcher(port).matches(),
					() -> String.format(Locale.ROOT, "Port '%s' is not a number", port));
			return Integer.parseInt(port);
		}

		private static void checkPort(int port) {
			Assert.isTrue(port > 0 && port <= 65535,
					() -> String.format(Locale.ROOT, "Port %d is not between 1 and 65535", port));
		}

		/**
		 * Mount a file or directory of the host. May be called several times.
		 * @param source the absolute path on the engine's machine
		 * @param target the absolute path in the container
		 * @return this builder
		 */
		public Builder bind(Path source, String target) {
			return bind(source, target, false);
		}

		/**
		 * Mount a file or directory of the host. May be called several times.
		 * @param source the absolute path on the engine's machine
		 * @param target the absolute path in the container
		 * @param readOnly whether the container may only read it
		 * @return this builder
		 */
		public Builder bind(Path source, String target, boolean readOnly) {
			Assert.notNull(source, "'source' must not be null");
			Assert.notNull(target, "'target' must not be null");
			Assert.isTrue(
					source.isAbsolute() && target.startsWith("/") && !source.toString().contains(":")
							&& !target.contains(":"),
					() -> String.format(Locale.ROOT,
							"'%s' and '%s' must be absolute paths without ':'; use mount for others", source, target));
			this.binds.add(source + ":" + target + (readOnly ? ":ro" : ""));
			return this;
		}

		/**
		 * Mount a volume, which is created if there is none of that name. May be called
		 * several times.
		 * @param name the volume's name
		 * @param target the absolute path in the container
		 * @return this builder
		 */
		public Builder volume(String name, String target) {
			Assert.notNull(name, "'name' of a volume must not be null");
			Assert.notNull(target, "'target' must not be null");
			Assert.isTrue(name.indexOf('/') < 0,
					() -> String.format(Locale.ROOT, "'%s' is a path, not the name of a volume: use bind", name));
			this.binds.add(name + ":" + target);
			return this;
		}

		/**
		 * Add a mount. May be called several times.
		 * @param mount the mount
		 * @return this builder
		 */
		public Builder mount(Mount mount) {
			Assert.notNull(mount, "'mount' must not be null");
			this.mounts.add(mount);
			return this;
		}

		/**
		 * Choose the network.
		 * @param network a network's name or id, {@code bridge}, {@code host},
		 * {@code none}, or {@code container:} with a container
		 * @return this builder
		 */
		public Builder network(String network) {
			Assert.notNull(network, "'network' must not be null");
			this.hostConfig.networkMode(network);
			return this;
		}

		/**
		 * Connect to a network with settings. May be called several times; more than one
		 * network needs API 1.44.
		 * @param network the network's name or id
		 * @param settings the container's settings in it
		 * @return this builder
		 */
		public Builder endpoint(String network, EndpointSettings settings) {
			Assert.notNull(network, "'network' must not be null");
			Assert.notNull(settings, "'settings' must not be null");
			this.endpoints.put(network, settings);
			return this;
		}

		/**
		 * Limit the memory.
		 * @param bytes the limit in bytes
		 * @return this builder
		 */
		public Builder memory(long bytes) {
			this.hostConfig.memory(bytes);
			return this;
		}

		/**
		 * Limit the memory, as {@code --memory} takes it.
		 * @param memory the limit, such as {@code 512m}, see {@link Sizes}
		 * @return this builder
		 */
		public Builder memory(String memory) {
			return memory(Sizes.bytes("memory", memory));
		}

		/**
		 * Limit memory and swap together, as {@code --memory-swap} takes it.
		 * @param memorySwap the limit, such as {@code 1g}, see {@link Sizes}; {@code -1}
		 * is no limit
		 * @return this builder
		 */
		public Builder memorySwap(String memorySwap) {
			this.hostConfig.memorySwap(Sizes.bytesOrUnlimited("memorySwap", memorySwap));
			return this;
		}

		/**
		 * Choose the memory to which the container is held when the host runs short, as
		 * {@code --memory-reservation} takes it.
		 * @param memoryReservation the memory, such as {@code 256m}, see {@link Sizes}
		 * @return this builder
		 */
		public Builder memoryReservation(String memoryReservation) {
			this.hostConfig.memoryReservation(Sizes.bytes("memoryReservation", memoryReservation));
			return this;
		}

		/**
		 * Choose the size of {@code /dev/shm}, as {@code --shm-size} takes it.
		 * @param shmSize the size, such as {@code 64m}, see {@link Sizes}
		 * @return this builder
		 */
		public Builder shmSize(String shmSize) {
			this.hostConfig.shmSize(Sizes.bytes("shmSize", shmSize));
			return this;
		}

		/**
		 * Choose when the engine restarts the container by itself.
		 * @param policy the policy
		 * @return this builder
		 */
		public Builder restart(RestartPolicy policy) {
			Assert.notNull(policy, "'policy' must not be null");
			this.hostConfig.restartPolicy(policy);
			return this;
		}

		/**
		 * Let the engine remove the container when it exits.
		 * @param autoRemove whether it is removed
		 * @return this builder
		 */
		public Builder autoRemove(boolean autoRemove) {
			this.hostConfig.autoRemove(autoRemove);
			return this;
		}

		/**
		 * Give the container full rights on the host.
		 * @param privileged whether it has them
		 * @return this builder
		 */
		public Builder privileged(boolean privileged) {
			this.hostConfig.privileged(privileged);
			return this;
		}

		/**
		 * Run an init process that forwards signals and reaps processes.
		 * @param init whether there is one
		 * @return this builder
		 */
		public Builder init(boolean init) {
			this.hostConfig.init(init);
			return this;
		}

		/**
		 * Set anything in the portable configuration. Environment, labels and exposed
		 * ports given to this builder are added to those set here, and win over them
		 * where both name the same.
		 * @param config receives the configuration's builder
		 * @return this builder
		 */
		public Builder config(Consumer<ContainerConfigBuilder> config) {
			Assert.notNull(config, "'config' must not be null");
			config.accept(this.config);
			return this;
		}

		/**
		 * Set anything in the configuration that depends on the host. Published ports,
		 * binds and mounts given to this builder are added to those set here.
		 * @param hostConfig receives the configuration's builder
		 * @return this builder
		 */
		public Builder hostConfig(Consumer<HostConfigBuilder> hostConfig) {
			Assert.notNull(hostConfig, "'hostConfig' must not be null");
			hostConfig.accept(this.hostConfig);
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 * @throws IllegalArgumentException if the image is missing or the name is not
		 * valid
		 */
		public ContainerCreateOptions build() {
			ContainerConfig config = this.config.build();
			HostConfig host = this.hostConfig.build();
			Copies.checkNonNull("env", config.env());
			Copies.checkNonNull("labels", config.labels().values());
			Copies.checkNonNull("binds", host.binds());
			return new ContainerCreateOptions(this.name, this.platform,
					ContainerConfigBuilder.builder(config)
						.env(Variables.plus(config.env(), this.env))
						.labels(merged(config.labels(), this.labels))
						.exposedPorts(merged(config.exposedPorts(), this.exposedPorts))
						.build(),
					HostConfigBuilder.builder(host)
						.mounts(Copies.plus(host.mounts(), this.mounts))
						.binds(Copies.plus(host.binds(), this.binds))
						.portBindings(merged(host.portBindings()))
						.build(),
					this.endpoints.isEmpty() ? null : new NetworkingConfig(this.endpoints), this.useConfigProxies);
		}

		private static Map<String, String> merged(Map<String, String> values, Map<String, String> added) {
			Map<String, String> all = new LinkedHashMap<>(values);
			all.putAll(added);
			return all;
		}

		private static Set<String> merged(Set<String> values, Set<String> added) {
			Set<String> all = new LinkedHashSet<>(values);
			all.addAll(added);
			return all;
		}

		private Map<String, List<PortBinding>> merged(Map<String, List<PortBinding>> bindings) {
			Map<String, List<PortBinding>> all = new LinkedHashMap<>(bindings);
			this.portBindings.forEach((port, added) -> all.merge(port, added, Copies::plus));
			return all;
		}

	}

}
