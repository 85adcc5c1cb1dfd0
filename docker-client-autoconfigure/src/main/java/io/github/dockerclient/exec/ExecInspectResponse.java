package io.github.dockerclient.exec;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What an engine tells of a command in a container.
 *
 * @param canRemove whether the engine may forget it
 * @param detachKeys the keys that detach from its terminal, encoded in Base64, or empty
 * @param id its id
 * @param running whether it runs
 * @param exitCode its exit code, or {@code null} before it has ended; 126 or 127 if it
 * could not be started
 * @param processConfig what it was asked to run
 * @param openStdin whether its standard input is connected
 * @param openStderr whether its standard error is connected
 * @param openStdout whether its standard output is connected
 * @param containerId the container's id
 * @param pid its process on the host, or 0 if there is none
 */
public record ExecInspectResponse(@Nullable Boolean canRemove, @Nullable String detachKeys,
		@JsonProperty("ID") String id, @Nullable Boolean running, @Nullable Long exitCode,
		@Nullable ProcessConfig processConfig, @Nullable Boolean openStdin, @Nullable Boolean openStderr,
		@Nullable Boolean openStdout, @JsonProperty("ContainerID") @Nullable String containerId, @Nullable Long pid) {

}
