package io.github.dockerclient.transport;

import io.github.dockerclient.observation.ObservationSettings;
import io.github.dockerclient.type.ApiVersion;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;

/**
 * Default {@link ReactiveDockerHttp}, which creates requests to one engine.
 */
final class DefaultReactiveDockerHttp implements ReactiveDockerHttp {

	private final EngineConnections connections;

	private final Engine engine;

	private final DockerAddress address;

	DefaultReactiveDockerHttp(DockerHttpSettings settings, ObservationSettings observations) {
		this(settings, observations, new EngineConnections(settings));
	}

	DefaultReactiveDockerHttp(DockerHttpSettings settings, ObservationSettings observations,
			EngineConnections connections) {
		this.address = settings.address();
		this.connections = connections;
		this.engine = new Engine(settings, connections, new RequestObservations(settings, observations));
	}

	@Override
	public ReactiveDockerRequest get(String path, Object... variables) {
		return request(HttpMethod.GET, path, variables);
	}

	@Override
	public ReactiveDockerRequest head(String path, Object... variables) {
		return request(HttpMethod.HEAD, path, variables);
	}

	@Override
	public ReactiveDockerRequest post(String path, Object... variables) {
		return request(HttpMethod.POST, path, variables);
	}

	@Override
	public ReactiveDockerRequest put(String path, Object... variables) {
		return request(HttpMethod.PUT, path, variables);
	}

	@Override
	public ReactiveDockerRequest delete(String path, Object... variables) {
		return request(HttpMethod.DELETE, path, variables);
	}

	private ReactiveDockerRequest request(HttpMethod method, String path, Object[] variables) {
		return new DefaultReactiveDockerRequest(this.engine, method, new RequestUri(path, variables));
	}

	@Override
	public Mono<ApiVersion> apiVersion() {
		return this.connections.exchanges().run(this::version, this.engine.apiVersion());
	}

	@Override
	public Mono<String> builderVersion() {
		return this.connections.exchanges().run(this::version, this.engine.builderVersion());
	}

	private String version() {
		return "Negotiating the API version";
	}

	@Override
	public DockerAddress address() {
		return this.address;
	}

	@Override
	public <T> Mono<T> untilClosed(String operation, Mono<T> work) {
		return this.connections.exchanges().run(() -> operation, work);
	}

	@Override
	public Mono<Void> close() {
		return this.connections.close();
	}

}
