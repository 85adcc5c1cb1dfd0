package io.github.dockerclient.test.autoconfigure;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/**
 * Reads the properties of {@link DockerTest}.
 */
final class DockerTestContextBootstrapper extends TestSliceTestContextBootstrapper<DockerTest> {

}
