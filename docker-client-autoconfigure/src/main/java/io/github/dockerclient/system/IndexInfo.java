package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A registry that is configured on an engine. Part of {@link RegistryServiceConfig}.
 *
 * @param name the name, such as {@code docker.io}
 * @param mirrors the addresses of the registry's mirrors
 * @param secure whether the registry must present a trusted certificate
 * @param official whether the registry is Docker Hub
 */
public record IndexInfo(@Nullable String name, List<String> mirrors, @Nullable Boolean secure,
		@Nullable Boolean official) {

	/**
	 * Create index info.
	 */
	public IndexInfo {
		mirrors = Copies.of(mirrors);
	}

}
