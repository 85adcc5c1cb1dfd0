package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;

/**
 * The Node Resource Interface, by which plugins of containerd adjust containers. Part of
 * {@link SystemInfo}.
 *
 * @param info what is to be known of it, each a label and a value; not stable
 */
public record NRIInfo(@Since("1.53") List<List<String>> info) {

	/**
	 * Create information.
	 */
	public NRIInfo {
		info = Copies.of(info);
	}

}
