package io.github.dockerclient.system;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * A program that runs containers as the Open Container Initiative defines it. Part of
 * {@link SystemInfo}.
 *
 * @param path the program, looked up in the engine's {@code PATH} unless its directory is
 * given; {@code null} for a runtime of containerd
 * @param runtimeArgs its arguments
 * @param status what it tells about itself, by name
 */
public record Runtime(@JsonProperty("path") @Nullable String path,
		@JsonProperty("runtimeArgs") List<String> runtimeArgs,
		@JsonProperty("status") @Since("1.44") Map<String, String> status) {

	/**
	 * Create a runtime.
	 */
	public Runtime {
		runtimeArgs = Copies.of(runtimeArgs);
		status = Copies.of(status);
	}

}
