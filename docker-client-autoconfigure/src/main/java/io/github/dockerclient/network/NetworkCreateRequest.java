package io.github.dockerclient.network;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The body of a create request, which {@link NetworkCreateOptions} create.
 *
 * @param name the name
 * @param options the optional fields, which the body contains at the same level as the
 * name
 * @param checkDuplicate whether the engine rejects a name that another network has
 */
record NetworkCreateRequest(String name, @JsonUnwrapped Fields options,
		@Until("1.45") @Nullable Boolean checkDuplicate) {

	NetworkCreateRequest rejectingDuplicates() {
		return (this.checkDuplicate != null) ? this : new NetworkCreateRequest(this.name, this.options, true);
	}

	/**
	 * The optional fields.
	 *
	 * @param driver the driver
	 * @param scope the scope
	 * @param internal whether the network is isolated from external networks
	 * @param attachable whether containers outside services can be connected
	 * @param ingress whether the network is the routing mesh of a swarm
	 * @param configOnly whether the network is only a configuration
	 * @param configFrom the network whose configuration is used
	 * @param ipam the address management
	 * @param enableIpv4 whether containers get IPv4 addresses
	 * @param enableIpv6 whether containers get IPv6 addresses
	 * @param options the options of the driver, by name
	 * @param labels the labels by key
	 */
	record Fields(@Nullable String driver, @Nullable String scope, @Nullable Boolean internal,
			@Nullable Boolean attachable, @Nullable Boolean ingress, @Nullable Boolean configOnly,
			@Nullable NetworkConfigReference configFrom, @WireName("IPAM") @Nullable IPAM ipam,
			@WireName("EnableIPv4") @Since("1.48") @Nullable Boolean enableIpv4,
			@WireName("EnableIPv6") @Nullable Boolean enableIpv6, Map<String, String> options,
			Map<String, String> labels) {

	}

}
