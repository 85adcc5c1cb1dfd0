package io.github.dockerclient.autoconfigure.health;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.autoconfigure.DockerProperties;
import io.github.dockerclient.health.DockerReactiveHealthIndicator;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.CompositeReactiveHealthContributorConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for
 * {@link DockerReactiveHealthIndicator}.
 */
@AutoConfiguration(after = DockerAutoConfiguration.class)
@ConditionalOnClass({ ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(ReactiveDockerOperations.class)
@ConditionalOnEnabledHealthIndicator("docker")
@EnableConfigurationProperties(DockerProperties.class)
public final class DockerReactiveHealthContributorAutoConfiguration extends
		CompositeReactiveHealthContributorConfiguration<DockerReactiveHealthIndicator, ReactiveDockerOperations> {

	DockerReactiveHealthContributorAutoConfiguration(DockerProperties properties) {
		super((docker) -> new DockerReactiveHealthIndicator(docker, properties.getHealth().getTimeout()));
	}

	@Bean
	@ConditionalOnMissingBean(name = { "dockerHealthIndicator", "dockerHealthContributor" })
	ReactiveHealthContributor dockerHealthContributor(ConfigurableListableBeanFactory beanFactory) {
		return createContributor(beanFactory, ReactiveDockerOperations.class);
	}

}
