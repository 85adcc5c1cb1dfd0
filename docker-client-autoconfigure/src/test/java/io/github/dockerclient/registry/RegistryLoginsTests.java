package io.github.dockerclient.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.RegistryUnauthorizedException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.error.UnauthorizedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RegistryLogins}.
 */
class RegistryLoginsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final String REGISTRY = "r.io:5000";

	private static final RegistryCredentials OLD = credentials("old");

	private static final RegistryCredentials NEW = credentials("new");

	private final List<String> sent = new ArrayList<>();

	@Test
	void theCallsOwnCredentialsComeFirstThenTheLoginsThenTheProviders() {
		RegistryLogins logins = RegistryLogins.using(RegistryCredentialsProvider.of(List.of(OLD)));
		calls(logins, null).expectNext("done").verifyComplete();
		logins.remember(NEW);
		calls(logins, null).expectNext("done").verifyComplete();
		RegistryCredentials own = RegistryCredentials.ofToken(REGISTRY, "own");
		calls(logins, own).expectNext("done").verifyComplete();
		logins.forget(REGISTRY);
		calls(logins, null).expectNext("done").verifyComplete();
		assertThat(this.sent).containsExactly(OLD.header(), NEW.header(), own.header(), OLD.header());
	}

	@Test
	void nothingIsSentToARegistryThatNobodyKnows() {
		RegistryLogins logins = RegistryLogins.using(RegistryCredentialsProvider.of(List.of(OLD)));
		logins.remember(NEW);
		StepVerifier.create(logins.call("other.io", null, Mono::just)).expectNext("e30=").verifyComplete();
		assertThatIllegalArgumentException().isThrownBy(() -> logins.call("other.io", OLD, Mono::just))
			.withMessage("The credentials are for another registry than 'other.io'");
	}

	@Test
	void whatIsRefusedIsRenewedOnceAndTheCallRepeated() {
		Renewing provider = new Renewing(OLD, NEW);
		calls(RegistryLogins.using(provider), null, OLD).expectNext("done").expectComplete().verify(PATIENCE);
		assertThat(this.sent).containsExactly(OLD.header(), NEW.header());
		assertThat(provider.refused).containsExactly(OLD);
	}

	@Test
	void whatIsRefusedAgainStaysRefused() {
		Renewing provider = new Renewing(OLD, NEW);
		calls(RegistryLogins.using(provider), null, OLD, NEW).verifyError(RegistryUnauthorizedException.class);
		assertThat(this.sent).hasSize(2);
		assertThat(provider.refused).containsExactly(OLD);
	}

	@Test
	void theCallIsNotRepeatedWithTheSameCredentialsOrNone() {
		calls(RegistryLogins.using(new Renewing(OLD, OLD)), null, OLD).verifyError(RegistryUnauthorizedException.class);
		calls(RegistryLogins.using(new Renewing(OLD, null)), null, OLD)
			.verifyError(RegistryUnauthorizedException.class);
		assertThat(this.sent).hasSize(2);
	}

	@Test
	void theCallsOwnCredentialsAreNotRenewed() {
		Renewing provider = new Renewing(NEW, NEW);
		calls(RegistryLogins.using(provider), OLD, OLD).verifyErrorSatisfies(
				(failure) -> assertThat(failure).hasMessage("GET /x was answered with 500: no basic auth credentials. "
						+ "Registry 'r.io:5000' rejected the credentials of the call"));
		assertThat(provider.refused).isEmpty();
		assertThat(this.sent).hasSize(1);
	}

	@Test
	void aLoginThatIsRefusedIsForgotten() {
		Renewing provider = new Renewing(NEW, null);
		RegistryLogins logins = RegistryLogins.using(provider);
		logins.remember(OLD);
		calls(logins, null, OLD).expectNext("done").expectComplete().verify(PATIENCE);
		calls(logins, null, OLD).expectNext("done").expectComplete().verify(PATIENCE);
		assertThat(this.sent).containsExactly(OLD.header(), NEW.header(), NEW.header());
		assertThat(provider.refused).isEmpty();
	}

	@Test
	void cachedCredentialsThatAreRefusedAreForgotten() {
		Renewing provider = new Renewing(OLD, NEW);
		RegistryLogins logins = RegistryLogins.using(provider.cached(Duration.ofHours(1)));
		calls(logins, null, OLD).expectNext("done").expectComplete().verify(PATIENCE);
		calls(logins, null, OLD).expectNext("done").expectComplete().verify(PATIENCE);
		assertThat(this.sent).containsExactly(OLD.header(), NEW.header(), NEW.header());
	}

	@Test
	void aStreamBeginsAgain() {
		RegistryLogins logins = RegistryLogins.using(new Renewing(OLD, NEW));
		StepVerifier
			.create(logins.stream(REGISTRY, null, (header) -> Flux.just("first")
				.concatWith(header.equals(NEW.header()) ? Flux.just("last")
						: Flux.error(
								new StreamedErrorException("POST /x", null, "unauthorized: authentication required")))))
			.expectNext("first", "first", "last")
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void ofSeveralRegistriesThatWhichRefusesIsRenewed() {
		RegistryCredentials other = new RegistryCredentials("other.io", "me", "pass", null);
		Renewing provider = new Renewing(OLD, NEW) {

			@Override
			public Mono<RegistryCredentials> find(String registry) {
				return registry.equals("other.io") ? Mono.just(other) : super.find(registry);
			}

		};
		RegistryCredentials own = new RegistryCredentials("own.io", "me", "own", null);
		String accepted = RegistryCredentials.configHeader(List.of(own, NEW, other), Set.of());
		StepVerifier
			.create(RegistryLogins.using(provider)
				.streamOfAll(Set.of(REGISTRY, "other.io"), List.of(own),
						(sent) -> recorded(RegistryCredentials.configHeader(sent, Set.of()))
							.flatMap((seen) -> isOf(seen, NEW) ? Mono.just("done")
									: Mono
										.error(refusal("Head \"http://r.io:5000/v2/x\": no basic auth credentials")))))
			.expectNext("done")
			.expectComplete()
			.verify(PATIENCE);
		assertThat(provider.refused).containsExactly(OLD);
		assertThat(this.sent.get(1)).hasSameSizeAs(accepted);
	}

	static Stream<EngineException> refusals() {
		return Stream.of(new UnauthorizedException("GET /x", "whatever"), refusal("no basic auth credentials"),
				refusal("Head \"http://r.io/v2/x/manifests/1\": no basic auth credentials"),
				refusal("unauthorized: authentication required"),
				refusal("login attempt to http://r/v2/ failed with status: 401 Unauthorized"),
				refusal("error resolving plugin reference: unexpected status from HEAD request to http://r/v2/x/manifests/1: 401 Unauthorized"),
				refusal("denied: requested access to the resource is denied"),
				refusal("error from registry: denied\ndenied"),
				refusal("unknown: unexpected status from HEAD request to http://r.io/v2/x/manifests/1: 403 Forbidden"),
				new StreamedErrorException("GET /x", null,
						"error from registry: requested access to the resource is denied"),
				new StreamedErrorException("GET /x", null,
						"error from registry: Unauthorized to access repository: x, action: push"),
				new NotFoundException("GET /x",
						"pull access denied for x, repository does not exist or may require 'docker login': denied: Your authorization token has expired. Reauthenticate and try again."),
				new StreamedErrorException("GET /x", null, "unauthorized: authentication required"),
				new StreamedErrorException("GET /x", 401L, "unauthorized: authentication required"));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void refusalsNameTheRegistryAndKeepWhatTheEngineAnswered(EngineException refusal) {
		RegistryLogins logins = RegistryLogins.using(RegistryCredentialsProvider.of(List.of()));
		StepVerifier.create(logins.stream(REGISTRY, null, (header) -> Flux.error(refusal)))
			.expectErrorSatisfies((failure) -> assertThat(failure)
				.isInstanceOfSatisfying(RegistryUnauthorizedException.class, (refused) -> {
					assertThat(refused.registry()).isEqualTo(REGISTRY);
					assertThat(refused.status()).isEqualTo(refusal.status());
					assertThat(refused.engineMessage()).isEqualTo(refusal.engineMessage());
				})
				.hasCause(refusal)
				.hasMessageContaining("Registry 'r.io:5000' requires credentials, but none are configured"))
			.verify(PATIENCE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "manifest unknown: manifest unknown", "error from registry: manifest unknown",
			"error from registry: write /x: permission denied", "mkdir /x: permission denied: unknown",
			"unauthorized-user does not exist" })
	void otherFailuresStayWhatTheyAre(String message) {
		RegistryLogins logins = RegistryLogins.using(RegistryCredentialsProvider.of(List.of(OLD)));
		EngineException failure = refusal(message);
		StepVerifier.create(logins.stream(REGISTRY, null, (header) -> Flux.error(failure)))
			.verifyErrorSatisfies((seen) -> assertThat(seen).isSameAs(failure));
	}

	@Test
	void whatTheCommandOfABuildSaysIsNoRefusal() {
		EngineException failure = new StreamedErrorException("POST /build", 22L,
				"The command 'curl: 401 Unauthorized' returned a non-zero code: 22");
		StepVerifier
			.create(RegistryLogins.using(RegistryCredentialsProvider.of(List.of(OLD)))
				.streamOfAll(List.of(REGISTRY), List.of(), (sent) -> Flux.error(failure)))
			.verifyErrorSatisfies((seen) -> assertThat(seen).isSameAs(failure));
	}

	@Test
	void whatMayAsWellNotExistIsNotFound() {
		EngineException failure = new NotFoundException("POST /images/create",
				"pull access denied for x, repository does not exist or may require 'docker login': denied: requested access to the resource is denied");
		StepVerifier
			.create(RegistryLogins.using(RegistryCredentialsProvider.of(List.of(OLD)))
				.stream(REGISTRY, null, (header) -> Flux.error(failure)))
			.verifyErrorSatisfies((seen) -> assertThat(seen).isSameAs(failure));
	}

	private StepVerifier.FirstStep<String> calls(RegistryLogins logins, @Nullable RegistryCredentials own,
			RegistryCredentials... wrong) {
		List<String> refused = Stream.of(wrong).map(RegistryCredentials::header).toList();
		return StepVerifier.create(logins.call(REGISTRY, own,
				(header) -> recorded(header).single()
					.flatMap((seen) -> refused.contains(seen) ? Mono.error(refusal("no basic auth credentials"))
							: Mono.just("done"))));
	}

	private Flux<String> recorded(String header) {
		this.sent.add(header);
		return Flux.just(header);
	}

	private static boolean isOf(String header, RegistryCredentials credentials) {
		return new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8)
			.contains("\"" + credentials.password() + "\"");
	}

	private static EngineException refusal(String message) {
		return new InternalServerErrorException("GET /x", message);
	}

	private static RegistryCredentials credentials(String password) {
		return new RegistryCredentials(REGISTRY, "me", password, null);
	}

	/**
	 * Finds credentials, and other credentials when these are rejected.
	 */
	private static class Renewing implements RegistryCredentialsProvider {

		private final RegistryCredentials found;

		private final @Nullable RegistryCredentials renewed;

		private final List<RegistryCredentials> refused = new ArrayList<>();

		Renewing(RegistryCredentials found, @Nullable RegistryCredentials renewed) {
			this.found = found;
			this.renewed = renewed;
		}

		@Override
		public Mono<RegistryCredentials> find(String registry) {
			return Mono.just(this.found);
		}

		@Override
		public Mono<RegistryCredentials> renew(RegistryCredentials refused) {
			this.refused.add(refused);
			return Mono.justOrEmpty(this.renewed);
		}

	}

}
