package io.github.dockerclient.test.autoconfigure;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application of {@link DockerTestTests}.
 */
@SpringBootApplication
class TestApplication {

}
