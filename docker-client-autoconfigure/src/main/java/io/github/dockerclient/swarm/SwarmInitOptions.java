package io.github.dockerclient.swarm;

import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.node.NodeSpec;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What the swarm shall be that {@link SwarmOperations#init} creates.
 *
 * @param listenAddr where managers listen for one another and for workers: an address or
 * the name of an interface, with or without a port
 * @param advertiseAddr where other nodes reach this one, of the same form; {@code null}
 * is the address of the machine, if it has but one
 * @param dataPathAddr an address or interface of its own for the traffic between
 * containers; {@code null} is {@code advertiseAddr}
 * @param dataPathPort the UDP port of that traffic, from 1024 to 49151; {@code null} is
 * 4789
 * @param defaultAddrPool the address ranges that networks of the swarm are taken from;
 * {@code 10.0.0.0/8} if there are none
 * @param forceNewCluster whether to begin anew with the state of the swarm that the
 * engine is in; {@code null} is no
 * @param subnetSize the length of the prefix of such networks in bits; {@code null} is 24
 * @param spec what can be configured; {@code null} leaves it to the engine
 * @param autoLockManagers whether a restarted manager must be unlocked with a key;
 * {@code null} is no
 * @param availability whether this node takes tasks; {@code null} is that it does
 */
public record SwarmInitOptions(String listenAddr, @Nullable String advertiseAddr, @Nullable String dataPathAddr,
		@Nullable Long dataPathPort, List<String> defaultAddrPool, @Nullable Boolean forceNewCluster,
		@Nullable Long subnetSize, @Nullable SwarmSpec spec, @Nullable Boolean autoLockManagers,
		NodeSpec.@Nullable Availability availability) {

	/**
	 * Create options.
	 */
	public SwarmInitOptions {
		defaultAddrPool = Copies.of(defaultAddrPool);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static SwarmInitOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link SwarmInitOptions}.
	 */
	public static final class Builder {

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

		private Builder() {
		}

		/**
		 * Listen at an address. Unless set, this is {@code 0.0.0.0:2377}.
		 * @param listenAddr an address or the name of an interface, with or without a
		 * port
		 * @return this builder
		 */
		public Builder listenAddr(String listenAddr) {
			Assert.notNull(listenAddr, "'listenAddr' must not be null");
			this.listenAddr = listenAddr;
			return this;
		}

		/**
		 * Tell other nodes where they reach this one.
		 * @param advertiseAddr an address or the name of an interface, with or without a
		 * port
		 * @return this builder
		 */
		public Builder advertiseAddr(String advertiseAddr) {
			Assert.notNull(advertiseAddr, "'advertiseAddr' must not be null");
			this.advertiseAddr = advertiseAddr;
			return this;
		}

		/**
		 * Have the traffic between containers at another address.
		 * @param dataPathAddr an address or the name of an interface
		 * @return this builder
		 */
		public Builder dataPathAddr(String dataPathAddr) {
			Assert.notNull(dataPathAddr, "'dataPathAddr' must not be null");
			this.dataPathAddr = dataPathAddr;
			return this;
		}

		/**
		 * Have the traffic between containers at another UDP port than 4789.
		 * @param dataPathPort the port, from 1024 to 49151
		 * @return this builder
		 */
		public Builder dataPathPort(long dataPathPort) {
			this.dataPathPort = dataPathPort;
			return this;
		}

		/**
		 * Choose the address ranges that networks of the swarm are taken from.
		 * @param defaultAddrPool the ranges, as {@code 10.20.0.0/16}
		 * @return this builder
		 */
		public Builder defaultAddrPool(String... defaultAddrPool) {
			this.defaultAddrPool = Copies.nonNull("defaultAddrPool", defaultAddrPool);
			return this;
		}

		/**
		 * Begin anew with the state of the swarm that the engine is in, as its only
		 * manager.
		 * @param forceNewCluster whether to
		 * @return this builder
		 */
		public Builder forceNewCluster(boolean forceNewCluster) {
			this.forceNewCluster = forceNewCluster;
			return this;
		}

		/**
		 * Choose the size of networks from the default ranges.
		 * @param subnetSize the length of their prefix in bits
		 * @return this builder
		 */
		public Builder subnetSize(long subnetSize) {
			this.subnetSize = subnetSize;
			return this;
		}

		/**
		 * Configure the swarm.
		 * @param spec what can be configured
		 * @return this builder
		 */
		public Builder spec(SwarmSpec spec) {
			Assert.notNull(spec, "'spec' must not be null");
			this.spec = spec;
			return this;
		}

		/**
		 * Set whether a restarted manager must be unlocked with a key, which
		 * {@link SwarmOperations#unlockKey()} returns. This is also set in the
		 * {@code encryptionConfig} of the swarm.
		 * @param autoLockManagers whether it must; no unless set
		 * @return this builder
		 */
		public Builder autoLockManagers(boolean autoLockManagers) {
			this.autoLockManagers = autoLockManagers;
			return this;
		}

		/**
		 * Set whether this node takes tasks. Unless set, it does.
		 * @param availability the availability
		 * @return this builder
		 */
		public Builder availability(NodeSpec.Availability availability) {
			Assert.notNull(availability, "'availability' must not be null");
			this.availability = availability;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public SwarmInitOptions build() {
			return new SwarmInitOptions(this.listenAddr, this.advertiseAddr, this.dataPathAddr, this.dataPathPort,
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

}
