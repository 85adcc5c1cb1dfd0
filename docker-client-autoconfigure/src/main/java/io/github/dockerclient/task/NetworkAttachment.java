package io.github.dockerclient.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ObjectVersion;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The attachment of a task to a network. Contains the swarm's data about the network,
 * which differs from the data that the engine returns for the network itself. Part of
 * {@link Task}.
 *
 * @param network the network
 * @param addresses the addresses of the task in the network, such as {@code 10.0.1.3/24}
 */
public record NetworkAttachment(@Nullable Network network, List<String> addresses) {

	/**
	 * Create an attachment.
	 */
	public NetworkAttachment {
		addresses = Copies.of(addresses);
	}

	/**
	 * The swarm's data about a network.
	 *
	 * @param id the id of the network
	 * @param version the version
	 * @param createdAt the time of creation
	 * @param updatedAt the time of the last update
	 * @param spec the specification
	 * @param driverState the driver and the options that it has chosen
	 * @param ipamOptions the addresses that were assigned
	 */
	public record Network(@WireName("ID") @Nullable String id, @Nullable ObjectVersion version,
			@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable NetworkSpec spec,
			@Nullable DriverState driverState, @WireName("IPAMOptions") @Nullable IPAMOptions ipamOptions) {

	}

	/**
	 * The specification of a network of a swarm.
	 *
	 * @param name the name
	 * @param labels the labels by key
	 * @param driverConfiguration the requested driver
	 * @param ipv6Enabled whether tasks get IPv6 addresses
	 * @param internal whether the network is isolated from external networks
	 * @param attachable whether containers that are not part of a service can be
	 * connected to the network
	 * @param ingress whether the network is the routing mesh, by which the swarm
	 * publishes ports
	 * @param ipamOptions the requested addresses
	 * @param configFrom the network whose configuration this network uses
	 * @param scope the scope of the network
	 */
	public record NetworkSpec(@Nullable String name, Map<String, String> labels,
			@Nullable DriverState driverConfiguration, @WireName("IPv6Enabled") @Nullable Boolean ipv6Enabled,
			@Nullable Boolean internal, @Nullable Boolean attachable, @Nullable Boolean ingress,
			@WireName("IPAMOptions") @Nullable IPAMOptions ipamOptions, @Nullable ConfigFrom configFrom,
			@Nullable String scope) {

		/**
		 * Create a specification.
		 */
		public NetworkSpec {
			labels = Copies.of(labels);
		}

	}

	/**
	 * The network whose configuration another network uses.
	 *
	 * @param network the name of the network
	 */
	public record ConfigFrom(@Nullable String network) {

	}

	/**
	 * A driver and its options.
	 *
	 * @param name the name of the driver
	 * @param options the options of the driver, by name
	 */
	public record DriverState(@Nullable String name, Map<String, String> options) {

		/**
		 * Create a driver.
		 */
		public DriverState {
			options = Copies.of(options);
		}

	}

	/**
	 * The addresses of a network.
	 *
	 * @param driver the driver that assigns the addresses
	 * @param configs the pools from which addresses are assigned
	 */
	public record IPAMOptions(@Nullable DriverState driver, List<Pool> configs) {

		/**
		 * Create addresses.
		 */
		public IPAMOptions {
			configs = Copies.of(configs);
		}

	}

	/**
	 * A pool of addresses.
	 *
	 * @param subnet the subnet, such as {@code 10.0.1.0/24}
	 * @param range the part of the subnet from which addresses are assigned
	 * @param gateway the address of the gateway
	 */
	public record Pool(@Nullable String subnet, @Nullable String range, @Nullable String gateway) {

	}

}
