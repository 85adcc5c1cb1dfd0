package io.github.dockerclient.container;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.dockerclient.network.EndpointSettings;
import io.github.dockerclient.transport.RequestOptions;
import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Sizes;

import org.springframework.util.Assert;

/**
 * Options of a new container that depend on its host: ports, mounts, networks, limits and
 * privileges.
 *
 * @param <S> the type of the options themselves
 */
public abstract class ContainerHostOptions<S extends ContainerHostOptions<S>> extends RequestOptions<S> {

	private final ContainerPorts ports = new ContainerPorts();

	private final ContainerMounts mounts = new ContainerMounts();

	private final Map<String, EndpointSettings> endpoints = new LinkedHashMap<>();

	private HostConfigBuilder hostConfig = HostConfig.builder();

	ContainerHostOptions() {
	}

	/**
	 * Publish a port at a port of the host that the engine chooses.
	 * @param containerPort the TCP port in the container
	 * @return these options
	 */
	public final S publish(int containerPort) {
		this.ports.publish(containerPort, "");
		return self();
	}

	/**
	 * Publish a port at a port of the host, on all of its addresses.
	 * @param hostPort the TCP port of the host
	 * @param containerPort the TCP port in the container
	 * @return these options
	 */
	public final S publish(int hostPort, int containerPort) {
		this.ports.publish(hostPort, containerPort);
		return self();
	}

	/**
	 * Publish a port at a port of one address of the host. May be called several times.
	 * @param hostIp the address of the host, such as {@code 127.0.0.1} or {@code ::1}
	 * @param hostPort the TCP port of the host; 0 lets the engine choose it
	 * @param containerPort the TCP port in the container
	 * @return these options
	 */
	public final S publish(String hostIp, int hostPort, int containerPort) {
		Assert.hasText(hostIp, "'hostIp' must not be empty");
		this.ports.publish(hostIp, hostPort, containerPort);
		return self();
	}

	/**
	 * Publish a UDP port at a port of the host, on all of its addresses. May be called
	 * several times.
	 * @param hostPort the UDP port of the host; 0 lets the engine choose it
	 * @param containerPort the UDP port in the container
	 * @return these options
	 */
	public final S publishUdp(int hostPort, int containerPort) {
		this.ports.publishUdp(hostPort, containerPort);
		return self();
	}

	/**
	 * Publish ports, as {@code --publish} does. May be called several times.
	 * @param ports {@code [[hostIp:][hostPort]:]containerPort[/protocol]}, such as
	 * {@code 8080:80}, {@code 127.0.0.1:8080:80}, {@code 127.0.0.1::80} or
	 * {@code 53:53/udp}. Ranges such as {@code 8000-8010:80-90} publish each port at its
	 * counterpart; a range for one port of the container lets the engine choose. The form
	 * {@code published=8080,target=80,protocol=tcp} is also accepted
	 * @return these options
	 */
	public final S publish(String ports) {
		Assert.hasText(ports, "'ports' must not be empty");
		this.ports.publish(ports);
		return self();
	}

	/**
	 * Publish a port. May be called several times.
	 * @param containerPort the port in the container with its protocol, such as
	 * {@code 53/udp}
	 * @param binding where it is published
	 * @return these options
	 */
	public final S publish(String containerPort, PortBinding binding) {
		Assert.notNull(containerPort, "'containerPort' must not be null");
		Assert.notNull(binding, "'binding' must not be null");
		this.ports.publish(containerPort, binding);
		return self();
	}

	/**
	 * Expose a TCP port without publishing it. May be called several times.
	 * @param containerPort the port in the container
	 * @return these options
	 */
	public final S expose(int containerPort) {
		return expose(String.valueOf(containerPort));
	}

	/**
	 * Expose ports without publishing them, as {@code --expose} does. May be called
	 * several times.
	 * @param containerPorts a port in the container or a range, with the protocol unless
	 * it is TCP: {@code 80}, {@code 53/udp} or {@code 8000-8010}
	 * @return these options
	 */
	public final S expose(String containerPorts) {
		Assert.hasText(containerPorts, "'containerPorts' must not be empty");
		this.ports.expose(containerPorts);
		return self();
	}

	/**
	 * As {@link #bind(Path, String, boolean)}, writable.
	 * @param source the absolute path on the engine's machine
	 * @param target the absolute path in the container
	 * @return these options
	 */
	public final S bind(Path source, String target) {
		return bind(source, target, false);
	}

	/**
	 * Mount a file or directory of the host. May be called several times.
	 * @param source the absolute path on the engine's machine
	 * @param target the absolute path in the container
	 * @param readOnly whether the container may only read it
	 * @return these options
	 */
	public final S bind(Path source, String target, boolean readOnly) {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(target, "'target' must not be null");
		this.mounts.bind(source, target, readOnly);
		return self();
	}

	/**
	 * Mount a volume, which the engine creates if there is none of that name. May be
	 * called several times.
	 * @param name the volume's name
	 * @param target the absolute path in the container
	 * @return these options
	 */
	public final S volume(String name, String target) {
		Assert.notNull(name, "'name' of a volume must not be null");
		Assert.notNull(target, "'target' must not be null");
		this.mounts.volume(name, target);
		return self();
	}

