package io.github.dockerclient.exec;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What a command in a container was asked to run.
 *
 * @param privileged whether it may do nearly everything on the host
 * @param user who runs it, or {@code null} for the container's user
 * @param tty whether it has a terminal
 * @param entrypoint the program
 * @param arguments its arguments
 */
public record ProcessConfig(@JsonProperty("privileged") @Nullable Boolean privileged,
		@JsonProperty("user") @Nullable String user, @JsonProperty("tty") @Nullable Boolean tty,
		@JsonProperty("entrypoint") @Nullable String entrypoint, @JsonProperty("arguments") List<String> arguments) {

	/**
	 * Create a configuration.
	 */
	public ProcessConfig {
		arguments = Copies.of(arguments);
	}

}
