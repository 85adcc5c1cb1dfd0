package io.github.dockerclient.autoconfigure.events;

import io.github.dockerclient.autoconfigure.DockerAutoConfiguration;
import io.github.dockerclient.autoconfigure.DockerDaemons;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.thread.Threading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that publishes events of Docker
 * engines as application events, if {@code docker.events.enabled} is set for an engine.
 */
@AutoConfiguration(after = DockerAutoConfiguration.class)
@ConditionalOnBean(DockerDaemons.class)
@Conditional(OnEventsCondition.class)
public final class DockerEventsAutoConfiguration {

	DockerEventsAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = "dockerEvents")
	DockerEvents dockerEvents(DockerDaemons daemons, ApplicationEventPublisher publisher, Environment environment) {
		return new DockerEvents(daemons, publisher, Threading.VIRTUAL.isActive(environment));
	}

}
