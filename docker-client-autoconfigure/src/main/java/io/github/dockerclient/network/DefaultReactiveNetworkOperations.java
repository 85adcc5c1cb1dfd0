package io.github.dockerclient.network;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.CallDefaults;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * The operations on networks over HTTP.
 */
final class DefaultReactiveNetworkOperations implements ReactiveNetworkOperations {

	/** Engines reject duplicates by default since this version. */
	private static final ApiVersion DUPLICATES_REJECTED = ApiVersion.of("1.44");

	private final ReactiveDockerHttp http;

	private final CallDefaults defaults;

	DefaultReactiveNetworkOperations(ReactiveDockerHttp http, CallDefaults defaults) {
		this.http = http;
		this.defaults = defaults;
	}

	@Override
	public Flux<NetworkSummary> list(NetworkListOptions options) {
		return TimeLimit
			.of(this.http.get("/networks").with(options).list(NetworkSummary.class), options.timeout(),
					"List of networks")
			.flatMapIterable((networks) -> networks);
	}

	@Override
	public Mono<NetworkInspect> inspect(String id, NetworkInspectOptions options) {
		return this.http.get("/networks/{id}", id).with(options).value(NetworkInspect.class);
	}

	@Override
	public Mono<NetworkCreateResponse> create(String name, NetworkCreateOptions options) {
		Assert.hasText(name, "'name' of a network must not be empty");
		Assert.notNull(options, "'options' must not be null");
		NetworkCreateRequest request = options.request(name, this.defaults);
		return this.http.apiVersion()
			.map((version) -> version.isBefore(DUPLICATES_REJECTED) ? request.rejectingDuplicates() : request)
			.flatMap((body) -> this.http.post("/networks/create").json(body).value(NetworkCreateResponse.class));
	}

	@Override
	public Mono<Void> connect(String id, String container, EndpointSettings options) {
		Assert.hasText(container, "'container' must not be empty");
		Assert.notNull(options, "'options' must not be null");
		ReactiveDockerRequest request = this.http.post("/networks/{id}/connect", id);
		// Older engines accept a MAC address when they create a container, but ignore it
		// here.
		if (StringUtils.hasLength(options.macAddress())) {
			request.since("field 'endpointConfig.macAddress'", "1.54");
		}
		return request.json(new NetworkConnectRequest(container, options)).nothing();
	}

	@Override
	public Mono<Void> disconnect(String id, String container, NetworkDisconnectOptions options) {
		Assert.hasText(container, "'container' must not be empty");
		return this.http.post("/networks/{id}/disconnect", id)
			.with(options)
			.json(new NetworkDisconnectRequest(container, options.force()))
			.nothing();
	}

	@Override
	public Mono<Void> remove(String id) {
		return this.http.delete("/networks/{id}", id).nothing();
	}

	@Override
	public Mono<NetworkPruneResponse> prune(NetworkPruneOptions options) {
		return TimeLimit.of(
				this.http.post("/networks/prune").with(options).longRunning(true).value(NetworkPruneResponse.class),
				options.timeout(), "Prune of networks");
	}

}
