package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * The firewall with which an engine publishes ports and isolates networks. Part of
 * {@link SystemInfo}.
 *
 * @param driver the program, such as {@code iptables} or {@code nftables}
 * @param info details, each of them a label and a value, which may differ between engine
 * versions
 */
public record FirewallInfo(@Since("1.49") @Nullable String driver, @Since("1.49") List<List<String>> info) {

	/**
	 * Create firewall info.
	 */
	public FirewallInfo {
		info = Copies.of(info);
	}

}
