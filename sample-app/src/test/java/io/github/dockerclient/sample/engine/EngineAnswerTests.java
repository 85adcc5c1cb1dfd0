package io.github.dockerclient.sample.engine;

import java.time.Duration;

import io.github.dockerclient.error.DockerTimeoutException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EngineAnswer}.
 */
class EngineAnswerTests {

	@Test
	void anEngineThatIsFrozenIsKnownAsSoonAsToTheHealthCheck() {
		StepVerifier.withVirtualTime(() -> EngineAnswer.soon(Mono.never()))
			.expectSubscription()
			.expectNoEvent(Duration.ofSeconds(4))
			.thenAwait(Duration.ofSeconds(1))
			.verifyErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(DockerTimeoutException.class)
				.hasMessage("The engine has not answered for 5 seconds."));
	}

	@Test
	void anAnswerPasses() {
		StepVerifier.create(EngineAnswer.soon(Mono.just("answer"))).expectNext("answer").verifyComplete();
	}

}
