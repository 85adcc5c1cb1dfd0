package io.github.dockerclient.exec;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The process of a command in a container.
 *
 * @param privileged whether the command has extended privileges, which allow nearly
 * everything on the host
 * @param user the user that runs the command, or {@code null} for the container's user
 * @param tty whether the command has a terminal
 * @param entrypoint the program
 * @param arguments the arguments of the program
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
