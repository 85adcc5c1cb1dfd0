/**
 * A terminal in a container, over a WebSocket.
 */
@NullMarked
package io.github.dockerclient.sample.terminal;

import org.jspecify.annotations.NullMarked;
