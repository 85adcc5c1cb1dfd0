package io.github.dockerclient.autoconfigure.actuate;

import io.github.dockerclient.actuate.DockerEndpoint;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.autoconfigure.DockerDaemons;
import io.github.dockerclient.autoconfigure.DockerProperties;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link DockerEndpoint}.
 */
@AutoConfiguration(after = DockerAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(DockerDaemons.class)
@ConditionalOnAvailableEndpoint(DockerEndpoint.class)
@EnableConfigurationProperties(DockerProperties.class)
public final class DockerEndpointAutoConfiguration {

	DockerEndpointAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	DockerEndpoint dockerEndpoint(DockerDaemons daemons, DockerProperties properties) {
		return new DockerEndpoint(daemons::reactiveOperations, properties.getHealth().getTimeout());
	}

}
