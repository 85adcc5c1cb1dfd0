package io.github.dockerclient.system;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A registry that an engine knows. Part of {@link RegistryServiceConfig}.
 *
 * @param name the name, such as {@code docker.io}
 * @param mirrors addresses of its mirrors
 * @param secure whether it must show a trusted certificate
 * @param official whether it is Docker Hub
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
