package io.github.dockerclient.autoconfigure.events;

import io.github.dockerclient.autoconfigure.DockerBinder;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches if {@code docker.events.enabled} is true for any engine.
 */
final class OnEventsCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		boolean found = DockerBinder.of(environment).bind("docker.events.enabled", Boolean.class).orElse(false)
				|| DockerBinder.daemons(environment)
					.values()
					.stream()
					.anyMatch((daemon) -> daemon.getEvents().isEnabled());
		ConditionMessage.Builder message = ConditionMessage.forCondition("Docker events");
		return found ? ConditionOutcome.match(message.because("at least one engine has them enabled"))
				: ConditionOutcome.noMatch(message.because("no engine has them enabled"));
	}

}
