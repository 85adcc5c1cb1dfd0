package io.github.dockerclient.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches unless {@code docker.enabled} is false. A {@code DOCKER_ENABLED} variable of
 * another program, whose value is not a boolean, is ignored.
 */
final class OnDockerEnabledCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		boolean enabled = DockerBinder.of(context.getEnvironment()).bind("docker.enabled", Boolean.class).orElse(true);
		ConditionMessage.Builder message = ConditionMessage.forCondition("Docker");
		return enabled ? ConditionOutcome.match(message.because("docker.enabled is not false"))
				: ConditionOutcome.noMatch(message.because("docker.enabled is false"));
	}

}
