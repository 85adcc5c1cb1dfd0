package io.github.dockerclient.autoconfigure.events;

import java.util.Map;

import io.github.dockerclient.autoconfigure.DockerBinder;
import io.github.dockerclient.autoconfigure.DockerDaemonProperties;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches if {@code docker.events.enabled} is true for any engine.
 */
final class OnEventsCondition extends SpringBootCondition {

	private static final Bindable<Map<String, DockerDaemonProperties>> DAEMONS = Bindable.mapOf(String.class,
			DockerDaemonProperties.class);

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Binder binder = DockerBinder.of(context.getEnvironment());
		boolean found = binder.bind("docker.events.enabled", Boolean.class).orElse(false)
				|| binder.bind("docker.daemons", DAEMONS)
					.orElseGet(Map::of)
					.values()
					.stream()
					.anyMatch((daemon) -> daemon.getEvents().isEnabled());
		ConditionMessage.Builder message = ConditionMessage.forCondition("Docker events");
		return found ? ConditionOutcome.match(message.because("at least one engine has them enabled"))
				: ConditionOutcome.noMatch(message.because("no engine has them enabled"));
	}

}
