package io.github.dockerclient.test.autoconfigure;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/**
 * {@link TestSliceTestContextBootstrapper} for {@link DockerTest}, which adds its
 * properties to the environment.
 */
final class DockerTestContextBootstrapper extends TestSliceTestContextBootstrapper<DockerTest> {

}
