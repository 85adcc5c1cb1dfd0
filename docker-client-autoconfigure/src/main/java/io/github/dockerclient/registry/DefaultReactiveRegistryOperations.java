package io.github.dockerclient.registry;

import java.util.Locale;

import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.RegistryUnauthorizedException;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ImageReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Default {@link ReactiveRegistryOperations}, over HTTP.
 */
final class DefaultReactiveRegistryOperations implements ReactiveRegistryOperations {

	private final ReactiveDockerHttp http;

	private final RegistryLogins logins;

	DefaultReactiveRegistryOperations(ReactiveDockerHttp http, RegistryLogins logins) {
		this.http = http;
		this.logins = logins;
	}

	@Override
	public Mono<AuthResponse> login(AuthConfig credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		String registry = StringUtils.hasText(credentials.serveraddress()) ? credentials.serveraddress()
				: ImageReference.DOCKER_HUB;
		RegistryCredentials tried = credentials.isComplete() ? credentials(registry, credentials) : null;
		return this.http.post("/auth")
			.json(credentials)
			.value(AuthResponse.class)
			.onErrorMap(RegistryRefusal::is, (refusal) -> refused(registry, (EngineException) refusal))
			.doOnNext((response) -> remember(registry, response, tried));
	}

	private static RegistryCredentials credentials(String registry, AuthConfig credentials) {
		return StringUtils.hasText(credentials.identitytoken())
				? RegistryCredentials.ofToken(registry, credentials.identitytoken())
				: new RegistryCredentials(registry, credentials.username(), credentials.password(), null);
	}

	private static RegistryUnauthorizedException refused(String registry, EngineException refusal) {
		String name = RegistryCredentials.normalize(registry);
		return new RegistryUnauthorizedException(name,
				String.format(Locale.ROOT, "Registry '%s' rejected this login", name), refusal);
	}

	private void remember(String registry, AuthResponse response, @Nullable RegistryCredentials tried) {
		if (response.identityToken() != null) {
			this.logins.remember(RegistryCredentials.ofToken(registry, response.identityToken()));
		}
		else if (tried != null) {
			this.logins.remember(tried);
		}
	}

	@Override
	public Mono<Void> logout(String registry) {
		Assert.hasText(registry, "'registry' must not be empty");
		return Mono.fromRunnable(() -> this.logins.forget(registry));
	}

	@Override
	public Mono<DistributionInspect> inspect(String name) {
		return ask(name, null);
	}

	@Override
	public Mono<DistributionInspect> inspect(String name, RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		return ask(name, credentials);
	}

	private Mono<DistributionInspect> ask(String name, @Nullable RegistryCredentials own) {
		ImageReference image = ImageReference.of(name).withDefaultTag();
		return this.logins.call(image.registry(), own,
				(auth) -> this.http.get("/distribution/{name}/json", image)
					.header("X-Registry-Auth", auth)
					.value(DistributionInspect.class));
	}

}
