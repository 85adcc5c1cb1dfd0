package io.github.dockerclient.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the Docker client. The client
 * does not connect before its first call.
 */
@AutoConfiguration(after = SslAutoConfiguration.class)
@Import({ DockerClientConfiguration.class, DockerDaemonsConfiguration.class })
public final class DockerAutoConfiguration {

}
