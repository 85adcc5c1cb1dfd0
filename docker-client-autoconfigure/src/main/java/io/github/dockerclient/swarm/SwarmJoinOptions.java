package io.github.dockerclient.swarm;

import java.util.List;

import io.github.dockerclient.node.NodeSpec;
import io.github.dockerclient.transport.RequestOptions;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link SwarmOperations#join}, which requires {@link #remoteAddrs} and
 * {@link #joinToken}.
 */
public final class SwarmJoinOptions extends RequestOptions<SwarmJoinOptions> {

	private String listenAddr = "0.0.0.0:2377";

	private @Nullable String advertiseAddr;

	private @Nullable String dataPathAddr;

	private List<String> remoteAddrs = List.of();

	private @Nullable String joinToken;

	private NodeSpec.@Nullable Availability availability;

	/**
	 * Set the address at which this node listens if it is a manager. By default it is
	 * {@code 0.0.0.0:2377}.
	 * @param listenAddr an address or the name of an interface, with or without a port
	 * @return these options
	 */
	public SwarmJoinOptions listenAddr(String listenAddr) {
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
	public SwarmJoinOptions advertiseAddr(String advertiseAddr) {
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
	public SwarmJoinOptions dataPathAddr(String dataPathAddr) {
		Assert.notNull(dataPathAddr, "'dataPathAddr' must not be null");
		this.dataPathAddr = dataPathAddr;
		return this;
	}

	/**
	 * Set the addresses of managers of the swarm, one of which must answer.
	 * @param remoteAddrs the addresses, with or without a port
	 * @return these options
	 */
	public SwarmJoinOptions remoteAddrs(String... remoteAddrs) {
		this.remoteAddrs = Copies.nonNull("remoteAddrs", remoteAddrs);
		return this;
	}

	/**
	 * Set the token, with which the node joins as a worker or as a manager.
	 * @param joinToken the token, from {@link Swarm#joinTokens()}
	 * @return these options
	 */
	public SwarmJoinOptions joinToken(String joinToken) {
		Assert.notNull(joinToken, "'joinToken' must not be null");
		this.joinToken = joinToken;
		return this;
	}

	/**
	 * Set whether this node takes tasks. By default it does.
	 * @param availability the availability
	 * @return these options
	 */
	public SwarmJoinOptions availability(NodeSpec.Availability availability) {
		Assert.notNull(availability, "'availability' must not be null");
		this.availability = availability;
		return this;
	}

	@Override
	protected void check() {
		Assert.notEmpty(this.remoteAddrs, "'remoteAddrs' must name a manager of the swarm");
		Assert.hasText(this.joinToken, "'joinToken' must not be empty");
	}

	SwarmJoinRequest request() {
		return new SwarmJoinRequest(this.listenAddr, this.advertiseAddr, this.dataPathAddr, this.remoteAddrs,
				this.joinToken, this.availability);
	}

}
