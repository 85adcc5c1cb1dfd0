package io.github.dockerclient.exec;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
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
public record ProcessConfig(@WireName("privileged") @Nullable Boolean privileged,
		@WireName("user") @Nullable String user, @WireName("tty") @Nullable Boolean tty,
		@WireName("entrypoint") @Nullable String entrypoint, @WireName("arguments") List<String> arguments) {

	/**
	 * Create a configuration.
	 */
	public ProcessConfig {
		arguments = Copies.of(arguments);
	}

}
