package io.github.dockerclient.service;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.task.TaskLogsOptions;
import io.github.dockerclient.type.ObjectVersion;

/**
 * Services of a swarm. Every method waits for the engine's answer, and may throw a
 * {@link io.github.dockerclient.error.DockerException}; an engine that is no manager of a
 * swarm refuses all of them with a
 * {@link io.github.dockerclient.error.ServiceUnavailableException}.
 */
public interface ServiceOperations {

	/**
	 * List services: {@code GET /services}, since API 1.41.
	 * @return the services
	 */
	default List<Service> list() {
		return list((options) -> {
		});
	}

	/**
	 * List services: {@code GET /services}, since API 1.41.
	 * @param options which to list, and whether with the numbers of their tasks
	 * @return the services
	 */
	default List<Service> list(Consumer<ServiceListOptions.Builder> options) {
		return list(ServiceListOptions.of(options));
	}

	/**
	 * List services: {@code GET /services}, since API 1.41.
	 * @param options which to list, and whether with the numbers of their tasks
	 * @return the services
	 */
	List<Service> list(ServiceListOptions options);

	/**
	 * Create a service: {@code POST /services/create}, since API 1.41. Before, the
	 * registry of the image is asked for its digest and its platforms, see
	 * {@link ServiceCreateOptions.Builder#image(String)}. Tasks start after the answer.
	 * The credentials for the registry, if any are known, stay with the service for the
	 * nodes that pull the image.
	 * @param options what it shall be
	 * @return its id, and warnings if the engine has some
	 */
	default ServiceCreateResponse create(Consumer<ServiceCreateOptions.Builder> options) {
		return create(ServiceCreateOptions.of(options));
	}

	/**
	 * Create a service: {@code POST /services/create}, since API 1.41. Before, the
	 * registry of the image is asked for its digest and its platforms, see
	 * {@link ServiceCreateOptions.Builder#image(String)}. Tasks start after the answer.
	 * The credentials for the registry, if any are known, stay with the service for the
	 * nodes that pull the image.
	 * @param options what it shall be
	 * @return its id, and warnings if the engine has some
	 */
	ServiceCreateResponse create(ServiceCreateOptions options);

	/**
	 * Tell all about a service: {@code GET /services/{id}}, since API 1.41.
	 * @param id the service's name, or its id
	 * @return the service
	 */
	default Service inspect(String id) {
		return inspect(id, (options) -> {
		});
	}

	/**
	 * Tell all about a service: {@code GET /services/{id}}, since API 1.41.
	 * @param id the service's name, or its id
	 * @param options what to tell
	 * @return the service
	 */
	default Service inspect(String id, Consumer<ServiceInspectOptions.Builder> options) {
		return inspect(id, ServiceInspectOptions.of(options));
	}

	/**
	 * Tell all about a service: {@code GET /services/{id}}, since API 1.41.
	 * @param id the service's name, or its id
	 * @param options what to tell
	 * @return the service
	 */
	Service inspect(String id, ServiceInspectOptions options);

	/**
	 * Change a service: {@code POST /services/{id}/update}, since API 1.41. What the
	 * change does not touch stays as it is. If somebody else changes the service at the
	 * same time, it is read and changed again. The engine answers at once; tasks are
	 * replaced later.
	 * @param id the service's name, or its id
	 * @param change changes what the service is; may be called several times
	 * @return warnings if the engine has some
	 */
	ServiceUpdateResponse update(String id, Consumer<ServiceCreateOptions.Builder> change);

	/**
	 * Replace the specification of a service: {@code POST /services/{id}/update}, since
	 * API 1.41. If the version is not the current one, this throws a
	 * {@link io.github.dockerclient.error.StaleVersionException}.
	 * @param id the service's name, or its id
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 * @return warnings if the engine has some
	 */
	default ServiceUpdateResponse update(String id, ObjectVersion version, ServiceSpec spec) {
		return update(id, version, spec, (options) -> {
		});
	}

