// Derived from the record EndpointSettings. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.network;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link EndpointSettings}. A component that is not set is {@code null}, or an
 * empty collection.
 */
public final class EndpointSettingsBuilder {

	private @Nullable EndpointIPAMConfig ipamConfig;

	private List<String> links = List.of();

	private @Nullable String macAddress;

	private List<String> aliases = List.of();

	private Map<String, String> driverOpts = Map.of();

	private @Nullable Long gwPriority;

	private @Nullable String networkId;

	private @Nullable String endpointId;

	private @Nullable String gateway;

	private @Nullable String ipAddress;

	private @Nullable Long ipPrefixLen;

	private @Nullable String ipv6Gateway;

	private @Nullable String globalIpv6Address;

	private @Nullable Long globalIpv6PrefixLen;

	private List<String> dnsNames = List.of();

	private EndpointSettingsBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static EndpointSettingsBuilder builder() {
		return new EndpointSettingsBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static EndpointSettingsBuilder builder(EndpointSettings from) {
		EndpointSettingsBuilder builder = new EndpointSettingsBuilder();
		builder.ipamConfig = from.ipamConfig();
		builder.links = from.links();
		builder.macAddress = from.macAddress();
		builder.aliases = from.aliases();
		builder.driverOpts = from.driverOpts();
		builder.gwPriority = from.gwPriority();
		builder.networkId = from.networkId();
		builder.endpointId = from.endpointId();
		builder.gateway = from.gateway();
		builder.ipAddress = from.ipAddress();
		builder.ipPrefixLen = from.ipPrefixLen();
		builder.ipv6Gateway = from.ipv6Gateway();
		builder.globalIpv6Address = from.globalIpv6Address();
		builder.globalIpv6PrefixLen = from.globalIpv6PrefixLen();
		builder.dnsNames = from.dnsNames();
		return builder;
	}

	/**
	 * Set the requested addresses; {@code null} lets the engine choose.
	 * @param ipamConfig the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSettingsBuilder ipamConfig(@Nullable EndpointIPAMConfig ipamConfig) {
		this.ipamConfig = ipamConfig;
		return this;
	}

	/**
	 * Set the containers to link, as {@code name:alias}.
	 * @param links the elements, which replace those set before
	 * @return this builder
	 */
	public EndpointSettingsBuilder links(List<String> links) {
		this.links = links;
		return this;
	}

	/**
	 * Set the MAC address; can be chosen when a container is created since API 1.44, and
	 * when it is connected since API 1.54.
	 * @param macAddress the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSettingsBuilder macAddress(@Nullable String macAddress) {
		this.macAddress = macAddress;
		return this;
	}

	/**
	 * Set additional names by which other containers of the network can reach this
	 * container; up to API 1.44 a response also contains the short id.
	 * @param aliases the elements, which replace those set before
	 * @return this builder
	 */
	public EndpointSettingsBuilder aliases(List<String> aliases) {
		this.aliases = aliases;
		return this;
	}

	/**
	 * Set the options of the network's driver, by name.
	 * {@code com.docker.network.endpoint.sysctls} requires API 1.46.
	 * @param driverOpts the entries, which replace those set before
	 * @return this builder
	 */
	public EndpointSettingsBuilder driverOpts(Map<String, String> driverOpts) {
		this.driverOpts = driverOpts;
		return this;
	}

	/**
	 * Set the priority of this network's gateway: the network with the highest number
	 * provides the container's default gateway; {@code null} is zero. Since API 1.48.
	 * @param gwPriority the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSettingsBuilder gwPriority(@Nullable Long gwPriority) {
		this.gwPriority = gwPriority;
		return this;
	}

	/**
	 * Set the id of the network.
	 * @param networkId the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSettingsBuilder networkId(@Nullable String networkId) {
		this.networkId = networkId;
		return this;
	}

	/**
	 * Set the id of the connection; empty unless the container is running.
	 * @param endpointId the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSettingsBuilder endpointId(@Nullable String endpointId) {
		this.endpointId = endpointId;
		return this;
	}

	/**
	 * Set the IPv4 gateway.
	 * @param gateway the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSettingsBuilder gateway(@Nullable String gateway) {
		this.gateway = gateway;
		return this;
	}

	/**
	 * Set the IPv4 address.
	 * @param ipAddress the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSettingsBuilder ipAddress(@Nullable String ipAddress) {
		this.ipAddress = ipAddress;
		return this;
	}

	/**
	 * Set the length of the prefix of the IPv4 network in bits.
	 * @param ipPrefixLen the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSettingsBuilder ipPrefixLen(@Nullable Long ipPrefixLen) {
		this.ipPrefixLen = ipPrefixLen;
		return this;
	}

	/**
	 * Set the IPv6 gateway.
	 * @param ipv6Gateway the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSettingsBuilder ipv6Gateway(@Nullable String ipv6Gateway) {
		this.ipv6Gateway = ipv6Gateway;
		return this;
	}

	/**
	 * Set the global IPv6 address.
	 * @param globalIpv6Address the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSettingsBuilder globalIpv6Address(@Nullable String globalIpv6Address) {
		this.globalIpv6Address = globalIpv6Address;
		return this;
	}

	/**
	 * Set the length of the prefix of the IPv6 network in bits.
	 * @param globalIpv6PrefixLen the value, or {@code null}
	 * @return this builder
	 */
	public EndpointSettingsBuilder globalIpv6PrefixLen(@Nullable Long globalIpv6PrefixLen) {
		this.globalIpv6PrefixLen = globalIpv6PrefixLen;
		return this;
	}

	/**
	 * Set all names by which other containers of the network can reach this container.
	 * Since API 1.44.
	 * @param dnsNames the elements, which replace those set before
	 * @return this builder
	 */
	public EndpointSettingsBuilder dnsNames(List<String> dnsNames) {
		this.dnsNames = dnsNames;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public EndpointSettings build() {
		return new EndpointSettings(this.ipamConfig, this.links, this.macAddress, this.aliases, this.driverOpts,
				this.gwPriority, this.networkId, this.endpointId, this.gateway, this.ipAddress, this.ipPrefixLen,
				this.ipv6Gateway, this.globalIpv6Address, this.globalIpv6PrefixLen, this.dnsNames);
	}

}
