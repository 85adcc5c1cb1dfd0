package io.github.dockerclient.registry;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RegistryCredentialsProvider}.
 */
class RegistryCredentialsProviderTests {

	private static final String REGISTRY = "registry.example.com";

	private static final RegistryCredentials CREDENTIALS = RegistryCredentials.ofToken(REGISTRY, "1");

	private final AtomicInteger asked = new AtomicInteger();

	private final RegistryCredentialsProvider counting = (registry) -> Mono
		.fromSupplier(() -> RegistryCredentials.ofToken(registry, "" + this.asked.incrementAndGet()));

	@Test
	void anotherProviderIsAskedForWhatTheFirstDoesNotKnow() {
		RegistryCredentialsProvider both = RegistryCredentialsProvider.of(List.of(CREDENTIALS))
			.orElse((registry) -> Mono.fromSupplier(() -> RegistryCredentials.ofToken(registry, "second")));
		StepVerifier.create(both.find(REGISTRY)).expectNext(CREDENTIALS).verifyComplete();
		StepVerifier.create(both.find("other.example.com"))
			.expectNext(RegistryCredentials.ofToken("other.example.com", "second"))
			.verifyComplete();
	}

	@Test
	void bothProvidersAreAskedAgain() {
		RegistryCredentialsProvider none = (registry) -> Mono.empty();
		RegistryCredentialsProvider both = none.orElse(this.counting.cached(Duration.ofHours(1)));
		RegistryCredentials first = both.find(REGISTRY).blockOptional().orElseThrow();
		assertThat(first).isEqualTo(both.find(REGISTRY).block());
		StepVerifier.create(both.renew(first)).expectNext(RegistryCredentials.ofToken(REGISTRY, "2")).verifyComplete();
		StepVerifier.create(both.find(REGISTRY))
			.expectNext(RegistryCredentials.ofToken(REGISTRY, "2"))
			.verifyComplete();
	}

	@Test
	void cacheAsksOncePerRegistryAndTime() {
		StepVerifier.withVirtualTime(() -> {
			RegistryCredentialsProvider cached = this.counting.cached(Duration.ofMinutes(10));
			return Mono.delay(Duration.ofMinutes(9))
				.thenMany(cached.find(REGISTRY))
				.concatWith(
						Mono.delay(Duration.ofMinutes(9)).then(Mono.defer(() -> cached.find("https://" + REGISTRY))))
				.concatWith(Mono.delay(Duration.ofMinutes(2)).then(Mono.defer(() -> cached.find(REGISTRY))))
				.map(RegistryCredentials::identityToken);
		}).thenAwait(Duration.ofHours(1)).expectNext("1", "1", "2").verifyComplete();
	}

	@Test
	void cacheRemembersThatThereIsNothingButNoFailure() {
		RegistryCredentialsProvider nothing = (registry) -> Mono.defer(() -> {
			this.asked.incrementAndGet();
			return Mono.empty();
		});
		RegistryCredentialsProvider cached = nothing.cached(Duration.ofHours(1));
		StepVerifier.create(cached.find(REGISTRY)).verifyComplete();
		StepVerifier.create(cached.find(REGISTRY)).verifyComplete();
		assertThat(this.asked).hasValue(1);
		RegistryCredentialsProvider failing = (registry) -> (this.asked.incrementAndGet() == 2)
				? Mono.error(new IllegalStateException("vault")) : Mono.just(CREDENTIALS);
		RegistryCredentialsProvider cachedFailing = ((RegistryCredentialsProvider) (registry) -> Mono
			.defer(() -> failing.find(registry))).cached(Duration.ofHours(1));
		StepVerifier.create(cachedFailing.find(REGISTRY)).verifyErrorMessage("vault");
		StepVerifier.create(cachedFailing.find(REGISTRY)).expectNext(CREDENTIALS).verifyComplete();
	}

	@Test
	void cacheAsksOnceForAllWhoWait() {
		Sinks.One<RegistryCredentials> answer = Sinks.one();
		RegistryCredentialsProvider slow = (registry) -> Mono.defer(() -> {
			this.asked.incrementAndGet();
			return answer.asMono();
		});
		RegistryCredentialsProvider cached = slow.cached(Duration.ofHours(1));
		StepVerifier.create(Mono.zip(cached.find(REGISTRY), cached.find(REGISTRY)))
			.then(() -> answer.tryEmitValue(CREDENTIALS).orThrow())
			.expectNextCount(1)
			.verifyComplete();
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void timesMustBePositive() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.counting.cached(Duration.ZERO))
			.withMessage("'time' must be positive");
	}

}
