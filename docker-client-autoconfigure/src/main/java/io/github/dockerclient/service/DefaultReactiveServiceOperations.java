package io.github.dockerclient.service;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.dockerclient.registry.ReactiveRegistryOperations;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.task.ReactiveTaskOperations;
import io.github.dockerclient.task.TaskLogsOptions;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.transport.OptimisticUpdate;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.ImageReference;
import io.github.dockerclient.type.ObjectVersion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Operations on the services of a swarm over HTTP.
 */
final class DefaultReactiveServiceOperations implements ReactiveServiceOperations {

	private static final ServiceUpdateOptions ROLLBACK = new ServiceUpdateOptions()
		.registryAuthFrom(RegistryAuthFrom.PREVIOUS_SPEC)
		.rollback(true);

	private static final ServiceUpdateOptions SAME_IMAGE = new ServiceUpdateOptions().queryRegistry(false);

	private final ReactiveDockerHttp http;

	private final CallDefaults defaults;

	private final RegistryCredentialsProvider credentials;

	private final ServiceImages images;

	private final ReactiveTaskOperations tasks;

	DefaultReactiveServiceOperations(ReactiveDockerHttp http, RegistryLogins logins, CallDefaults defaults) {
		this.http = http;
		this.defaults = defaults;
		this.credentials = logins;
		this.images = new ServiceImages(ReactiveRegistryOperations.using(http, logins));
		this.tasks = ReactiveTaskOperations.using(http);
	}

	@Override
	public Flux<Service> list(ServiceListOptions options) {
		return TimeLimit
			.of(this.http.get("/services").with(options).list(Service.class), options.timeout(), "List of services")
			.flatMapIterable((services) -> services);
	}

	@Override
	public Mono<ServiceCreateResponse> create(ServiceCreateOptions options) {
		Assert.notNull(options, "'options' must not be null");
		ServiceSpec given = options.spec();
		RegistryCredentials own = checked(given, options.credentials());
		ServiceSpec spec = ServiceImages.tagged(given).with(this.defaults.labels(given.labels()));
		return TimeLimit.of(resolved(spec, own, !Boolean.FALSE.equals(options.queryRegistry()))
			.flatMap((resolved) -> withAuth(this.http.post("/services/create"), resolved.spec(), own)
				.flatMap(
						(request) -> request.json(resolved.spec()).longRunning(true).value(ServiceCreateResponse.class))
				.map((response) -> response.plus(resolved.warning()))), options.timeout(), "Creation of a service");
	}

	private Mono<ServiceImages.Resolved> resolved(ServiceSpec spec, @Nullable RegistryCredentials own,
			boolean queryRegistry) {
		ServiceSpec sent = spec.withNetworksOfTasks();
		return queryRegistry ? this.images.resolve(sent, own) : Mono.just(new ServiceImages.Resolved(sent, null));
	}

	private static @Nullable RegistryCredentials checked(ServiceSpec spec, @Nullable RegistryCredentials own) {
		ImageReference image = ServiceImages.reference(spec);
		Assert.isTrue(own == null || image == null || own.address().equalsIgnoreCase(image.registry()),
				() -> String.format(Locale.ROOT, "The credentials are for another registry than '%s'",
						Objects.requireNonNull(image).registry()));
		return own;
	}

	// Send no header without credentials: an anonymous one would remove the service's
	// stored credentials.
	private Mono<ReactiveDockerRequest> withAuth(ReactiveDockerRequest request, ServiceSpec spec,
			@Nullable RegistryCredentials own) {
		ImageReference image = ServiceImages.reference(spec);
		if (image == null) {
			return Mono.just(request);
		}
		return ((own != null) ? Mono.just(own) : this.credentials.find(image.registry()))
			.map((found) -> request.header("X-Registry-Auth", found.header(image.registry())))
			.defaultIfEmpty(request);
	}

	@Override
	public Mono<Service> inspect(String id, ServiceInspectOptions options) {
		return current(id).with(options).value(Service.class);
	}

	private ReactiveDockerRequest current(String id) {
		return this.http.get("/services/{id}", id);
	}

