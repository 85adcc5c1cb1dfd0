package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;

/**
 * Matches if there is a blocking or a reactive client.
 */
final class OnDockerOperationsCondition extends AnyNestedCondition {

	OnDockerOperationsCondition() {
		super(ConfigurationPhase.REGISTER_BEAN);
	}

	@ConditionalOnBean(DockerOperations.class)
	static final class Blocking {

	}

	@ConditionalOnBean(ReactiveDockerOperations.class)
	static final class Reactive {

	}

}
