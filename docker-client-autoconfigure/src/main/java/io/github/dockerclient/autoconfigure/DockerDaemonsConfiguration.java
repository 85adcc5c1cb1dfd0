package io.github.dockerclient.autoconfigure;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/**
 * The engines of an application that has at least one client, its own or an
 * auto-configured one.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnDockerOperationsCondition.class)
@EnableConfigurationProperties(DockerProperties.class)
final class DockerDaemonsConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static ConfigurationPropertiesBindHandlerAdvisor dockerVariablesBindHandlerAdvisor(Environment environment) {
		return (handler) -> new VariablesBindHandler(handler, environment, true);
	}

	@Bean
	@ConditionalOnMissingBean(DockerDaemons.class)
	BeanDockerDaemons dockerDaemons(ConfigurableListableBeanFactory beanFactory, DockerProperties properties) {
		return new BeanDockerDaemons(beanFactory, properties);
	}

}
