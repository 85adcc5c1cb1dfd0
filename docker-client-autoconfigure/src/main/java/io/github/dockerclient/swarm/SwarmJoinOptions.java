package io.github.dockerclient.swarm;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.github.dockerclient.node.NodeSpec;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How {@link SwarmOperations#join} shall join a swarm.
 *
 * @param listenAddr where managers listen for one another and for workers: an address or
 * the name of an interface, with or without a port
 * @param advertiseAddr where other nodes reach this one, of the same form; {@code null}
 * is the address of the machine, if it has but one
 * @param dataPathAddr an address or interface of its own for the traffic between
 * containers; {@code null} is {@code advertiseAddr}
 * @param remoteAddrs addresses of managers, of which one must answer
 * @param joinToken the token, which decides whether as a worker or as a manager
 * @param availability whether this node takes tasks; {@code null} is that it does
 */
public record SwarmJoinOptions(String listenAddr, @Nullable String advertiseAddr, @Nullable String dataPathAddr,
		List<String> remoteAddrs, @Nullable String joinToken, NodeSpec.@Nullable Availability availability) {

	/**
	 * Create options.
	 */
	public SwarmJoinOptions {
		remoteAddrs = Copies.of(remoteAddrs);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static SwarmJoinOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Return all but the token, which must not get into logs.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT,
				"SwarmJoinOptions[listenAddr=%s, advertiseAddr=%s, dataPathAddr=%s, remoteAddrs=%s, availability=%s]",
				this.listenAddr, this.advertiseAddr, this.dataPathAddr, this.remoteAddrs, this.availability);
	}

	/**
	 * Builds {@link SwarmJoinOptions}.
	 */
	public static final class Builder {

		private String listenAddr = "0.0.0.0:2377";

		private @Nullable String advertiseAddr;

		private @Nullable String dataPathAddr;

		private List<String> remoteAddrs = List.of();

		private @Nullable String joinToken;

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
		 * Name the managers.
		 * @param remoteAddrs their addresses, with or without a port
		 * @return this builder
		 */
		public Builder remoteAddrs(String... remoteAddrs) {
			this.remoteAddrs = Copies.nonNull("remoteAddrs", remoteAddrs);
			return this;
		}

		/**
		 * Show the token of a worker or of a manager.
		 * @param joinToken the token, from {@link Swarm#joinTokens()}
		 * @return this builder
		 */
		public Builder joinToken(String joinToken) {
			Assert.notNull(joinToken, "'joinToken' must not be null");
			this.joinToken = joinToken;
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
		public SwarmJoinOptions build() {
			return new SwarmJoinOptions(this.listenAddr, this.advertiseAddr, this.dataPathAddr, this.remoteAddrs,
					this.joinToken, this.availability);
		}

	}

}
