package io.github.dockerclient.registry;

import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.UnauthorizedException;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ImageReference;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Registries over HTTP.
 */
final class DefaultReactiveRegistryOperations implements ReactiveRegistryOperations {

	private static final String REFUSED = " failed with status: 401 Unauthorized";

	private final ReactiveDockerHttp http;

	private final RegistryCredentialsProvider credentials;

	DefaultReactiveRegistryOperations(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		this.http = http;
		this.credentials = credentials;
	}

	@Override
	public Mono<AuthResponse> login(AuthConfig credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		return this.http.post("/auth")
			.json(credentials)
			.value(AuthResponse.class)
			.onErrorMap(InternalServerErrorException.class, DefaultReactiveRegistryOperations::refused);
	}

	// Of a registry that asks for a password itself, instead of having a server for
	// tokens, the engine answers even a refusal with 500.
	private static EngineException refused(InternalServerErrorException failure) {
		return failure.engineMessage().endsWith(REFUSED)
				? new UnauthorizedException(failure.operation(), failure.engineMessage()) : failure;
	}

	@Override
	public Mono<DistributionInspect> inspect(String name) {
		ImageReference image = ImageReference.of(name).withDefaultTag();
		return this.credentials.header(image.registry(), null)
			.flatMap((auth) -> this.http.get("/distribution/{name}/json", image)
				.header("X-Registry-Auth", auth)
				.value(DistributionInspect.class));
	}

}