	@Override
	public Mono<ServiceUpdateResponse> update(String id, Consumer<ServiceCreateOptions> change) {
		Assert.notNull(change, "'change' must not be null");
		return changing(id, (current, before) -> {
			ServiceCreateOptions changed = new ServiceCreateOptions(before).apply(change);
			ServiceSpec spec = changed.spec();
			boolean sameImage = Objects.equals(ServiceImages.image(before), ServiceImages.image(spec));
			ServiceUpdateOptions options = new ServiceUpdateOptions()
				.queryRegistry(Boolean.TRUE.equals(changed.queryRegistry()));
			if (changed.credentials() != null) {
				options.credentials(changed.credentials());
			}
			return TimeLimit.of(send(id, current, sameImage ? spec : ServiceImages.tagged(spec), options),
					changed.timeout(), updateOf(id));
		});
	}

	@Override
	public Mono<ServiceUpdateResponse> update(String id, ObjectVersion version, ServiceSpec spec,
			ServiceUpdateOptions options) {
		Assert.notNull(version, "'version' must not be null");
		Assert.notNull(spec, "'spec' must not be null");
		return TimeLimit.of(send(id, version, spec, options, (resolved) -> resolved), options.timeout(), updateOf(id));
	}

	private static String updateOf(String id) {
		return String.format(Locale.ROOT, "Update of service '%s'", id);
	}

	private Mono<ServiceUpdateResponse> send(String id, ObjectVersion version, ServiceSpec spec,
			ServiceUpdateOptions options, UnaryOperator<Object> body) {
		ReactiveDockerRequest request = this.http.post("/services/{id}/update", id)
			.query("version", version.number())
			.with(options)
			.longRunning(true);
		RegistryCredentials own = checked(spec, options.credentials());
		boolean authFrom = options.isRegistryAuthFrom();
		return resolved(spec, own, queriesRegistry(spec, options))
			.flatMap((resolved) -> (authFrom ? Mono.just(request) : withAuth(request, resolved.spec(), own))
				.flatMap((complete) -> complete.json(body.apply(resolved.spec())).value(ServiceUpdateResponse.class))
				.map((response) -> response.plus(resolved.warning())));
	}

	private static boolean queriesRegistry(ServiceSpec spec, ServiceUpdateOptions options) {
		if (options.queryRegistry() != null) {
			return options.queryRegistry();
		}
		ImageReference image = ServiceImages.reference(spec);
		return !options.isRollback() && image != null && image.digest() == null;
	}

	@Override
	public Mono<ServiceUpdateResponse> scale(String id, long replicas) {
		Assert.isTrue(replicas >= 0, "'replicas' must not be negative");
		return changing(id, (current, spec) -> {
			ServiceSpec.Mode scaled = (spec.mode() != null) ? spec.mode().scaled(replicas) : null;
			Assert.notNull(scaled, () -> String.format(Locale.ROOT,
					"Service '%s' is neither replicated nor a replicated job: it has one task at each node", id));
			return send(id, current, spec.with(scaled), SAME_IMAGE);
		});
	}

	@Override
	public Mono<ServiceUpdateResponse> rollback(String id) {
		return changing(id, (current, spec) -> send(id, current, spec, ROLLBACK));
	}

	private Mono<ServiceUpdateResponse> changing(String id,
			BiFunction<OptimisticUpdate.Current<Service>, ServiceSpec, Mono<ServiceUpdateResponse>> change) {
		return OptimisticUpdate.of(current(id), Service.class, (current) -> {
			Service service = current.value();
			Assert.state(service.version() != null && service.spec() != null,
					() -> String.format(Locale.ROOT, "Service '%s' has no version", id));
			return change.apply(current, service.spec());
		});
	}

	private Mono<ServiceUpdateResponse> send(String id, OptimisticUpdate.Current<Service> current, ServiceSpec spec,
			ServiceUpdateOptions options) {
		Service service = current.value();
		ServiceSpec before = Objects.requireNonNull(service.spec());
		return send(id, Objects.requireNonNull(service.version()), spec, options,
				(resolved) -> current.changed(before, resolved));
	}

	@Override
	public Mono<Void> remove(String id) {
		return this.http.delete("/services/{id}", id).nothing();
	}

	@Override
	public Flux<Frame> logs(String id, TaskLogsOptions options) {
		return TimeLimit.of(
				this.http.get("/services/{id}/logs", id)
					.with(options)
					.frames(Mono.defer(() -> inspect(id).map(DefaultReactiveServiceOperations::hasTerminal))),
				options.timeout(), String.format(Locale.ROOT, "Logs of service '%s'", id));
	}

	@Override
	public Flux<Line> logLines(String id, TaskLogsOptions options) {
		return Line.of(logs(id, options));
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
