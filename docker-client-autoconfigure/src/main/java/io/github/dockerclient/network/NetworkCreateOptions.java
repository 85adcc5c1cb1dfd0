package io.github.dockerclient.network;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.dockerclient.transport.RequestOptions;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link NetworkOperations#create}.
 */
public final class NetworkCreateOptions extends RequestOptions<NetworkCreateOptions> {

	private @Nullable String driver;

	private @Nullable String scope;

	private @Nullable Boolean internal;

	private @Nullable Boolean attachable;

	private @Nullable Boolean ingress;

	private @Nullable Boolean configOnly;

	private @Nullable NetworkConfigReference configFrom;

	private @Nullable IPAM ipam;

	private @Nullable Boolean enableIpv4;

	private @Nullable Boolean enableIpv6;

	private Map<String, String> options = Map.of();

	private Map<String, String> labels = Map.of();

	private @Nullable Boolean checkDuplicate;

	/**
	 * Set the driver. By default it is {@code bridge}.
	 * @param driver the driver: {@code bridge}, {@code overlay}, {@code macvlan},
	 * {@code ipvlan} or a plugin's
	 * @return these options
	 */
	public NetworkCreateOptions driver(String driver) {
		Assert.notNull(driver, "'driver' must not be null");
		this.driver = driver;
		return this;
	}

	/**
	 * Set the scope. By default the driver chooses it.
	 * @param scope the scope: {@code local}, {@code swarm} or {@code global}
	 * @return these options
	 */
	public NetworkCreateOptions scope(String scope) {
		Assert.notNull(scope, "'scope' must not be null");
		this.scope = scope;
		return this;
	}

	/**
	 * Set whether the network is isolated from external networks. By default it is not.
	 * @param internal whether it is isolated
	 * @return these options
	 */
	public NetworkCreateOptions internal(boolean internal) {
		this.internal = internal;
		return this;
	}

	/**
	 * Set whether containers that are not part of a service can be connected to a network
	 * of a swarm. By default they cannot.
	 * @param attachable whether they can be connected
	 * @return these options
	 */
	public NetworkCreateOptions attachable(boolean attachable) {
		this.attachable = attachable;
		return this;
	}

	/**
	 * Set whether the network becomes the routing mesh, by which a swarm publishes ports.
	 * By default it does not.
	 * @param ingress whether it becomes the routing mesh
	 * @return these options
	 */
	public NetworkCreateOptions ingress(boolean ingress) {
		this.ingress = ingress;
		return this;
	}

	/**
	 * Set whether the network is only a configuration that other networks can use. By
	 * default it is a network of its own.
	 * @param configOnly whether it is only a configuration
	 * @return these options
	 */
	public NetworkCreateOptions configOnly(boolean configOnly) {
		this.configOnly = configOnly;
		return this;
	}

	/**
	 * Use the configuration of another network. By default none is used.
	 * @param network the name of that network, which was created with {@code configOnly}
	 * @return these options
	 */
	public NetworkCreateOptions configFrom(String network) {
		Assert.notNull(network, "'network' must not be null");
		this.configFrom = new NetworkConfigReference(network);
		return this;
	}

	/**
	 * Set how the network assigns addresses. Replaces the pools that were set before. By
	 * default the engine chooses a pool.
	 * @param ipam the address management
	 * @return these options
	 */
	public NetworkCreateOptions ipam(IPAM ipam) {
		Assert.notNull(ipam, "'ipam' must not be null");
		this.ipam = ipam;
		return this;
	}

	/**
	 * Add a subnet; the engine chooses its range and gateway. May be called several
	 * times, such as for IPv4 and IPv6.
	 * @param subnet the subnet, such as {@code 10.10.0.0/16}
	 * @return these options
	 */
	public NetworkCreateOptions subnet(String subnet) {
		Assert.notNull(subnet, "'subnet' must not be null");
		return pool((pool) -> pool.subnet(subnet));
	}

	/**
	 * Add a pool of addresses. May be called several times.
	 * @param pool sets subnet, range, gateway and reserved addresses
	 * @return these options
	 */
	public NetworkCreateOptions pool(Consumer<IPAMConfigBuilder> pool) {
		Assert.notNull(pool, "'pool' must not be null");
		IPAMConfigBuilder builder = IPAMConfig.builder();
		pool.accept(builder);
		IPAM old = (this.ipam != null) ? this.ipam : IPAM.builder().build();
		this.ipam = new IPAM(old.driver(), Copies.plus(old.config(), List.of(builder.build())), old.options());
		return this;
	}

	/**
	 * Set whether containers get IPv4 addresses. By default they do. Since API 1.48.
	 * @param enableIpv4 whether they get IPv4 addresses
	 * @return these options
	 */
	public NetworkCreateOptions enableIpv4(boolean enableIpv4) {
		this.enableIpv4 = enableIpv4;
		return this;
	}

	/**
	 * Set whether containers get IPv6 addresses. By default they do not, unless the
	 * engine is configured otherwise.
	 * @param enableIpv6 whether they get IPv6 addresses
	 * @return these options
	 */
	public NetworkCreateOptions enableIpv6(boolean enableIpv6) {
		this.enableIpv6 = enableIpv6;
		return this;
	}

	/**
	 * Add an option of the driver. May be called several times.
	 * @param name the option's name, such as {@code com.docker.network.bridge.name}
	 * @param value its value
	 * @return these options
	 */
	public NetworkCreateOptions option(String name, String value) {
		Assert.notNull(name, "'name' must not be null");
		Assert.notNull(value, "'value' must not be null");
		this.options = Copies.plus(this.options, name, value);
		return this;
	}

	/**
	 * Add a label. May be called several times.
	 * @param key the label's key
	 * @param value its value
	 * @return these options
	 */
	public NetworkCreateOptions label(String key, String value) {
		Assert.hasText(key, "'key' of a label must not be empty");
		Assert.notNull(value, "'value' must not be null");
		this.labels = Copies.plus(this.labels, key, value);
		return this;
	}

	/**
	 * Set whether the engine rejects a name that another network has. By default it does.
	 * Only up to API 1.45; since API 1.44 the engine always rejects such a name.
	 * @param checkDuplicate whether to reject it
	 * @return these options
	 */
	public NetworkCreateOptions checkDuplicate(boolean checkDuplicate) {
		this.checkDuplicate = checkDuplicate;
		return this;
	}

	NetworkCreateRequest request(String name, CallDefaults defaults) {
		return new NetworkCreateRequest(name,
				new NetworkCreateRequest.Fields(this.driver, this.scope, this.internal, this.attachable, this.ingress,
						this.configOnly, this.configFrom, this.ipam, this.enableIpv4, this.enableIpv6, this.options,
						defaults.labels(this.labels)),
				this.checkDuplicate);
	}

}
