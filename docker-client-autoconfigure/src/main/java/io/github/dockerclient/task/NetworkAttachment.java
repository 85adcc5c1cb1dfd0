package io.github.dockerclient.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ObjectVersion;
import org.jspecify.annotations.Nullable;

/**
 * A network as a task has it. Engines answer here with what a swarm knows of the network,
 * which is not what they answer for networks themselves. Part of {@link Task}.
 *
 * @param network the network
 * @param addresses the addresses of the task in it, as {@code 10.0.1.3/24}
 */
public record NetworkAttachment(@Nullable Network network, List<String> addresses) {

	/**
	 * Create an attachment.
	 */
	public NetworkAttachment {
		addresses = Copies.of(addresses);
	}

	/**
	 * A network as a swarm knows it.
	 *
	 * @param id the id
	 * @param version the version
	 * @param createdAt when it was created
	 * @param updatedAt when it was changed last
	 * @param spec what it shall be
	 * @param driverState what its driver has chosen
	 * @param ipamOptions the addresses that were chosen
	 */
	public record Network(@JsonProperty("ID") @Nullable String id, @Nullable ObjectVersion version,
			@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable NetworkSpec spec,
			@Nullable DriverState driverState, @JsonProperty("IPAMOptions") @Nullable IPAMOptions ipamOptions) {

	}

	/**
	 * What a network of a swarm shall be.
	 *
	 * @param name the name
	 * @param labels labels by key
	 * @param driverConfiguration the driver that was asked for
	 * @param ipv6Enabled whether tasks get addresses of IPv6
	 * @param internal whether it is cut off from networks outside
	 * @param attachable whether containers may be connected to it that are not part of a
	 * service
	 * @param ingress whether it is the one by which the swarm publishes ports
	 * @param ipamOptions the addresses that were asked for
	 * @param configFrom the network whose configuration this one has
	 * @param scope how far it reaches
	 */
	public record NetworkSpec(@Nullable String name, Map<String, String> labels,
			@Nullable DriverState driverConfiguration, @JsonProperty("IPv6Enabled") @Nullable Boolean ipv6Enabled,
			@Nullable Boolean internal, @Nullable Boolean attachable, @Nullable Boolean ingress,
			@JsonProperty("IPAMOptions") @Nullable IPAMOptions ipamOptions, @Nullable ConfigFrom configFrom,
			@Nullable String scope) {

		/**
		 * Create a specification.
		 */
		public NetworkSpec {
			labels = Copies.of(labels);
		}

	}

	/**
	 * The network whose configuration another one has.
	 *
	 * @param network its name
	 */
	public record ConfigFrom(@Nullable String network) {

	}

	/**
	 * A driver with its options.
	 *
	 * @param name the driver
	 * @param options its options, by name
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
	 * @param driver the driver that gives them out
	 * @param configs the pools from which they are taken
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
	 * @param subnet the subnet, as {@code 10.0.1.0/24}
	 * @param range the part of the subnet from which addresses are given out
	 * @param gateway the address of the gateway
	 */
	public record Pool(@Nullable String subnet, @Nullable String range, @Nullable String gateway) {

	}

}
