package io.github.dockerclient.exec;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The details of a command in a container, as returned by {@code inspect}.
 *
 * @param canRemove whether the engine may remove the command from its memory
 * @param detachKeys the keys that detach from the command's terminal, encoded in Base64,
 * or empty
 * @param id the id of the command
 * @param running whether the command is running
 * @param exitCode the exit code, or {@code null} until the command has ended; 126 or 127
 * if it could not be started
 * @param processConfig the configuration of the process
 * @param openStdin whether the standard input is attached
 * @param openStderr whether the standard error is attached
 * @param openStdout whether the standard output is attached
 * @param containerId the id of the container
 * @param pid the id of the process on the host, or 0 if there is none
 */
public record ExecInspectResponse(@Nullable Boolean canRemove, @Nullable String detachKeys, @WireName("ID") String id,
		@Nullable Boolean running, @Nullable Long exitCode, @Nullable ProcessConfig processConfig,
		@Nullable Boolean openStdin, @Nullable Boolean openStderr, @Nullable Boolean openStdout,
		@WireName("ContainerID") @Nullable String containerId, @Nullable Long pid) {

}
