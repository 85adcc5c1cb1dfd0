package io.github.dockerclient.network;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What a new network shall be.
 *
 * @param driver the driver; {@code null} is {@code bridge}
 * @param scope how far it reaches: {@code local}, {@code swarm} or {@code global};
 * {@code null} lets the driver decide
 * @param internal whether it is cut off from networks outside; {@code null} is no
 * @param attachable whether containers may be connected that are not part of a service,
 * for a network of a swarm; {@code null} is no
 * @param ingress whether it becomes the one by which a swarm publishes ports;
 * {@code null} is no
 * @param configOnly whether it is only a configuration for others; {@code null} is no
 * @param configFrom the network whose configuration is taken, or {@code null} for none
 * @param ipam how addresses are given out; {@code null} lets the engine choose
 * @param enableIpv4 whether containers get addresses of IPv4; {@code null} is yes
 * @param enableIpv6 whether containers get addresses of IPv6; {@code null} is no, unless
 * the engine is configured otherwise
 * @param options options of the driver, by name
 * @param labels labels by key
 * @param checkDuplicate whether a name that another network has is refused; {@code null}
 * is yes. Since API 1.44 the engine always refuses it
 */
public record NetworkCreateOptions(@Nullable String driver, @Nullable String scope, @Nullable Boolean internal,
		@Nullable Boolean attachable, @Nullable Boolean ingress, @Nullable Boolean configOnly,
		@Nullable ConfigReference configFrom, @JsonProperty("IPAM") @Nullable IPAM ipam,
		@JsonProperty("EnableIPv4") @Since("1.48") @Nullable Boolean enableIpv4,
		@JsonProperty("EnableIPv6") @Nullable Boolean enableIpv6, Map<String, String> options,
		Map<String, String> labels, @Until("1.45") @Nullable Boolean checkDuplicate) {

	/**
	 * Create options.
	 */
	public NetworkCreateOptions {
		options = Copies.of(options);
		labels = Copies.of(labels);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder();
	}

	static NetworkCreateOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	NetworkCreateOptions refusingDuplicates() {
		return (this.checkDuplicate != null) ? this
				: new NetworkCreateOptions(this.driver, this.scope, this.internal, this.attachable, this.ingress,
						this.configOnly, this.configFrom, this.ipam, this.enableIpv4, this.enableIpv6, this.options,
						this.labels, true);
	}

	/**
	 * Builds {@link NetworkCreateOptions}.
	 */
	public static final class Builder {

		private @Nullable String driver;

		private @Nullable String scope;

		private @Nullable Boolean internal;

		private @Nullable Boolean attachable;

		private @Nullable Boolean ingress;

		private @Nullable Boolean configOnly;

		private @Nullable ConfigReference configFrom;

		private @Nullable IPAM ipam;

		private @Nullable Boolean enableIpv4;

		private @Nullable Boolean enableIpv6;

		private Map<String, String> options = Map.of();

		private Map<String, String> labels = Map.of();

		private @Nullable Boolean checkDuplicate;

		private Builder() {
		}

		/**
		 * Set the driver: {@code bridge}, {@code overlay}, {@code macvlan},
		 * {@code ipvlan} or a plugin's.
		 * @param driver the driver: {@code bridge}, {@code overlay}, {@code macvlan},
		 * {@code ipvlan} or a plugin's
		 * @return this builder
		 */
		public Builder driver(String driver) {
			Assert.notNull(driver, "'driver' must not be null");
			this.driver = driver;
			return this;
		}

		/**
		 * Set how far the network reaches: {@code local}, {@code swarm} or
		 * {@code global}.
		 * @param scope how far the network reaches: {@code local}, {@code swarm} or
		 * {@code global}
		 * @return this builder
		 */
		public Builder scope(String scope) {
			Assert.notNull(scope, "'scope' must not be null");
			this.scope = scope;
			return this;
		}

		/**
		 * Set whether the network is cut off from networks outside.
		 * @param internal whether the network is cut off from networks outside
		 * @return this builder
		 */
		public Builder internal(boolean internal) {
			this.internal = internal;
			return this;
		}

		/**
		 * Set whether containers may be connected that are not part of a service, for a
		 * network of a swarm.
		 * @param attachable whether containers may be connected that are not part of a
		 * service, for a network of a swarm
		 * @return this builder
		 */
		public Builder attachable(boolean attachable) {
			this.attachable = attachable;
			return this;
		}

		/**
		 * Set whether the network becomes the one by which a swarm publishes ports.
		 * @param ingress whether the network becomes the one by which a swarm publishes
		 * ports
		 * @return this builder
		 */
		public Builder ingress(boolean ingress) {
			this.ingress = ingress;
			return this;
		}

		/**
		 * Set whether the network is only a configuration for others.
		 * @param configOnly whether the network is only a configuration for others
		 * @return this builder
		 */
		public Builder configOnly(boolean configOnly) {
			this.configOnly = configOnly;
			return this;
		}

		/**
		 * Set how addresses are given out.
		 * @param ipam how addresses are given out
		 * @return this builder
		 */
		public Builder ipam(IPAM ipam) {
			Assert.notNull(ipam, "'ipam' must not be null");
			this.ipam = ipam;
			return this;
		}

		/**
		 * Set whether containers get addresses of IPv4, which they do by default.
		 * @param enableIpv4 whether containers get addresses of IPv4, which they do by
		 * default
		 * @return this builder
		 */
		public Builder enableIpv4(boolean enableIpv4) {
			this.enableIpv4 = enableIpv4;
			return this;
		}

		/**
		 * Set whether containers get addresses of IPv6.
		 * @param enableIpv6 whether containers get addresses of IPv6
		 * @return this builder
		 */
		public Builder enableIpv6(boolean enableIpv6) {
			this.enableIpv6 = enableIpv6;
			return this;
		}

		/**
		 * Set whether a name that another network has is refused, as it is unless this is
		 * set to false. Since API 1.44 the engine always refuses it.
		 * @param checkDuplicate whether a name that another network has is refused, as it
		 * is unless this is set to false. Since API 1.44 the engine always refuses it
		 * @return this builder
		 */
		public Builder checkDuplicate(boolean checkDuplicate) {
			this.checkDuplicate = checkDuplicate;
			return this;
		}

		/**
		 * Add an option of the driver. May be called several times.
		 * @param name the option's name, such as {@code com.docker.network.bridge.name}
		 * @param value its value
		 * @return this builder
		 */
		public Builder option(String name, String value) {
			Assert.notNull(name, "'name' must not be null");
			Assert.notNull(value, "'value' must not be null");
			this.options = Copies.plus(this.options, name, value);
			return this;
		}

		/**
		 * Add a label. May be called several times.
		 * @param key the label's key
		 * @param value its value
		 * @return this builder
		 */
		public Builder label(String key, String value) {
			Assert.hasText(key, "'key' of a label must not be empty");
			Assert.notNull(value, "'value' must not be null");
			this.labels = Copies.plus(this.labels, key, value);
			return this;
		}

		/**
		 * Choose a subnet, whose range and gateway the engine chooses. May be called
		 * several times, such as for IPv4 and IPv6.
		 * @param subnet the subnet, as {@code 10.10.0.0/16}
		 * @return this builder
		 */
		public Builder subnet(String subnet) {
			Assert.notNull(subnet, "'subnet' must not be null");
			return pool((pool) -> pool.subnet(subnet));
		}

		/**
		 * Add a pool of addresses. May be called several times.
		 * @param pool sets subnet, range, gateway and reserved addresses
		 * @return this builder
		 */
		public Builder pool(Consumer<IPAMConfigBuilder> pool) {
			Assert.notNull(pool, "'pool' must not be null");
			IPAMConfigBuilder builder = IPAMConfig.builder();
			pool.accept(builder);
			IPAM old = (this.ipam != null) ? this.ipam : IPAM.builder().build();
			this.ipam = new IPAM(old.driver(), Copies.plus(old.config(), List.of(builder.build())), old.options());
			return this;
		}

		/**
		 * Take the configuration of another network, which was created with
		 * {@code configOnly}.
		 * @param network the name of that network
		 * @return this builder
		 */
		public Builder configFrom(String network) {
			Assert.notNull(network, "'network' must not be null");
			this.configFrom = new ConfigReference(network);
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 */
		public NetworkCreateOptions build() {
			return new NetworkCreateOptions(this.driver, this.scope, this.internal, this.attachable, this.ingress,
					this.configOnly, this.configFrom, this.ipam, this.enableIpv4, this.enableIpv6, this.options,
					this.labels, this.checkDuplicate);
		}

	}

}
