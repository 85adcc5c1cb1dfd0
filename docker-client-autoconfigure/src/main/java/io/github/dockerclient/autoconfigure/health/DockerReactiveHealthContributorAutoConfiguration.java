package io.github.dockerclient.autoconfigure.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.autoconfigure.DockerDaemonProperties;
import io.github.dockerclient.autoconfigure.DockerProperties;
import io.github.dockerclient.health.DockerReactiveHealthIndicator;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.SimpleAutowireCandidateResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
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
public final class DockerReactiveHealthContributorAutoConfiguration {

	private static final String BEAN_NAME = "reactiveDockerOperations";

	private static final String SUFFIX = "ReactiveDockerOperations";

	DockerReactiveHealthContributorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = { "dockerHealthIndicator", "dockerHealthContributor" })
	ReactiveHealthContributor dockerHealthContributor(ConfigurableListableBeanFactory beanFactory,
			DockerProperties properties) {
		Map<String, ReactiveDockerOperations> engines = SimpleAutowireCandidateResolver
			.resolveAutowireCandidates(beanFactory, ReactiveDockerOperations.class, false, true);
		Map<String, ReactiveHealthContributor> contributors = new LinkedHashMap<>();
		engines.forEach((bean, docker) -> {
			String name = name(bean);
			contributors.put(name, new DockerReactiveHealthIndicator(docker, timeout(properties, name)));
		});
		return (contributors.size() == 1) ? contributors.values().iterator().next()
				: CompositeReactiveHealthContributor.fromMap(contributors);
	}

	// The beans of docker.daemons are named for them.
	private static String name(String bean) {
		if (bean.equals(BEAN_NAME)) {
			return "default";
		}
		return bean.endsWith(SUFFIX) ? bean.substring(0, bean.length() - SUFFIX.length()) : bean;
	}

	private static Duration timeout(DockerProperties properties, String name) {
		DockerDaemonProperties daemon = properties.getDaemons().get(name);
		return ((daemon != null) ? daemon : properties).getHealth().getTimeout();
	}

}
