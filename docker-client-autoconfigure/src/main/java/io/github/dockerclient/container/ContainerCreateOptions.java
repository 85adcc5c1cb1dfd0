package io.github.dockerclient.container;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.transport.RequestOptions;
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
 * Options of {@link ContainerOperations#create} and {@link ContainerOperations#run}.
 * Everyday settings are named as on Docker's command line; {@code config},
 * {@code hostConfig} and {@code endpoint} set anything else. The image is required.
 */
public final class ContainerCreateOptions extends RequestOptions<ContainerCreateOptions> {

	private @Nullable Boolean useConfigProxies;

	private @Nullable Platform platform;

	private ContainerConfigBuilder config = ContainerConfig.builder();

	private HostConfigBuilder hostConfig = HostConfig.builder();

	private List<String> env = List.of();

	private final Map<String, String> labels = new LinkedHashMap<>();

	private final ContainerPorts ports = new ContainerPorts();

	private final ContainerMounts mounts = new ContainerMounts();

	private final Map<String, EndpointSettings> endpoints = new LinkedHashMap<>();

	/**
	 * Set the name of the container. By default the engine chooses one.
	 * @param name two or more letters, digits, {@code _}, {@code .} or {@code -}
	 * @return these options
	 */
	public ContainerCreateOptions name(String name) {
		return query("name", ContainerName.check(name));
	}

	/**
	 * Set the platform of the image. By default it is the client's default platform, or
	 * else the engine's.
	 * @param platform the platform
	 * @return these options
	 */
	public ContainerCreateOptions platform(Platform platform) {
		Assert.notNull(platform, "'platform' must not be null");
		this.platform = platform;
		return this;
	}

	/**
	 * Set the image, which is required.
	 * @param image the image's name, or its id
	 * @return these options
	 */
	public ContainerCreateOptions image(String image) {
		Assert.notNull(image, "'image' must not be null");
		this.config.image(image);
		return this;
	}

	/**
	 * Replace the image's command.
	 * @param command the command with its arguments; none at all keeps the image's
	 * command, unless these options set an entry point
	 * @return these options
	 */
	public ContainerCreateOptions command(String... command) {
		this.config.cmd(Copies.nonNull("command", command));
		return this;
	}

	/**
	 * Replace the image's entry point.
	 * @param entrypoint the entry point with its arguments; none at all removes it
	 * @return these options
	 */
	public ContainerCreateOptions entrypoint(String... entrypoint) {
		this.config.entrypoint(Copies.nonNull("entrypoint", entrypoint));
		return this;
	}

	/**
	 * Set an environment variable. May be called several times.
	 * @param name the variable's name
	 * @param value the variable's value
	 * @return these options
	 */
	public ContainerCreateOptions env(String name, String value) {
		this.env = Variables.plus(this.env, List.of(Variables.of(name, value)));
		return this;
	}

	/**
	 * Set an environment variable as {@code -e NAME} does: to the value that it has in
	 * the environment of this process. If it is not set here, the variable of the image
	 * is removed. May be called several times.
	 * @param name the variable's name
	 * @return these options
	 */
	public ContainerCreateOptions env(String name) {
		this.env = Variables.plus(this.env, List.of(Variables.inherited(name)));
		return this;
	}

	/**
	 * Set whether the proxies of Docker's own configuration become environment variables,
	 * as {@code docker create} does it. Variables that these options set take precedence.
	 * By default {@code docker.use-config-proxies} decides.
	 * @param useConfigProxies whether they become variables
	 * @return these options
	 */
	public ContainerCreateOptions useConfigProxies(boolean useConfigProxies) {
		this.useConfigProxies = useConfigProxies;
		return this;
	}

	/**
	 * Add a label. May be called several times.
	 * @param name the label's name
	 * @param value the label's value
	 * @return these options
	 */
	public ContainerCreateOptions label(String name, String value) {
		Assert.hasText(name, "'name' of a label must not be empty");
		Assert.isTrue(value != null, () -> String.format(Locale.ROOT, "'value' of label '%s' must not be null", name));
		this.labels.put(name, value);
		return this;
	}

	/**
	 * Set the directory in which the command starts. By default it is the image's.
	 * @param workingDir an absolute path in the container
	 * @return these options
	 */
	public ContainerCreateOptions workingDir(String workingDir) {
		Assert.notNull(workingDir, "'workingDir' must not be null");
		this.config.workingDir(workingDir);
		return this;
	}

	/**
	 * Set the user that runs the command. By default it is the image's.
	 * @param user a name or number, optionally with {@code :group}
	 * @return these options
	 */
	public ContainerCreateOptions user(String user) {
		Assert.notNull(user, "'user' must not be null");
		this.config.user(user);
		return this;
	}

	/**
	 * Set whether the command has a terminal, which joins its standard output and error.
	 * By default it has none.
	 * @param tty whether it has one
	 * @return these options
	 */
	public ContainerCreateOptions tty(boolean tty) {
		this.config.tty(tty);
		return this;
	}

	/**
	 * Publish a port at a port of the host that the engine chooses.
	 * @param containerPort the TCP port in the container
	 * @return these options
	 */
	public ContainerCreateOptions publish(int containerPort) {
		this.ports.publish(containerPort, "");
		return this;
	}

	/**
	 * Publish a port at a port of the host, on all of its addresses.
	 * @param hostPort the TCP port of the host
	 * @param containerPort the TCP port in the container
	 * @return these options
	 */
	public ContainerCreateOptions publish(int hostPort, int containerPort) {
		this.ports.publish(hostPort, containerPort);
		return this;
	}

	/**
	 * Publish a port at a port of one address of the host. May be called several times.
	 * @param hostIp the address of the host, such as {@code 127.0.0.1} or {@code ::1}
	 * @param hostPort the TCP port of the host; 0 lets the engine choose it
	 * @param containerPort the TCP port in the container
	 * @return these options
	 */
	public ContainerCreateOptions publish(String hostIp, int hostPort, int containerPort) {
		Assert.hasText(hostIp, "'hostIp' must not be empty");
		this.ports.publish(hostIp, hostPort, containerPort);
		return this;
	}

	/**
	 * Publish a UDP port at a port of the host, on all of its addresses. May be called
	 * several times.
	 * @param hostPort the UDP port of the host; 0 lets the engine choose it
	 * @param containerPort the UDP port in the container
	 * @return these options
	 */
	public ContainerCreateOptions publishUdp(int hostPort, int containerPort) {
		this.ports.publishUdp(hostPort, containerPort);
		return this;
	}

	/**
	 * Publish ports, as {@code --publish} does. May be called several times.
	 * @param ports {@code [[hostIp:][hostPort]:]containerPort[/protocol]}, such as
	 * {@code 8080:80}, {@code 127.0.0.1:8080:80}, {@code 127.0.0.1::80} or
	 * {@code 53:53/udp}. Ranges such as {@code 8000-8010:80-90} publish each port at its
	 * counterpart; a range for one port of the container lets the engine choose
	 * @return these options
	 */
	public ContainerCreateOptions publish(String ports) {
		Assert.hasText(ports, "'ports' must not be empty");
		this.ports.publish(ports);
		return this;
	}

	/**
	 * Publish a port. May be called several times.
	 * @param containerPort the port in the container with its protocol, such as
	 * {@code 53/udp}
	 * @param binding where it is published
	 * @return these options
	 */
	public ContainerCreateOptions publish(String containerPort, PortBinding binding) {
		Assert.notNull(containerPort, "'containerPort' must not be null");
		Assert.notNull(binding, "'binding' must not be null");
		this.ports.publish(containerPort, binding);
		return this;
	}

	/**
	 * Expose a TCP port without publishing it. May be called several times.
	 * @param containerPort the port in the container
	 * @return these options
	 */
	public ContainerCreateOptions expose(int containerPort) {
		return expose(String.valueOf(containerPort));
	}

	/**
	 * Expose ports without publishing them, as {@code --expose} does. May be called
	 * several times.
	 * @param containerPorts a port in the container or a range, with the protocol unless
	 * it is TCP: {@code 80}, {@code 53/udp} or {@code 8000-8010}
	 * @return these options
	 */
	public ContainerCreateOptions expose(String containerPorts) {
		Assert.hasText(containerPorts, "'containerPorts' must not be empty");
		this.ports.expose(containerPorts);
		return this;
	}

	/**
	 * Mount a file or directory of the host. May be called several times.
	 * @param source the absolute path on the engine's machine
	 * @param target the absolute path in the container
	 * @return these options
	 */
	public ContainerCreateOptions bind(Path source, String target) {
		return bind(source, target, false);
	}

	/**
	 * Mount a file or directory of the host. May be called several times.
	 * @param source the absolute path on the engine's machine
	 * @param target the absolute path in the container
	 * @param readOnly whether the container may only read it
	 * @return these options
	 */
	public ContainerCreateOptions bind(Path source, String target, boolean readOnly) {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(target, "'target' must not be null");
		this.mounts.bind(source, target, readOnly);
		return this;
	}

	/**
	 * Mount a volume, which the engine creates if there is none of that name. May be
	 * called several times.
	 * @param name the volume's name
	 * @param target the absolute path in the container
	 * @return these options
	 */
	public ContainerCreateOptions volume(String name, String target) {
		Assert.notNull(name, "'name' of a volume must not be null");
		Assert.notNull(target, "'target' must not be null");
		this.mounts.volume(name, target);
		return this;
	}

	/**
	 * Add a mount. May be called several times.
	 * @param mount the mount
	 * @return these options
	 */
	public ContainerCreateOptions mount(Mount mount) {
		Assert.notNull(mount, "'mount' must not be null");
		this.mounts.mount(mount);
		return this;
	}

	/**
	 * Set the network. By default it is the engine's.
	 * @param network a network's name or id, {@code bridge}, {@code host}, {@code none},
	 * or {@code container:} with a container
	 * @return these options
	 */
	public ContainerCreateOptions network(String network) {
		Assert.notNull(network, "'network' must not be null");
		this.hostConfig.networkMode(network);
		return this;
	}

	/**
	 * Connect to a network with settings. May be called several times. More than one
	 * network since API 1.44.
	 * @param network the network's name or id
	 * @param settings the container's settings in it
	 * @return these options
	 */
	public ContainerCreateOptions endpoint(String network, EndpointSettings settings) {
		Assert.notNull(network, "'network' must not be null");
		Assert.notNull(settings, "'settings' must not be null");
		this.endpoints.put(network, settings);
		if (this.endpoints.size() > 1) {
			since("more than one network", "1.44");
		}
		return this;
	}

	/**
	 * Limit the memory. By default there is no limit.
	 * @param bytes the limit in bytes
	 * @return these options
	 */
	public ContainerCreateOptions memory(long bytes) {
		this.hostConfig.memory(bytes);
		return this;
	}

	/**
	 * Limit the memory, as {@code --memory} does. By default there is no limit.
	 * @param memory the limit, such as {@code 512m}, see {@link Sizes}
	 * @return these options
	 */
	public ContainerCreateOptions memory(String memory) {
		return memory(Sizes.bytes("memory", memory));
	}

	/**
	 * Limit memory and swap together, as {@code --memory-swap} does.
	 * @param memorySwap the limit, such as {@code 1g}, see {@link Sizes}; {@code -1} for
	 * no limit
	 * @return these options
	 */
	public ContainerCreateOptions memorySwap(String memorySwap) {
		this.hostConfig.memorySwap(Sizes.bytesOrUnlimited("memorySwap", memorySwap));
		return this;
	}

	/**
	 * Set the memory to which the container is limited when the host runs short, as
	 * {@code --memory-reservation} does.
	 * @param memoryReservation the memory, such as {@code 256m}, see {@link Sizes}
	 * @return these options
	 */
	public ContainerCreateOptions memoryReservation(String memoryReservation) {
		this.hostConfig.memoryReservation(Sizes.bytes("memoryReservation", memoryReservation));
		return this;
	}

	/**
	 * Set the size of {@code /dev/shm}, as {@code --shm-size} does.
	 * @param shmSize the size, such as {@code 64m}, see {@link Sizes}
	 * @return these options
	 */
	public ContainerCreateOptions shmSize(String shmSize) {
		this.hostConfig.shmSize(Sizes.bytes("shmSize", shmSize));
		return this;
	}

	/**
	 * Set when the engine restarts the container. By default it does not.
	 * @param policy the policy
	 * @return these options
	 */
	public ContainerCreateOptions restart(RestartPolicy policy) {
		Assert.notNull(policy, "'policy' must not be null");
		this.hostConfig.restartPolicy(policy);
		return this;
	}

	/**
	 * Set whether the engine removes the container when it exits. By default it does not.
	 * @param autoRemove whether it does
	 * @return these options
	 */
	public ContainerCreateOptions autoRemove(boolean autoRemove) {
		this.hostConfig.autoRemove(autoRemove);
		return this;
	}

	/**
	 * Set whether the container has full rights on the host. By default it has not.
	 * @param privileged whether it has them
	 * @return these options
	 */
	public ContainerCreateOptions privileged(boolean privileged) {
		this.hostConfig.privileged(privileged);
		return this;
	}

	/**
	 * Set whether an init process forwards signals and reaps processes. The engine's
	 * configuration has the default.
	 * @param init whether there is one
	 * @return these options
	 */
	public ContainerCreateOptions init(boolean init) {
		this.hostConfig.init(init);
		return this;
	}

	/**
	 * Set anything in the portable configuration. The environment, labels and exposed
	 * ports of these options are added to it and take precedence.
	 * @param config sets the configuration
	 * @return these options
	 */
	public ContainerCreateOptions config(Consumer<ContainerConfigBuilder> config) {
		Assert.notNull(config, "'config' must not be null");
		config.accept(this.config);
		ContainerConfig all = this.config.build();
		Copies.checkNonNull("env", all.env());
		Copies.checkNonNull("labels", all.labels().values());
		return this;
	}

	/**
	 * Set the whole portable configuration, such as that of an inspected container. It
	 * replaces the settings that were made before, such as the image and the command. The
	 * environment, labels and exposed ports of these options are added to it and take
	 * precedence.
	 * @param config the configuration
	 * @return these options
	 */
	public ContainerCreateOptions config(ContainerConfig config) {
		Assert.notNull(config, "'config' must not be null");
		this.config = ContainerConfigBuilder.builder(config);
		return config((all) -> {
		});
	}

	/**
	 * Set anything in the configuration that depends on the host. The published ports,
	 * binds and mounts of these options are added to it.
	 * @param hostConfig sets the configuration
	 * @return these options
	 */
	public ContainerCreateOptions hostConfig(Consumer<HostConfigBuilder> hostConfig) {
		Assert.notNull(hostConfig, "'hostConfig' must not be null");
		hostConfig.accept(this.hostConfig);
		Copies.checkNonNull("binds", this.hostConfig.build().binds());
		return this;
	}

	/**
	 * Set the whole configuration that depends on the host. It replaces the settings that
	 * were made before, such as the network and limits. The published ports, binds and
	 * mounts of these options are added to it.
	 * @param hostConfig the configuration
	 * @return these options
	 */
	public ContainerCreateOptions hostConfig(HostConfig hostConfig) {
		Assert.notNull(hostConfig, "'hostConfig' must not be null");
		this.hostConfig = HostConfigBuilder.builder(hostConfig);
		return hostConfig((all) -> {
		});
	}

	@Override
	protected void check() {
		Assert.isTrue(StringUtils.hasText(this.config.build().image()), "A container needs an 'image'");
	}

	@Override
	protected ContainerCreateOptions copy() {
		check();
		ContainerCreateRequest request = request();
		ContainerCreateOptions copy = new ContainerCreateOptions().config(request.config())
			.hostConfig(request.hostConfig())
			.query("name", value("name"));
		copy.endpoints.putAll(this.endpoints);
		copy.platform = this.platform;
		copy.useConfigProxies = this.useConfigProxies;
		return copy;
	}

	ContainerCreateRequest request() {
		ContainerConfig config = this.ports.addTo(this.config.build());
		HostConfig host = this.ports.addTo(this.mounts.addTo(this.hostConfig.build()));
		Map<String, String> labels = new LinkedHashMap<>(config.labels());
		labels.putAll(this.labels);
		List<String> env = Variables.plus(config.env(), this.env);
		return new ContainerCreateRequest(ContainerConfigBuilder.builder(config).env(env).labels(labels).build(), host,
				this.endpoints.isEmpty() ? null : new NetworkingConfig(this.endpoints));
	}

	String image() {
		return String.valueOf(this.config.build().image());
	}

	@Nullable Platform platform() {
		return this.platform;
	}

	@Nullable Boolean useConfigProxies() {
		return this.useConfigProxies;
	}

	boolean isRestartedByEngine() {
		RestartPolicy restart = this.hostConfig.build().restartPolicy();
		return restart != null && restart.name() != null && !List.of("", "no").contains(restart.name().value());
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "ContainerCreateOptions[name=%s, platform=%s, useConfigProxies=%s, %s]",
				value("name"), this.platform, this.useConfigProxies, request());
	}

}
