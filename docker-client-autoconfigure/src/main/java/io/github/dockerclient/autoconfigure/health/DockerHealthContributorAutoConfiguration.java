package io.github.dockerclient.autoconfigure.health;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.health.DockerHealthIndicator;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.CompositeHealthContributorConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link DockerHealthIndicator},
 * for applications without reactive operations.
 */
@AutoConfiguration(after = { DockerAutoConfiguration.class, DockerReactiveHealthContributorAutoConfiguration.class })
@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(DockerOperations.class)
@ConditionalOnEnabledHealthIndicator("docker")
public final class DockerHealthContributorAutoConfiguration
		extends CompositeHealthContributorConfiguration<DockerHealthIndicator, DockerOperations> {

	DockerHealthContributorAutoConfiguration() {
		super(DockerHealthIndicator::new);
	}

	@Bean
	@ConditionalOnMissingBean(name = { "dockerHealthIndicator", "dockerHealthContributor" })
	HealthContributor dockerHealthContributor(ConfigurableListableBeanFactory beanFactory) {
		return createContributor(beanFactory, DockerOperations.class);
	}

}
