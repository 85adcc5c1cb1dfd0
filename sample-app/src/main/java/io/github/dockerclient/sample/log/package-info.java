/**
 * Logs of containers, followed and downloaded.
 */
@NullMarked
package io.github.dockerclient.sample.log;

import org.jspecify.annotations.NullMarked;
