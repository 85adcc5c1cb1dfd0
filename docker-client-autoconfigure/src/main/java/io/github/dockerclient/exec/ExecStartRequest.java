package io.github.dockerclient.exec;

import java.util.List;

import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Unsigned;

/**
 * The body of a request to start a command. Engines require a body in any case.
 *
 * @param detach whether the engine responds as soon as the command was started
 * @param tty whether the output is not multiplexed
 * @param consoleSize the height and width of the terminal
 */
record ExecStartRequest(boolean detach, boolean tty, @Since("1.42") @Unsigned.Values List<Long> consoleSize) {

}
