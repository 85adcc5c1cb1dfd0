package io.github.dockerclient.autoconfigure.events;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for
 * {@link DockerEventsHealthIndicator}.
 */
@AutoConfiguration(after = DockerEventsAutoConfiguration.class)
@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(DockerEvents.class)
@ConditionalOnEnabledHealthIndicator("docker-events")
public final class DockerEventsHealthContributorAutoConfiguration {

	DockerEventsHealthContributorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = { "dockerEventsHealthIndicator", "dockerEventsHealthContributor" })
	HealthIndicator dockerEventsHealthContributor(DockerEvents events) {
		return new DockerEventsHealthIndicator(events);
	}

}
