/**
 * A test slice for applications that use Docker. Start with
 * {@link io.github.dockerclient.test.autoconfigure.DockerTest}.
 */
@NullMarked
package io.github.dockerclient.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
