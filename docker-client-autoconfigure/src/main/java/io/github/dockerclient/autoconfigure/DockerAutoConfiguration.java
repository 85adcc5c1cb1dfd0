package io.github.dockerclient.autoconfigure;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the Docker client. The client
 * does not connect before its first call.
 */
@AutoConfiguration(after = SslAutoConfiguration.class)
@Import({ DockerClientConfiguration.class, DockerDaemonsConfiguration.class })
public final class DockerAutoConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static ConfigurationPropertiesBindHandlerAdvisor dockerVariablesBindHandlerAdvisor(Environment environment) {
		return (handler) -> new VariablesBindHandler(handler, environment, true);
	}

}
