package io.github.dockerclient.network;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ApiVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Networks over HTTP.
 */
final class DefaultReactiveNetworkOperations implements ReactiveNetworkOperations {

	/** From here on engines refuse duplicates without being asked. */
	private static final ApiVersion DUPLICATES_REFUSED = ApiVersion.of("1.44");

	private final ReactiveDockerHttp http;

	DefaultReactiveNetworkOperations(ReactiveDockerHttp http) {
		this.http = http;
	}

	@Override
	public Flux<NetworkSummary> list(NetworkListOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return this.http.get("/networks")
			.query("filters", options.filters())
			.list(NetworkSummary.class)
			.flatMapIterable((networks) -> networks);
	}

	@Override
	public Mono<NetworkInspect> inspect(String id, NetworkInspectOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return this.http.get("/networks/{id}", id)
			.query("verbose", options.verbose())
			.query("scope", options.scope())
			.value(NetworkInspect.class);
	}

	@Override
	public Mono<NetworkCreateResponse> create(String name, NetworkCreateOptions options) {
		Assert.hasText(name, "'name' of a network must not be empty");
		Assert.notNull(options, "'options' must not be null");
		return this.http.apiVersion()
			.map((version) -> version.isBefore(DUPLICATES_REFUSED) ? options.refusingDuplicates() : options)
			.flatMap((asked) -> this.http.post("/networks/create")
				.json(new NetworkCreateRequest(name, asked))
				.value(NetworkCreateResponse.class));
	}

	@Override
	public Mono<Void> connect(String id, String container, EndpointSettings options) {
		Assert.hasText(container, "'container' must not be empty");
		Assert.notNull(options, "'options' must not be null");
		ReactiveDockerRequest request = this.http.post("/networks/{id}/connect", id);
		// Older engines take it when a container is created, but drop it here.
		if (StringUtils.hasLength(options.macAddress())) {
			request.since("field 'endpointConfig.macAddress'", "1.54");
		}
		return request.json(new NetworkConnectRequest(container, options)).nothing();
	}

	@Override
	public Mono<Void> disconnect(String id, String container, NetworkDisconnectOptions options) {
		Assert.hasText(container, "'container' must not be empty");
		Assert.notNull(options, "'options' must not be null");
		return this.http.post("/networks/{id}/disconnect", id)
			.json(new NetworkDisconnectRequest(container, options.force()))
			.nothing();
	}

	@Override
	public Mono<Void> remove(String id) {
		return this.http.delete("/networks/{id}", id).nothing();
	}

	@Override
	public Mono<NetworkPruneResponse> prune(NetworkPruneOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return TimeLimit.of(this.http.post("/networks/prune")
			.query("filters", options.filters())
			.longRunning(true)
			.value(NetworkPruneResponse.class), options.timeout(), "Prune of networks");
	}

}
