package io.github.dockerclient.service;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.task.ReactiveTaskOperations;
import io.github.dockerclient.task.TaskLogsOptions;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.transport.OptimisticUpdate;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ImageReference;
import io.github.dockerclient.type.ObjectVersion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Services of a swarm over HTTP.
 */
final class DefaultReactiveServiceOperations implements ReactiveServiceOperations {

	private static final ServiceUpdateOptions ROLLBACK = ServiceUpdateOptions.builder()
		.rollback(true)
		.registryAuthFrom(RegistryAuthFrom.PREVIOUS_SPEC)
		.build();

	private final ReactiveDockerHttp http;

	private final RegistryCredentialsProvider credentials;

	private final ReactiveTaskOperations tasks;

	DefaultReactiveServiceOperations(ReactiveDockerHttp http, RegistryCredentialsProvider credentials) {
		this.http = http;
		this.credentials = credentials;
		this.tasks = ReactiveTaskOperations.using(http);
	}

	@Override
	public Flux<Service> list(ServiceListOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return this.http.get("/services")
			.query("status", options.status())
			.query("filters", options.filters())
			.list(Service.class)
			.flatMapIterable((services) -> services);
	}

	@Override
	public Mono<ServiceCreateResponse> create(ServiceCreateOptions options) {
		Assert.notNull(options, "'options' must not be null");
		ServiceSpec spec = options.spec();
		return withAuth(this.http.post("/services/create"), spec, options.credentials())
			.flatMap((request) -> request.json(spec).longRunning(true).value(ServiceCreateResponse.class));
	}

	// Without credentials there is no header: one of nobody would take those away that
	// the service has.
	private Mono<ReactiveDockerRequest> withAuth(ReactiveDockerRequest request, ServiceSpec spec,
			@Nullable RegistryCredentials own) {
		String image = image(spec);
		if (image == null) {
			return Mono.just(request);
		}
		String registry = ImageReference.of(image).registry();
		Assert.isTrue(own == null || own.address().equalsIgnoreCase(registry),
				() -> String.format(Locale.ROOT, "The credentials are for another registry than '%s'", registry));
		return ((own != null) ? Mono.just(own) : this.credentials.find(registry))
			.map((found) -> request.header("X-Registry-Auth", found.header()))
			.defaultIfEmpty(request);
	}

	// The swarm pulls plugins without credentials.
	private static @Nullable String image(ServiceSpec spec) {
		TaskSpec task = spec.taskTemplate();
		return (task != null && task.containerSpec() != null) ? task.containerSpec().image() : null;
	}

	@Override
	public Mono<Service> inspect(String id, ServiceInspectOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return this.http.get("/services/{id}", id)
			.query("insertDefaults", options.insertDefaults())
			.value(Service.class);
	}

	@Override
	public Mono<ServiceUpdateResponse> update(String id, Consumer<ServiceCreateOptions.Builder> change) {
		Assert.notNull(change, "'change' must not be null");
		return changing(id, (version, spec) -> {
			ServiceCreateOptions.Builder builder = ServiceCreateOptions.builder(spec);
			change.accept(builder);
			ServiceCreateOptions changed = builder.build();
			return update(id, version, changed.spec(), new ServiceUpdateOptions(false, null, changed.credentials()));
		});
	}

	@Override
	public Mono<ServiceUpdateResponse> update(String id, ObjectVersion version, ServiceSpec spec,
			ServiceUpdateOptions options) {
		Assert.notNull(version, "'version' must not be null");
		Assert.notNull(spec, "'spec' must not be null");
		Assert.notNull(options, "'options' must not be null");
		RegistryAuthFrom from = options.registryAuthFrom();
		ReactiveDockerRequest request = this.http.post("/services/{id}/update", id)
			.query("version", version.number())
			.query("registryAuthFrom", (from != null) ? from.value() : null)
			.query("rollback", options.rollback() ? "previous" : null)
			.json(spec)
			.longRunning(true);
		return ((from != null) ? Mono.just(request) : withAuth(request, spec, options.credentials()))
			.flatMap((complete) -> complete.value(ServiceUpdateResponse.class));
	}

	@Override
	public Mono<ServiceUpdateResponse> scale(String id, long replicas) {
		Assert.isTrue(replicas >= 0, "'replicas' must not be negative");
		return changing(id, (version, spec) -> {
			ServiceSpec.Mode scaled = (spec.mode() != null) ? spec.mode().scaled(replicas) : null;
			Assert.notNull(scaled, () -> String.format(Locale.ROOT,
					"Service '%s' is neither replicated nor a replicated job: it has one task at each node", id));
			return update(id, version, spec.with(scaled));
		});
	}

	@Override
	public Mono<ServiceUpdateResponse> rollback(String id) {
		return changing(id, (version, spec) -> update(id, version, spec, ROLLBACK));
	}

	private Mono<ServiceUpdateResponse> changing(String id,
			BiFunction<ObjectVersion, ServiceSpec, Mono<ServiceUpdateResponse>> change) {
		return OptimisticUpdate.of(inspect(id), (service) -> {
			Assert.state(service.version() != null && service.spec() != null,
					() -> String.format(Locale.ROOT, "Service '%s' has no version", id));
			return change.apply(service.version(), service.spec());
		});
	}

	@Override
	public Mono<Void> remove(String id) {
		return this.http.delete("/services/{id}", id).nothing();
	}

	@Override
	public Flux<Frame> logs(String id, TaskLogsOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return options.on(this.http.get("/services/{id}/logs", id))
			.frames(Mono.defer(() -> inspect(id).map(DefaultReactiveServiceOperations::hasTerminal)));
	}

	private static boolean hasTerminal(Service service) {
		TaskSpec task = (service.spec() != null) ? service.spec().taskTemplate() : null;
		return task != null && task.hasTerminal();
	}

	@Override
	public Flux<ServiceProgress> progress(String id, Duration timeout) {
		Assert.isTrue(timeout != null && !timeout.isNegative() && !timeout.isZero(), "'timeout' must be positive");
		return Flux.defer(() -> new ServiceConvergence(this, this.tasks, id).watch(timeout));
	}

	@Override
	public Mono<Void> awaitConverged(String id, Duration timeout) {
		return progress(id, timeout).then();
	}

}
