package io.github.dockerclient.autoconfigure;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The engines of an application that has at least one client, its own or an
 * auto-configured one.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnDockerOperationsCondition.class)
@EnableConfigurationProperties(DockerProperties.class)
final class DockerDaemonsConfiguration {

	@Bean
	@ConditionalOnMissingBean(DockerDaemons.class)
	BeanDockerDaemons dockerDaemons(ConfigurableListableBeanFactory beanFactory, DockerProperties properties) {
		return new BeanDockerDaemons(beanFactory, properties);
	}

}
