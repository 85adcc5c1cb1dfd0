/**
 * Auto-configuration of meters of Docker engines and their containers. Start with
 * {@link io.github.dockerclient.autoconfigure.metrics.DockerMetricsAutoConfiguration}.
 */
@NullMarked
package io.github.dockerclient.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
