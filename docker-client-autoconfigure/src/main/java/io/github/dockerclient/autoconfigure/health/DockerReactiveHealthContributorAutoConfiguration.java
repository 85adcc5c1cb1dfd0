package io.github.dockerclient.autoconfigure.health;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.autoconfigure.DockerDaemons;
import io.github.dockerclient.autoconfigure.DockerProperties;
import io.github.dockerclient.health.DockerReactiveHealthIndicator;

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
@ConditionalOnBean(DockerDaemons.class)
@ConditionalOnEnabledHealthIndicator("docker")
@EnableConfigurationProperties(DockerProperties.class)
public final class DockerReactiveHealthContributorAutoConfiguration {

	DockerReactiveHealthContributorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = { "dockerHealthIndicator", "dockerHealthContributor" })
	ReactiveHealthContributor dockerHealthContributor(DockerDaemons daemons, DockerProperties properties) {
		Map<String, ReactiveHealthContributor> contributors = new LinkedHashMap<>();
		daemons.reactiveOperations()
			.forEach((name, docker) -> contributors.put(name,
					new DockerReactiveHealthIndicator(docker, daemons.properties(name).getHealth().getTimeout())));
		// The engines of docker.daemons have entries of their own, even if there is only
		// one.
		return (contributors.size() == 1 && properties.getDaemons().isEmpty()) ? contributors.values().iterator().next()
				: CompositeReactiveHealthContributor.fromMap(contributors);
	}

}
