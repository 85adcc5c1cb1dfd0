// Derived from ReactiveContainerOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.container;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.github.dockerclient.type.IDResponse;

/**
 * Operations on containers ({@code docker ps}, {@code docker create} and others). Those
 * that run containers, read their streams or copy their files are inherited. Each call
 * waits for the engine's answer. Every operation may fail with a
 * {@link io.github.dockerclient.error.DockerException}. A stream must be closed, and
 * throws its failure when it is read. Safe on virtual threads; on the threads of an event
 * loop, use {@link ReactiveContainerOperations} instead.
 */
public interface ContainerOperations
		extends ContainerRunOperations, ContainerStreamOperations, ContainerFileOperations {

	/**
	 * As {@link #list(ContainerListOptions)}, with the default options.
	 * @return the running containers
	 */
	default List<ContainerSummary> list() {
		return list(new ContainerListOptions());
	}

	/**
	 * As {@link #list(ContainerListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the containers
	 */
	default List<ContainerSummary> list(Consumer<ContainerListOptions> options) {
		return list(new ContainerListOptions().apply(options));
	}

	/**
	 * List containers, the newest first: {@code GET /containers/json}, since API 1.41. By
	 * default only running containers are listed.
	 * @param options which containers to list
	 * @return the containers
	 */
	List<ContainerSummary> list(ContainerListOptions options);

	/**
	 * As {@link #create(ContainerCreateOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return its id, and the engine's warnings
	 */
	default ContainerCreateResponse create(Consumer<ContainerCreateOptions> options) {
		return create(new ContainerCreateOptions().apply(options));
	}

	/**
	 * Create a container: {@code POST /containers/create}, since API 1.41. This method
	 * neither pulls the image nor starts the container.
	 * @param options the container
	 * @return its id, and the engine's warnings
	 */
	ContainerCreateResponse create(ContainerCreateOptions options);

	/**
	 * As {@link #inspect(String, ContainerInspectOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return its configuration and state
	 */
	default ContainerInspectResponse inspect(String id) {
		return inspect(id, new ContainerInspectOptions());
	}

	/**
	 * As {@link #inspect(String, ContainerInspectOptions)}, with options that are set
	 * here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return its configuration and state
	 */
	default ContainerInspectResponse inspect(String id, Consumer<ContainerInspectOptions> options) {
		return inspect(id, new ContainerInspectOptions().apply(options));
	}

	/**
	 * Return the details of a container: {@code GET /containers/{id}/json}, since API
	 * 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to return
	 * @return its configuration and state
	 */
	ContainerInspectResponse inspect(String id, ContainerInspectOptions options);

	/**
	 * Return whether there is a container, running or not: {@code GET
	 * /containers/{id}/json}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @return whether it exists
	 */
	Boolean exists(String id);

	/**
	 * As {@link #start(String, ContainerStartOptions)}, with the default options.
	 * @param id the container's id or name
	 */
	default void start(String id) {
		start(id, new ContainerStartOptions());
	}

	/**
	 * As {@link #start(String, ContainerStartOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 */
	default void start(String id, Consumer<ContainerStartOptions> options) {
		start(id, new ContainerStartOptions().apply(options));
	}

	/**
	 * Start a container: {@code POST /containers/{id}/start}, since API 1.41. Has no
	 * effect on a container that runs already. Returns when the command was started.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to start the container
	 */
	void start(String id, ContainerStartOptions options);

	/**
	 * As {@link #stop(String, ContainerStopOptions)}, with the default options.
	 * @param id the container's id or name
	 */
	default void stop(String id) {
		stop(id, new ContainerStopOptions());
	}

	/**
	 * As {@link #stop(String, ContainerStopOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 */
	default void stop(String id, Consumer<ContainerStopOptions> options) {
		stop(id, new ContainerStopOptions().apply(options));
	}

	/**
	 * Stop a container: {@code POST /containers/{id}/stop}, since API 1.41. Has no effect
	 * on a container that does not run. Returns when the container has stopped.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop the container; their timeout extends the response
	 * timeout
	 */
	void stop(String id, ContainerStopOptions options);

	/**
	 * As {@link #stop(String, ContainerStopOptions)}, with a limit for the time of the
	 * whole operation. The engine may stop the container later.
	 * @param id the container's id or name
	 * @param options how to stop the container
	 * @param timeout the limit, which must be positive
	 * @throws io.github.dockerclient.error.DockerTimeoutException after the timeout
	 */
	void stop(String id, ContainerStopOptions options, Duration timeout);

	/**
	 * As {@link #restart(String, ContainerStopOptions)}, with the default options.
	 * @param id the container's id or name
	 */
	default void restart(String id) {
		restart(id, new ContainerStopOptions());
	}

	/**
	 * As {@link #restart(String, ContainerStopOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 */
	default void restart(String id, Consumer<ContainerStopOptions> options) {
		restart(id, new ContainerStopOptions().apply(options));
	}

	/**
	 * Stop a container and start it again: {@code POST /containers/{id}/restart}, since
	 * API 1.41. A container that does not run is started. Returns when the container was
	 * started again.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options how to stop the container; their timeout extends the response
	 * timeout
	 */
	void restart(String id, ContainerStopOptions options);

	/**
	 * As {@link #restart(String, ContainerStopOptions)}, with a limit for the time of the
	 * whole operation. The engine may restart the container later.
	 * @param id the container's id or name
	 * @param options how to stop the container
	 * @param timeout the limit, which must be positive
	 * @throws io.github.dockerclient.error.DockerTimeoutException after the timeout
	 */
	void restart(String id, ContainerStopOptions options, Duration timeout);

	/**
	 * Kill a running container: {@code POST /containers/{id}/kill}, since API 1.41.
	 * Returns when the container is dead.
	 * @param id the container's id, the beginning of it, or its name
	 */
	void kill(String id);

	/**
	 * Send a signal to a running container: {@code POST /containers/{id}/kill}, since API
	 * 1.41. Returns when the signal was sent; after {@code SIGKILL}, when the container
	 * is dead.
	 * @param id the container's id, the beginning of it, or its name
	 * @param signal the signal's name or number, such as {@code SIGHUP}
	 */
	void kill(String id, String signal);

	/**
	 * As {@link #remove(String, ContainerRemoveOptions)}, with the default options.
	 * @param id the container's id or name
	 */
	default void remove(String id) {
		remove(id, new ContainerRemoveOptions());
	}

	/**
	 * As {@link #remove(String, ContainerRemoveOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 */
	default void remove(String id, Consumer<ContainerRemoveOptions> options) {
		remove(id, new ContainerRemoveOptions().apply(options));
	}

	/**
	 * Remove a container: {@code DELETE /containers/{id}}, since API 1.41. By default it
	 * must not run. Returns when the container is removed.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to remove, and whether by force
	 */
	void remove(String id, ContainerRemoveOptions options);

	/**
	 * As {@link #top(String, String)}, with the engine's default arguments.
	 * @param id the container's id or name
	 * @return the processes with the columns of {@code ps -ef}
	 */
	ContainerTopResponse top(String id);

	/**
	 * List the processes of a running container: {@code GET /containers/{id}/top}, since
	 * API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param psArgs the arguments for {@code ps} on the engine's machine, such as
	 * {@code aux}; not on Windows
	 * @return the processes with the requested columns
	 */
	ContainerTopResponse top(String id, String psArgs);

	/**
	 * As {@link #update(String, ContainerUpdateRequest)}, with limits that are set here.
	 * @param id the container's id or name
	 * @param options sets the limits
	 * @return the engine's warnings
	 */
	default ContainerUpdateResponse update(String id, Consumer<ContainerUpdateRequestBuilder> options) {
		ContainerUpdateRequestBuilder builder = ContainerUpdateRequest.builder();
		options.accept(builder);
		return update(id, builder.build());
	}

	/**
	 * Update the limits of a container, running or not: {@code POST
	 * /containers/{id}/update}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the new limits
	 * @return the engine's warnings
	 */
	ContainerUpdateResponse update(String id, ContainerUpdateRequest options);

	/**
	 * Rename a container: {@code POST /containers/{id}/rename}, since API 1.41. Returns
	 * when the container is renamed.
	 * @param id the container's id, the beginning of it, or its name
	 * @param name the new name: two or more letters, digits, {@code _}, {@code .} or
	 * {@code -}
	 */
	void rename(String id, String name);

	/**
	 * Pause the processes of a running container: {@code POST /containers/{id}/pause},
	 * since API 1.41. Returns when they are paused.
	 * @param id the container's id, the beginning of it, or its name
	 */
	void pause(String id);

	/**
	 * Resume the processes of a paused container: {@code POST /containers/{id}/unpause},
	 * since API 1.41. Returns when they are resumed.
	 * @param id the container's id, the beginning of it, or its name
	 */
	void unpause(String id);

	/**
	 * As {@link #prune(ContainerPruneOptions)}, with the default options.
	 * @return the removed containers
	 */
	default ContainerPruneResponse prune() {
		return prune(new ContainerPruneOptions());
	}

	/**
	 * As {@link #prune(ContainerPruneOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the removed containers
	 */
	default ContainerPruneResponse prune(Consumer<ContainerPruneOptions> options) {
		return prune(new ContainerPruneOptions().apply(options));
	}

	/**
	 * Remove containers that do not run: {@code POST /containers/prune}, since API 1.41.
	 * Without a filter, all of them are removed.
	 * @param options which containers to remove
	 * @return the removed containers, however long that takes
	 */
	ContainerPruneResponse prune(ContainerPruneOptions options);

	/**
	 * As {@link #commit(String, ContainerCommitOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the id of the new image
	 */
	default IDResponse commit(String id) {
		return commit(id, new ContainerCommitOptions());
	}

	/**
	 * As {@link #commit(String, ContainerCommitOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the id of the new image
	 */
	default IDResponse commit(String id, Consumer<ContainerCommitOptions> options) {
		return commit(id, new ContainerCommitOptions().apply(options));
	}

	/**
	 * Create an image from a container's file system: {@code POST /commit}, since API
	 * 1.41. The image does not contain volumes. The container is paused during the commit
	 * by default.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the name and configuration of the image
	 * @return the id of the new image, however long that takes
	 */
	IDResponse commit(String id, ContainerCommitOptions options);

	/**
	 * As {@link #listCheckpoints(String, String)}, in the engine's own directory.
	 * @param id the container's id or name
	 * @return the checkpoints
	 */
	List<Checkpoint> listCheckpoints(String id);

	/**
	 * List the checkpoints of a container in a directory: {@code GET
	 * /containers/{id}/checkpoints}, since API 1.41. Only experimental engines have
	 * checkpoints.
	 * @param id the container's id, the beginning of it, or its name
	 * @param directory the directory on the engine's machine
	 * @return the checkpoints
	 */
	List<Checkpoint> listCheckpoints(String id, String directory);

	/**
	 * As {@link #createCheckpoint(String, CheckpointCreateRequest)}, with options that
	 * are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 */
	default void createCheckpoint(String id, Consumer<CheckpointCreateRequestBuilder> options) {
		CheckpointCreateRequestBuilder builder = CheckpointCreateRequest.builder();
		options.accept(builder);
		createCheckpoint(id, builder.build());
	}

	/**
	 * Save the state of a running container's processes: {@code POST
	 * /containers/{id}/checkpoints}, since API 1.41. {@link #start} can start the
	 * container from it. Only experimental engines with CRIU have checkpoints. Returns
	 * when the state is saved, however long that takes.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the name and directory of the checkpoint
	 */
	void createCheckpoint(String id, CheckpointCreateRequest options);

	/**
	 * As {@link #createCheckpoint(String, CheckpointCreateRequest)}, with a limit for the
	 * time of the whole operation.
	 * @param id the container's id or name
	 * @param options the name and directory of the checkpoint
	 * @param timeout the limit, which must be positive
	 * @throws io.github.dockerclient.error.DockerTimeoutException after the timeout
	 */
	void createCheckpoint(String id, CheckpointCreateRequest options, Duration timeout);

	/**
	 * As {@link #removeCheckpoint(String, String, String)}, in the engine's own
	 * directory.
	 * @param id the container's id or name
	 * @param checkpoint the name of the checkpoint
	 */
	void removeCheckpoint(String id, String checkpoint);

	/**
	 * Remove a checkpoint from a directory: {@code DELETE
	 * /containers/{id}/checkpoints/{checkpoint}}, since API 1.41. Only experimental
	 * engines have checkpoints. Returns when the checkpoint is removed.
	 * @param id the container's id, the beginning of it, or its name
	 * @param checkpoint the name of the checkpoint
	 * @param directory the directory on the engine's machine
	 */
	void removeCheckpoint(String id, String checkpoint, String directory);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static ContainerOperations using(ReactiveContainerOperations reactive) {
		return new BlockingContainerOperations(reactive);
	}

}
