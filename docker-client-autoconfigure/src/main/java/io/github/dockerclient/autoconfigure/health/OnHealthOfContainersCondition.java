package io.github.dockerclient.autoconfigure.health;

import io.github.dockerclient.autoconfigure.DockerBinder;
import io.github.dockerclient.autoconfigure.DockerDaemonProperties;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches if the {@code docker.health.containers} properties of any engine select
 * containers by name or label.
 */
final class OnHealthOfContainersCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		boolean found = DockerBinder.of(environment)
			.bind("docker.health", DockerDaemonProperties.Health.class)
			.orElseGet(DockerDaemonProperties.Health::new)
			.getContainers()
			.areSelected()
				|| DockerBinder.daemons(environment)
					.values()
					.stream()
					.anyMatch((daemon) -> daemon.getHealth().getContainers().areSelected());
		ConditionMessage.Builder message = ConditionMessage.forCondition("Health of Docker containers");
		return found ? ConditionOutcome.match(message.because("properties select containers by name or label"))
				: ConditionOutcome.noMatch(message.because("no property selects a container"));
	}

}
