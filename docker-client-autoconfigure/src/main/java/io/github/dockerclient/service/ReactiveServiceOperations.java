package io.github.dockerclient.service;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.task.TaskLogsOptions;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.Internal;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reactive operations on services of a swarm ({@code docker service}). Nothing is sent
 * before the result is subscribed to. Every method may fail with a
 * {@link io.github.dockerclient.error.DockerException}. Engines that are not managers of
 * a swarm fail with a {@link io.github.dockerclient.error.ServiceUnavailableException}.
 */
public interface ReactiveServiceOperations {

	/**
	 * As {@link #list(ServiceListOptions)}, with the default options.
	 * @return the services
	 */
	default Flux<Service> list() {
		return list(new ServiceListOptions());
	}

	/**
	 * As {@link #list(ServiceListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the services
	 */
	default Flux<Service> list(Consumer<ServiceListOptions> options) {
		return list(new ServiceListOptions().apply(options));
	}

	/**
	 * List services: {@code GET /services}, since API 1.41.
	 * @param options the options
	 * @return the services
	 */
	Flux<Service> list(ServiceListOptions options);

	/**
	 * As {@link #create(ServiceCreateOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the id of the service, and warnings of the engine
	 */
	default Mono<ServiceCreateResponse> create(Consumer<ServiceCreateOptions> options) {
		return create(new ServiceCreateOptions().apply(options));
	}

	/**
	 * Create a service: {@code POST /services/create}, since API 1.41. Before that, the
	 * registry of the image is queried for its digest and its platforms, see
	 * {@link ServiceCreateOptions#image(String)}. Tasks start after the answer. The
	 * credentials for the registry, if there are any, stay with the service for the nodes
	 * that pull the image.
	 * @param options the options
	 * @return the id of the service, and warnings of the engine
	 */
	Mono<ServiceCreateResponse> create(ServiceCreateOptions options);

	/**
	 * As {@link #inspect(String, ServiceInspectOptions)}, with the default options.
	 * @param id the name or id of the service
	 * @return the service
	 */
	default Mono<Service> inspect(String id) {
		return inspect(id, new ServiceInspectOptions());
	}

	/**
	 * As {@link #inspect(String, ServiceInspectOptions)}, with options that are set here.
	 * @param id the name or id of the service
	 * @param options sets the options
	 * @return the service
	 */
	default Mono<Service> inspect(String id, Consumer<ServiceInspectOptions> options) {
		return inspect(id, new ServiceInspectOptions().apply(options));
	}

	/**
	 * Return the details of a service: {@code GET /services/{id}}, since API 1.41.
	 * @param id the name or id of the service
	 * @param options the options
	 * @return the service
	 */
	Mono<Service> inspect(String id, ServiceInspectOptions options);

	/**
	 * Update a service, starting from its current specification: {@code POST
	 * /services/{id}/update}, since API 1.41. If another client changes the service at
	 * the same time, it is read and changed again. The engine answers at once; tasks are
	 * replaced later.
	 * @param id the name or id of the service
	 * @param change changes the specification; may be called several times. A timeout
	 * that it sets begins when the service has been read, anew with each repetition
	 * @return warnings of the engine
	 */
	Mono<ServiceUpdateResponse> update(String id, Consumer<ServiceCreateOptions> change);

	/**
	 * As {@link #update(String, ObjectVersion, ServiceSpec, ServiceUpdateOptions)}, with
	 * the default options.
	 * @param id the name or id of the service
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 * @return warnings of the engine
	 */
	default Mono<ServiceUpdateResponse> update(String id, ObjectVersion version, ServiceSpec spec) {
		return update(id, version, spec, new ServiceUpdateOptions());
	}

	/**
	 * As {@link #update(String, ObjectVersion, ServiceSpec, ServiceUpdateOptions)}, with
	 * options that are set here.
	 * @param id the name or id of the service
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 * @param options sets the options
	 * @return warnings of the engine
	 */
	default Mono<ServiceUpdateResponse> update(String id, ObjectVersion version, ServiceSpec spec,
			Consumer<ServiceUpdateOptions> options) {
		return update(id, version, spec, new ServiceUpdateOptions().apply(options));
	}

