package io.github.dockerclient.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.RegistryUnauthorizedException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Default {@link RegistryLogins}, which keep logins in memory.
 */
final class DefaultRegistryLogins implements RegistryLogins {

	private final RegistryCredentialsProvider provider;

	private final Map<String, RegistryCredentials> logins = new ConcurrentHashMap<>();

	DefaultRegistryLogins(RegistryCredentialsProvider provider) {
		this.provider = provider;
	}

	@Override
	public void remember(RegistryCredentials credentials) {
		this.logins.put(credentials.address(), credentials);
	}

	@Override
	public void forget(String registry) {
		this.logins.remove(RegistryCredentials.normalize(registry));
	}

	@Override
	public Mono<RegistryCredentials> find(String registry) {
		return Mono.fromSupplier(() -> this.logins.get(RegistryCredentials.normalize(registry)))
			.switchIfEmpty(Mono.defer(() -> this.provider.find(registry)));
	}

	// The credentials of a login are not the provider's, so the provider is asked to find
	// its own instead of renewing them.
	@Override
	public Mono<RegistryCredentials> renew(RegistryCredentials refused) {
		return Mono.defer(() -> this.logins.remove(refused.address(), refused) ? this.provider.find(refused.address())
				: this.provider.renew(refused));
	}

	@Override
	public <T> Flux<T> stream(String registry, @Nullable RegistryCredentials own, Function<String, Flux<T>> call) {
		Assert.isTrue(own == null || own.address().equals(RegistryCredentials.normalize(registry)),
				() -> String.format(Locale.ROOT, "The credentials are for another registry than '%s'", registry));
		return sent(Set.of(registry), (own != null) ? List.of(own) : List.of(),
				(credentials) -> call.apply(credentials.isEmpty() ? RegistryCredentials.ANONYMOUS
						: credentials.iterator().next().header(registry)));
	}

	@Override
	public <T> Flux<T> streamOfAll(Collection<String> registries, Collection<RegistryCredentials> own,
			Function<Collection<RegistryCredentials>, Flux<T>> call) {
		return sent(registries, own, call);
	}

	private <T> Flux<T> sent(Collection<String> registries, Collection<RegistryCredentials> own,
			Function<Collection<RegistryCredentials>, Flux<T>> call) {
		Map<String, RegistryCredentials> brought = byRegistry(own);
		Set<String> names = new LinkedHashSet<>(brought.keySet());
		registries.forEach((registry) -> names.add(RegistryCredentials.normalize(registry)));
		return Flux.fromIterable(names)
			.filter((registry) -> !brought.containsKey(registry))
			.concatMap(this::find)
			.collectList()
			.flatMapMany((found) -> {
				Attempt attempt = new Attempt(names, brought, byRegistry(found));
				return attempt.make(call)
					.onErrorResume(RegistryRefusal::is,
							(refusal) -> renewed(attempt, (EngineException) refusal)
								.flatMapMany((next) -> next.equals(attempt) ? Flux.error(refusal) : next.make(call))
								.onErrorMap(RegistryRefusal::is, (last) -> attempt.refused((EngineException) last)));
			});
	}

	private Mono<Attempt> renewed(Attempt attempt, EngineException refusal) {
		List<String> concerned = RegistryRefusal.concerned(refusal, attempt.registries());
		return Flux.fromIterable(attempt.found().values())
			.filter((credentials) -> concerned.contains(credentials.address()))
			.concatMap(this::renew)
			.collectList()
			.map((renewed) -> attempt.with(byRegistry(renewed)));
	}

	private static Map<String, RegistryCredentials> byRegistry(Collection<RegistryCredentials> credentials) {
		Map<String, RegistryCredentials> byRegistry = new LinkedHashMap<>();
		credentials.forEach((each) -> byRegistry.put(each.address(), each));
		return byRegistry;
	}

	/**
	 * One attempt to make a call.
	 *
	 * @param registries the registries that the call uses
	 * @param brought the call's own credentials
	 * @param found the credentials that were found for the other registries
	 */
	private record Attempt(Set<String> registries, Map<String, RegistryCredentials> brought,
			Map<String, RegistryCredentials> found) {

		<T> Flux<T> make(Function<Collection<RegistryCredentials>, Flux<T>> call) {
			Map<String, RegistryCredentials> all = new LinkedHashMap<>(this.brought);
			all.putAll(this.found);
			return call.apply(all.values());
		}

		Attempt with(Map<String, RegistryCredentials> renewed) {
			Map<String, RegistryCredentials> all = new LinkedHashMap<>(this.found);
			all.putAll(renewed);
			return new Attempt(this.registries, this.brought, all);
		}

		RegistryUnauthorizedException refused(EngineException refusal) {
			List<String> concerned = RegistryRefusal.concerned(refusal, this.registries);
			String names = String.join("' or '", concerned);
			return new RegistryUnauthorizedException(String.join(", ", concerned), advice(concerned, names), refusal);
		}

		private String advice(List<String> concerned, String names) {
			if (concerned.stream().anyMatch(this.brought::containsKey)) {
				return String.format(Locale.ROOT, "Registry '%s' rejected the credentials of the call", names);
			}
			if (concerned.stream().anyMatch(this.found::containsKey)) {
				return String.format(Locale.ROOT,
						"Registry '%s' rejected the configured credentials. Correct them at their source: a login of this client, docker.registries, Docker's configuration file or its credential helper, or a RegistryCredentialsProvider",
						names);
			}
			return String.format(Locale.ROOT,
					"Registry '%s' requires credentials, but none are configured. Add it to docker.registries, or log in to it",
					names);
		}

		@Override
		public String toString() {
			return "Attempt" + this.registries;
		}

	}

}
