package io.github.dockerclient.autoconfigure.health;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.autoconfigure.DockerDaemonProperties;
import io.github.dockerclient.autoconfigure.DockerDaemons;
import io.github.dockerclient.health.DockerContainersReactiveHealthIndicator;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for
 * {@link DockerContainersReactiveHealthIndicator}, if the
 * {@code docker.health.containers} properties of an engine select containers.
 */
@AutoConfiguration(after = DockerAutoConfiguration.class)
@ConditionalOnClass({ ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(DockerDaemons.class)
@ConditionalOnEnabledHealthIndicator("docker-containers")
@Conditional(OnHealthOfContainersCondition.class)
public final class DockerContainersHealthContributorAutoConfiguration {

	DockerContainersHealthContributorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = { "dockerContainersHealthIndicator", "dockerContainersHealthContributor" })
	ReactiveHealthContributor dockerContainersHealthContributor(DockerDaemons daemons) {
		Map<String, ReactiveHealthContributor> contributors = new LinkedHashMap<>();
		daemons.reactiveOperations().forEach((name, docker) -> {
			DockerDaemonProperties.Health health = daemons.properties(name).getHealth();
			if (health.getContainers().areSelected()) {
				contributors.put(name, new DockerContainersReactiveHealthIndicator(docker,
						health.getContainers().getNames(), health.getContainers().getLabels(), health.getTimeout()));
			}
		});
		return (contributors.size() == 1) ? contributors.values().iterator().next()
				: CompositeReactiveHealthContributor.fromMap(contributors);
	}

}