	/**
	 * Replace the specification of a service: {@code POST /services/{id}/update}, since
	 * API 1.41. Fails with a {@link io.github.dockerclient.error.StaleVersionException}
	 * if the version is not the current one.
	 * @param id the name or id of the service
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 * @param options the options
	 * @return warnings of the engine
	 */
	Mono<ServiceUpdateResponse> update(String id, ObjectVersion version, ServiceSpec spec,
			ServiceUpdateOptions options);

	/**
	 * Change the number of tasks of a replicated service or a replicated job. If somebody
	 * else changes the service at the same time, it is read and changed again.
	 * @param id the name or id of the service
	 * @param replicas the number of tasks, for a job the total number
	 * @return warnings of the engine
	 */
	Mono<ServiceUpdateResponse> scale(String id, long replicas);

	/**
	 * Return a service to its specification before the last update, with the credentials
	 * that it had then. A second rollback undoes the first. If another client changes the
	 * service at the same time, it is read and changed again.
	 * @param id the name or id of the service
	 * @return warnings of the engine
	 */
	Mono<ServiceUpdateResponse> rollback(String id);

	/**
	 * Remove a service with its tasks: {@code DELETE /services/{id}}, since API 1.41. The
	 * engine answers at once; containers stop later.
	 * @param id the name or id of the service
	 * @return completes when the service is removed
	 */
	Mono<Void> remove(String id);

	/**
	 * As {@link #logs(String, TaskLogsOptions)}, with the default options.
	 * @param id the name or id of the service
	 * @return the frames; cancelling closes the connection
	 */
	default Flux<Frame> logs(String id) {
		return logs(id, new TaskLogsOptions());
	}

	/**
	 * As {@link #logs(String, TaskLogsOptions)}, with options that are set here.
	 * @param id the name or id of the service
	 * @param options sets the options
	 * @return the frames; cancelling closes the connection
	 */
	default Flux<Frame> logs(String id, Consumer<TaskLogsOptions> options) {
		return logs(id, new TaskLogsOptions().apply(options));
	}

	/**
	 * Read the output of the tasks of a service: {@code GET /services/{id}/logs}, since
	 * API 1.41.
	 * @param id the name or id of the service
	 * @param options the options
	 * @return the frames; cancelling closes the connection
	 */
	Flux<Frame> logs(String id, TaskLogsOptions options);

	/**
	 * As {@link #logLines(String, TaskLogsOptions)}, with the default options.
	 * @param id the service's name or id
	 * @return the lines that were written so far
	 */
	default Flux<Line> logLines(String id) {
		return logLines(id, new TaskLogsOptions());
	}

	/**
	 * As {@link #logLines(String, TaskLogsOptions)}, with options that are set here.
	 * @param id the service's name or id
	 * @param options sets the options
	 * @return the lines; cancelling closes the connection
	 */
	default Flux<Line> logLines(String id, Consumer<TaskLogsOptions> options) {
		return logLines(id, new TaskLogsOptions().apply(options));
	}

	/**
	 * As {@link #logs(String, TaskLogsOptions)}, but line by line, as {@link Line#of}
	 * does.
	 * @param id the service's name or id
	 * @param options what to read
	 * @return the lines; cancelling closes the connection
	 */
	Flux<Line> logLines(String id, TaskLogsOptions options);

	/**
	 * Watch a service until it has converged: as many tasks run as its specification
	 * requires, and have done so for the time that updates monitor them, or its job is
	 * done. Fails with a
	 * {@link io.github.dockerclient.error.ServiceNotConvergedException} if an update is
	 * paused or rolled back meanwhile, and with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout. If
	 * an update was rolled back before, the service converges to its previous
	 * specification, which {@link ServiceProgress#updateStatus()} reports.
	 * @param id the name or id of the service
	 * @param timeout the longest time to wait
	 * @return the progress each time that it changes; the last one has converged
	 */
	Flux<ServiceProgress> progress(String id, Duration timeout);

	/**
	 * Wait until a service has converged, as {@link #progress} does.
	 * @param id the name or id of the service
	 * @param timeout the longest time to wait
	 * @return completes when the service has converged
	 */
	Mono<Void> awaitConverged(String id, Duration timeout);

	/**
	 * Create these operations.
	 * @param http the connection to the engine
	 * @param logins the credentials for registries
	 * @param defaults the labels of each service that is created
	 * @return the operations
	 */
	@Internal
	static ReactiveServiceOperations using(ReactiveDockerHttp http, RegistryLogins logins, CallDefaults defaults) {
		return new DefaultReactiveServiceOperations(http, logins, defaults);
	}

}
