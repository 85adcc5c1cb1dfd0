package io.github.dockerclient.registry;

import java.util.Collection;
import java.util.function.Function;

import io.github.dockerclient.error.RegistryUnauthorizedException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The credentials of one client: those of logins that it has made, else those of its
 * {@link RegistryCredentialsProvider}. Whatever call sends credentials is made through
 * here. If the registry refuses credentials that were found here, the provider is asked
 * to renew them, once, and the call is repeated if that makes a difference. What stays
 * refused ends with a {@link RegistryUnauthorizedException}.
 */
public interface RegistryLogins extends RegistryCredentialsProvider {

	/**
	 * Make a call that sends the credentials of one registry.
	 * @param <T> the type of the answer
	 * @param registry the registry as in the names of its images; {@code docker.io} for
	 * Docker Hub
	 * @param own the credentials that the call brings along, which are not renewed, or
	 * {@code null} for those that are known here
	 * @param call makes the call with the value of its {@code X-Registry-Auth} header,
	 * which is that of an empty object to go on anonymously; perhaps twice
	 * @return the answer
	 * @throws IllegalArgumentException if the call's own credentials are for another
	 * registry
	 */
	default <T> Mono<T> call(String registry, @Nullable RegistryCredentials own, Function<String, Mono<T>> call) {
		return stream(registry, own, (header) -> call.apply(header).flux()).singleOrEmpty();
	}

	/**
	 * Make a call whose answer is a stream. A stream that the registry's refusal ended
	 * begins again when the call is repeated. All else is as for {@link #call}.
	 * @param <T> the type of the stream's items
	 * @param registry the registry
	 * @param own the credentials that the call brings along, or {@code null}
	 * @param call makes the call
	 * @return the stream
	 */
	<T> Flux<T> stream(String registry, @Nullable RegistryCredentials own, Function<String, Flux<T>> call);

	/**
	 * Make a call that sends the credentials of several registries, and whose answer is a
	 * stream. All else is as for {@link #stream}.
	 * @param <T> the type of the stream's items
	 * @param registries the registries that the call concerns
	 * @param own the credentials that the call brings along, also those of further
	 * registries
	 * @param call makes the call with these credentials, at most one for each registry;
	 * perhaps twice
	 * @return the stream
	 */
	<T> Flux<T> streamOfAll(Collection<String> registries, Collection<RegistryCredentials> own,
			Function<Collection<RegistryCredentials>, Flux<T>> call);

	/**
	 * Go on with these credentials, instead of those of the provider, in later calls.
	 * They are forgotten when the registry refuses them.
	 * @param credentials the credentials, which a registry has accepted
	 */
	void remember(RegistryCredentials credentials);

	/**
	 * Go on with the provider's credentials again.
	 * @param registry the registry
	 */
	void forget(String registry);

	/**
	 * Begin without logins.
	 * @param provider knows the credentials of registries without a login
	 * @return the logins, to be shared by all operations of a client
	 */
	static RegistryLogins using(RegistryCredentialsProvider provider) {
		return new DefaultRegistryLogins(provider);
	}

}
