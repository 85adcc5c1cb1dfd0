package io.github.dockerclient.registry;

import java.util.Collection;
import java.util.function.Function;

import io.github.dockerclient.error.RegistryUnauthorizedException;
import io.github.dockerclient.type.Internal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The credentials of one client: those of its logins, or else those of its
 * {@link RegistryCredentialsProvider}. All calls that send credentials use this class. If
 * a registry rejects credentials that were found here, the provider renews them once, and
 * the call is repeated if the credentials differ. If the registry still rejects them, the
 * call fails with a {@link RegistryUnauthorizedException}.
 */
@Internal
public interface RegistryLogins extends RegistryCredentialsProvider {

	/**
	 * Make a call with the credentials of one registry.
	 * @param <T> the type of the response
	 * @param registry the registry as it appears in the names of its images;
	 * {@code docker.io} for Docker Hub
	 * @param own the call's own credentials, which are not renewed, or {@code null} for
	 * those of this client
	 * @param call makes the call with the given value of the {@code X-Registry-Auth}
	 * header, which encodes an empty object for anonymous access; may be called twice
	 * @return the response
	 * @throws IllegalArgumentException if the call's own credentials are for another
	 * registry
	 */
	default <T> Mono<T> call(String registry, @Nullable RegistryCredentials own, Function<String, Mono<T>> call) {
		return stream(registry, own, (header) -> call.apply(header).flux()).singleOrEmpty();
	}

	/**
	 * Make a call whose response is a stream. As {@link #call} otherwise. If the
	 * registry's rejection ended the stream, it begins again when the call is repeated.
	 * @param <T> the type of the stream's items
	 * @param registry the registry
	 * @param own the call's own credentials, or {@code null}
	 * @param call makes the call
	 * @return the stream
	 */
	<T> Flux<T> stream(String registry, @Nullable RegistryCredentials own, Function<String, Flux<T>> call);

	/**
	 * Make a call with the credentials of several registries, whose response is a stream.
	 * As {@link #stream} otherwise.
	 * @param <T> the type of the stream's items
	 * @param registries the registries that the call uses
	 * @param own the call's own credentials, which may include those of further
	 * registries
	 * @param call makes the call with the given credentials, at most one for each
	 * registry; may be called twice
	 * @return the stream
	 */
	<T> Flux<T> streamOfAll(Collection<String> registries, Collection<RegistryCredentials> own,
			Function<Collection<RegistryCredentials>, Flux<T>> call);

	/**
	 * Use these credentials in later calls instead of those of the provider. They are
	 * forgotten when the registry rejects them.
	 * @param credentials the credentials, which the registry has accepted
	 */
	void remember(RegistryCredentials credentials);

	/**
	 * Use the provider's credentials again in later calls.
	 * @param registry the registry
	 */
	void forget(String registry);

	/**
	 * Create an instance without logins.
	 * @param provider provides the credentials of registries without a login
	 * @return the logins, which all operations of a client share
	 */
	static RegistryLogins using(RegistryCredentialsProvider provider) {
		return new DefaultRegistryLogins(provider);
	}

}
