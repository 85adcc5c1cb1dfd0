package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;

/**
 * The Node Resource Interface (NRI), with which plugins of containerd adjust containers.
 * Part of {@link SystemInfo}.
 *
 * @param info details, each of them a label and a value, which may differ between engine
 * versions
 */
public record NRIInfo(@Since("1.53") List<List<String>> info) {

	/**
	 * Create information.
	 */
	public NRIInfo {
		info = Copies.of(info);
	}

}