	/**
	 * Replace the specification of a service: {@code POST /services/{id}/update}, since
	 * API 1.41. If the version is not the current one, this throws a
	 * {@link io.github.dockerclient.error.StaleVersionException}.
	 * @param id the service's name, or its id
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 * @param options how to update
	 * @return warnings if the engine has some
	 */
	default ServiceUpdateResponse update(String id, ObjectVersion version, ServiceSpec spec,
			Consumer<ServiceUpdateOptions.Builder> options) {
		return update(id, version, spec, ServiceUpdateOptions.of(options));
	}

	/**
	 * Replace the specification of a service: {@code POST /services/{id}/update}, since
	 * API 1.41. If the version is not the current one, this throws a
	 * {@link io.github.dockerclient.error.StaleVersionException}.
	 * @param id the service's name, or its id
	 * @param version the version on which the specification is based
	 * @param spec the whole specification
	 * @param options how to update
	 * @return warnings if the engine has some
	 */
	ServiceUpdateResponse update(String id, ObjectVersion version, ServiceSpec spec, ServiceUpdateOptions options);

	/**
	 * Change the number of tasks of a replicated service, or of a replicated job. If
	 * somebody else changes the service at the same time, it is read and changed again.
	 * @param id the service's name, or its id
	 * @param replicas how many there shall be; of a job in all
	 * @return warnings if the engine has some
	 */
	ServiceUpdateResponse scale(String id, long replicas);

	/**
	 * Make a service what it was before its last update, with the credentials that it had
	 * then. If somebody else changes the service at the same time, this is done again. A
	 * second rollback undoes the first.
	 * @param id the service's name, or its id
	 * @return warnings if the engine has some
	 */
	ServiceUpdateResponse rollback(String id);

	/**
	 * Remove a service with its tasks: {@code DELETE /services/{id}}, since API 1.41. The
	 * engine answers at once; containers stop later.
	 * @param id the service's name, or its id
	 */
	void remove(String id);

	/**
	 * Read what the tasks of a service have written so far: {@code GET
	 * /services/{id}/logs}, since API 1.41.
	 * @param id the service's name, or its id
	 * @return the frames, to be closed; closing it closes the connection. What goes wrong
	 * is thrown when it is read
	 */
	default Stream<Frame> logs(String id) {
		return logs(id, (options) -> {
		});
	}

	/**
	 * Read what the tasks of a service write: {@code GET /services/{id}/logs}, since API
	 * 1.41.
	 * @param id the service's name, or its id
	 * @param options what to read
	 * @return the frames, to be closed; closing it closes the connection. What goes wrong
	 * is thrown when it is read
	 */
	default Stream<Frame> logs(String id, Consumer<TaskLogsOptions.Builder> options) {
		return logs(id, TaskLogsOptions.of(options));
	}

	/**
	 * Read what the tasks of a service write: {@code GET /services/{id}/logs}, since API
	 * 1.41.
	 * @param id the service's name, or its id
	 * @param options what to read
	 * @return the frames, to be closed; closing it closes the connection. What goes wrong
	 * is thrown when it is read
	 */
	Stream<Frame> logs(String id, TaskLogsOptions options);

	/**
	 * Watch a service become what its specification says, until as many tasks run as
	 * shall, and have stayed so for as long as updates monitor them, or until its job is
	 * done. Throws a {@link io.github.dockerclient.error.ServiceNotConvergedException} if
	 * an update pauses or has been rolled back meanwhile, and a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} after the timeout. Of
	 * an update that had been rolled back before, the service has converged at what it
	 * was; {@link ServiceProgress#updateStatus()} tells.
	 * @param id the service's name, or its id
	 * @param timeout how long to wait at most
	 * @return the progress each time that it changes, at the end that it has converged;
	 * to be closed unless it is read to its end. What goes wrong is thrown when it is
	 * read
	 */
	Stream<ServiceProgress> progress(String id, Duration timeout);

	/**
	 * Wait until a service is what its specification says, as {@link #progress} does.
	 * @param id the service's name, or its id
	 * @param timeout how long to wait at most
	 */
	void awaitConverged(String id, Duration timeout);

	/**
	 * Create these operations.
	 * @param reactive what does the work
	 * @return the operations
	 */
	static ServiceOperations using(ReactiveServiceOperations reactive) {
		return new BlockingServiceOperations(reactive);
	}

}
