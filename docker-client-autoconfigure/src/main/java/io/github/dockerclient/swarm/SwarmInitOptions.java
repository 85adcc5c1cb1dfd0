package io.github.dockerclient.swarm;

import java.util.List;

import io.github.dockerclient.node.NodeSpec;
import io.github.dockerclient.transport.RequestOptions;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link SwarmOperations#init}.
 */
public final class SwarmInitOptions extends RequestOptions<SwarmInitOptions> {

	private String listenAddr = "0.0.0.0:2377";

	private @Nullable String advertiseAddr;

	private @Nullable String dataPathAddr;

	private @Nullable Long dataPathPort;

	private List<String> defaultAddrPool = List.of();

	private @Nullable Boolean forceNewCluster;

	private @Nullable Long subnetSize;

	private @Nullable SwarmSpec spec;

	private @Nullable Boolean autoLockManagers;

	private NodeSpec.@Nullable Availability availability;

	/**
	 * Set the address at which managers listen for each other and for workers. By default
	 * it is {@code 0.0.0.0:2377}.
	 * @param listenAddr an address or the name of an interface, with or without a port
	 * @return these options
	 */
	public SwarmInitOptions listenAddr(String listenAddr) {
		Assert.notNull(listenAddr, "'listenAddr' must not be null");
		this.listenAddr = listenAddr;
		return this;
	}

	/**
	 * Set the address at which other nodes reach this one. By default it is the address
	 * of the machine, which must have only one.
	 * @param advertiseAddr an address or the name of an interface, with or without a port
	 * @return these options
	 */
	public SwarmInitOptions advertiseAddr(String advertiseAddr) {
		Assert.notNull(advertiseAddr, "'advertiseAddr' must not be null");
		this.advertiseAddr = advertiseAddr;
		return this;
	}

	/**
	 * Set the address for the traffic between containers. By default it is that of
	 * {@link #advertiseAddr}.
	 * @param dataPathAddr an address or the name of an interface
	 * @return these options
	 */
	public SwarmInitOptions dataPathAddr(String dataPathAddr) {
		Assert.notNull(dataPathAddr, "'dataPathAddr' must not be null");
		this.dataPathAddr = dataPathAddr;
		return this;
	}

	/**
	 * Set the UDP port for the traffic between containers. By default it is 4789.
	 * @param dataPathPort the port, from 1024 to 49151
	 * @return these options
	 */
	public SwarmInitOptions dataPathPort(long dataPathPort) {
		this.dataPathPort = dataPathPort;
		return this;
	}

	/**
	 * Set the address ranges from which networks of the swarm are taken. By default it is
	 * {@code 10.0.0.0/8}.
	 * @param defaultAddrPool the ranges, such as {@code 10.20.0.0/16}
	 * @return these options
	 */
	public SwarmInitOptions defaultAddrPool(String... defaultAddrPool) {
		this.defaultAddrPool = Copies.nonNull("defaultAddrPool", defaultAddrPool);
		return this;
	}

	/**
	 * Set whether to create the swarm from the state of the one that the engine is in,
	 * with this engine as its only manager. By default an engine that is in a swarm
	 * rejects the request.
	 * @param forceNewCluster whether to do so
	 * @return these options
	 */
	public SwarmInitOptions forceNewCluster(boolean forceNewCluster) {
		this.forceNewCluster = forceNewCluster;
		return this;
	}

	/**
	 * Set the size of networks from {@link #defaultAddrPool}. By default it is 24.
	 * @param subnetSize the length of their prefix in bits
	 * @return these options
	 */
	public SwarmInitOptions subnetSize(long subnetSize) {
		this.subnetSize = subnetSize;
		return this;
	}

	/**
	 * Configure the swarm. By default it has the engine's default configuration.
	 * @param spec the configuration
	 * @return these options
	 */
	public SwarmInitOptions spec(SwarmSpec spec) {
		Assert.notNull(spec, "'spec' must not be null");
		this.spec = spec;
		return this;
	}

	/**
	 * Set whether a restarted manager must be unlocked with the key that
	 * {@link SwarmOperations#unlockKey()} returns. By default it need not. This is also
	 * set in the {@code encryptionConfig} of the swarm.
	 * @param autoLockManagers whether it must
	 * @return these options
	 */
	public SwarmInitOptions autoLockManagers(boolean autoLockManagers) {
		this.autoLockManagers = autoLockManagers;
		return this;
	}

	/**
	 * Set whether this node takes tasks. By default it does.
	 * @param availability the availability
	 * @return these options
	 */
	public SwarmInitOptions availability(NodeSpec.Availability availability) {
		Assert.notNull(availability, "'availability' must not be null");
		this.availability = availability;
		return this;
	}

	SwarmInitRequest request() {
		return new SwarmInitRequest(this.listenAddr, this.advertiseAddr, this.dataPathAddr, this.dataPathPort,
				this.defaultAddrPool, this.forceNewCluster, this.subnetSize, locked(), this.autoLockManagers,
				this.availability);
	}

	// Without the second place, the swarm would unlock itself at once.
	private @Nullable SwarmSpec locked() {
		if (this.autoLockManagers == null) {
			return this.spec;
		}
		SwarmSpec current = (this.spec != null) ? this.spec : SwarmSpec.builder().build();
		return SwarmSpecBuilder.builder(current)
			.encryptionConfig(new SwarmSpec.EncryptionConfig(this.autoLockManagers))
			.build();
	}

}
