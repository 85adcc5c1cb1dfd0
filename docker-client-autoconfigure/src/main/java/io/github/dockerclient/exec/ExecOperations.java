// Derived from ReactiveExecOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.exec;

import java.util.function.Consumer;

import io.github.dockerclient.stream.Attachment;
import io.github.dockerclient.type.IDResponse;

/**
 * Operations on commands in running containers ({@code docker exec}). Every method waits
 * for the engine's answer and may throw a
 * {@link io.github.dockerclient.error.DockerException}. Safe on virtual threads; on the
 * threads of an event loop, use {@link ReactiveExecOperations} instead.
 */
public interface ExecOperations {

	/**
	 * Prepare a command in a running container: {@code POST /containers/{id}/exec}, since
	 * API 1.41. It does not run before it is started.
	 * @param id the container's id, the beginning of it, or its name
	 * @param config what to run
	 * @return the id of the exec
	 */
	default IDResponse create(String id, Consumer<ExecConfig.Builder> config) {
		return create(id, ExecConfig.of(config));
	}

	/**
	 * Prepare a command in a running container: {@code POST /containers/{id}/exec}, since
	 * API 1.41. It does not run before it is started.
	 * @param id the container's id, the beginning of it, or its name
	 * @param config what to run
	 * @return the id of the exec
	 */
	IDResponse create(String id, ExecConfig config);

	/**
	 * Start a prepared command and connect to it: {@code POST /exec/{id}/start}, since
	 * API 1.41.
	 * @param id the id of the exec
	 * @return the session with the command, to be closed unless its output is read to the
	 * end
	 */
	default Attachment start(String id) {
		return start(id, (options) -> {
		});
	}

	/**
	 * Start a prepared command and connect to it: {@code POST /exec/{id}/start}, since
	 * API 1.41. A command that cannot be started is known by its exit code, 126 or 127,
	 * while the engine's reason comes as its output.
	 * @param id the id of the exec
	 * @param options how to start
	 * @return the session with the command, to be closed unless its output is read to the
	 * end
	 */
	default Attachment start(String id, Consumer<ExecStartOptions.Builder> options) {
		return start(id, ExecStartOptions.of(options));
	}

	/**
	 * Start a prepared command and connect to it: {@code POST /exec/{id}/start}, since
	 * API 1.41. A command that cannot be started is known by its exit code, 126 or 127,
	 * while the engine's reason comes as its output.
	 * @param id the id of the exec
	 * @param options how to start
	 * @return the session with the command, to be closed unless its output is read to the
	 * end
	 */
	Attachment start(String id, ExecStartOptions options);

	/**
	 * Start a prepared command and leave it alone: {@code POST /exec/{id}/start}, since
	 * API 1.41. A command that cannot be started is an error. Returns when it was
	 * started.
	 * @param id the id of the exec
	 */
	void startDetached(String id);

	/**
	 * Tell all about a command: {@code GET /exec/{id}/json}, since API 1.41.
	 * @param id the id of the exec
	 * @return its configuration and state
	 */
	ExecInspectResponse inspect(String id);

	/**
	 * Tell a running command the size of its terminal: {@code POST /exec/{id}/resize},
	 * since API 1.41. Returns when it was told.
	 * @param id the id of the exec
	 * @param height the number of rows
	 * @param width the number of columns
	 */
	void resize(String id, int height, int width);

	/**
	 * Run a command in a running container to its end. If that is given up, the command
	 * goes on. If the output is cut, or the exit code lost, this fails with a
	 * {@link io.github.dockerclient.error.TruncatedOutputException} that contains what
	 * had come.
	 * @param id the container's id, the beginning of it, or its name
	 * @param command the command with its arguments; no shell looks at them
	 * @return exit code and output; at most 16 MiB of output are held, more is an error
	 */
	default ExecRunResult run(String id, String... command) {
		return run(id, (options) -> options.command(command));
	}

	/**
	 * Run a command in a running container to its end. If that is given up, the command
	 * goes on. If the output is cut, or the exit code lost, this fails with a
	 * {@link io.github.dockerclient.error.TruncatedOutputException} that contains what
	 * had come.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to run
	 * @return exit code and output; at most 16 MiB of output are held, more is an error
	 */
	default ExecRunResult run(String id, Consumer<ExecRunOptions.Builder> options) {
		return run(id, ExecRunOptions.of(options));
	}

	/**
	 * Run a command in a running container to its end. If that is given up, the command
	 * goes on. If the output is cut, or the exit code lost, this fails with a
	 * {@link io.github.dockerclient.error.TruncatedOutputException} that contains what
	 * had come.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to run
	 * @return exit code and output; at most 16 MiB of output are held, more is an error
	 */
	ExecRunResult run(String id, ExecRunOptions options);

	/**
	 * Create the blocking form of reactive operations.
	 * @param reactive the operations to wait for
	 * @return the blocking operations
	 */
	static ExecOperations using(ReactiveExecOperations reactive) {
		return new BlockingExecOperations(reactive);
	}

}
