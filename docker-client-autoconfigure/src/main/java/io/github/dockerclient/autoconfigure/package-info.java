/**
 * Auto-configuration: from properties to beans. Start with
 * {@link io.github.dockerclient.autoconfigure.DockerAutoConfiguration}.
 */
@NullMarked
package io.github.dockerclient.autoconfigure;

import org.jspecify.annotations.NullMarked;