	/**
	 * Add a mount. May be called several times.
	 * @param mount the mount
	 * @return these options
	 */
	public final S mount(Mount mount) {
		Assert.notNull(mount, "'mount' must not be null");
		this.mounts.mount(mount);
		return self();
	}

	/**
	 * Set the network. By default it is the engine's.
	 * @param network a network's name or id, {@code bridge}, {@code host}, {@code none},
	 * or {@code container:} with a container
	 * @return these options
	 */
	public final S network(String network) {
		Assert.notNull(network, "'network' must not be null");
		this.hostConfig.networkMode(network);
		return self();
	}

	/**
	 * Connect to a network with settings. May be called several times. More than one
	 * network since API 1.44.
	 * @param network the network's name or id
	 * @param settings the container's settings in it
	 * @return these options
	 */
	public final S endpoint(String network, EndpointSettings settings) {
		Assert.notNull(network, "'network' must not be null");
		Assert.notNull(settings, "'settings' must not be null");
		this.endpoints.put(network, settings);
		if (this.endpoints.size() > 1) {
			since("more than one network", "1.44");
		}
		return self();
	}

	/**
	 * Limit the memory. By default there is no limit.
	 * @param bytes the limit in bytes
	 * @return these options
	 */
	public final S memory(long bytes) {
		this.hostConfig.memory(bytes);
		return self();
	}

	/**
	 * As {@link #memory(long)}, with a size as {@code --memory} takes it.
	 * @param memory the limit, such as {@code 512m}, see {@link Sizes}
	 * @return these options
	 */
	public final S memory(String memory) {
		return memory(Sizes.bytes("memory", memory));
	}

	/**
	 * Limit memory and swap together, as {@code --memory-swap} does.
	 * @param memorySwap the limit, such as {@code 1g}, see {@link Sizes}; {@code -1} for
	 * no limit
	 * @return these options
	 */
	public final S memorySwap(String memorySwap) {
		this.hostConfig.memorySwap(Sizes.bytesOrUnlimited("memorySwap", memorySwap));
		return self();
	}

	/**
	 * Set the memory to which the container is limited when the host runs short, as
	 * {@code --memory-reservation} does.
	 * @param memoryReservation the memory, such as {@code 256m}, see {@link Sizes}
	 * @return these options
	 */
	public final S memoryReservation(String memoryReservation) {
		this.hostConfig.memoryReservation(Sizes.bytes("memoryReservation", memoryReservation));
		return self();
	}

	/**
	 * Set the size of {@code /dev/shm}, as {@code --shm-size} does.
	 * @param shmSize the size, such as {@code 64m}, see {@link Sizes}
	 * @return these options
	 */
	public final S shmSize(String shmSize) {
		this.hostConfig.shmSize(Sizes.bytes("shmSize", shmSize));
		return self();
	}

	/**
	 * Set when the engine restarts the container. By default it does not.
	 * @param policy the policy
	 * @return these options
	 */
	public final S restart(RestartPolicy policy) {
		Assert.notNull(policy, "'policy' must not be null");
		this.hostConfig.restartPolicy(policy);
		return self();
	}

	/**
	 * Set whether the engine removes the container when it exits. By default it does not.
	 * @param autoRemove whether it does
	 * @return these options
	 */
	public final S autoRemove(boolean autoRemove) {
		this.hostConfig.autoRemove(autoRemove);
		return self();
	}

	/**
	 * Set whether the container has full rights on the host. By default it has not.
	 * @param privileged whether it has them
	 * @return these options
	 */
	public final S privileged(boolean privileged) {
		this.hostConfig.privileged(privileged);
		return self();
	}

	/**
	 * Set whether an init process forwards signals and reaps processes. The engine's
	 * configuration has the default.
	 * @param init whether there is one
	 * @return these options
	 */
	public final S init(boolean init) {
		this.hostConfig.init(init);
		return self();
	}

	/**
	 * Set anything in the configuration that depends on the host. The published ports,
	 * binds and mounts of these options are added to it.
	 * @param hostConfig sets the configuration
	 * @return these options
	 */
	public final S hostConfig(Consumer<HostConfigBuilder> hostConfig) {
		Assert.notNull(hostConfig, "'hostConfig' must not be null");
		hostConfig.accept(this.hostConfig);
		Copies.checkNonNull("binds", this.hostConfig.build().binds());
		return self();
	}

	/**
	 * Set the whole configuration that depends on the host. It replaces the settings that
	 * were made before, such as the network and limits. The published ports, binds and
	 * mounts of these options are added to it.
	 * @param hostConfig the configuration
	 * @return these options
	 */
	public final S hostConfig(HostConfig hostConfig) {
		Assert.notNull(hostConfig, "'hostConfig' must not be null");
		this.hostConfig = HostConfigBuilder.builder(hostConfig);
		return hostConfig((all) -> {
		});
	}

	final ContainerConfig withPorts(ContainerConfig config) {
		return this.ports.addTo(config);
	}

	final HostConfig hostConfig() {
		return this.ports.addTo(this.mounts.addTo(this.hostConfig.build()));
	}

	final Map<String, EndpointSettings> endpoints() {
		return this.endpoints;
	}

	final boolean isRestartedByEngine() {
		RestartPolicy restart = this.hostConfig.build().restartPolicy();
		return restart != null && restart.name() != null && !List.of("", "no").contains(restart.name().value());
	}

}
