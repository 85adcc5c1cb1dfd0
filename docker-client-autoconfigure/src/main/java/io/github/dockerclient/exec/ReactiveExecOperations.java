package io.github.dockerclient.exec;

import java.util.function.Consumer;

import io.github.dockerclient.stream.ReactiveAttachment;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.IDResponse;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Mono;

/**
 * Operations on commands in running containers ({@code docker exec}), reactively. Nothing
 * is sent before the result is subscribed to. Every operation may fail with a
 * {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactiveExecOperations {

	/**
	 * As {@link #create(String, ExecConfig)}, with a command that is configured here.
	 * @param id the container's id, the beginning of it, or its name
	 * @param config sets the command
	 * @return the id of the exec
	 */
	default Mono<IDResponse> create(String id, Consumer<ExecConfig.Builder> config) {
		return create(id, ExecConfig.of(config));
	}

	/**
	 * Prepare a command in a running container: {@code POST /containers/{id}/exec}, since
	 * API 1.41. The command does not run before it is started.
	 * @param id the container's id, the beginning of it, or its name
	 * @param config the command
	 * @return the id of the exec
	 */
	Mono<IDResponse> create(String id, ExecConfig config);

	/**
	 * As {@link #start(String, ExecStartOptions)}, with the default options.
	 * @param id the id of the exec
	 * @return the session with the command
	 */
	default Mono<ReactiveAttachment> start(String id) {
		return start(id, new ExecStartOptions());
	}

	/**
	 * As {@link #start(String, ExecStartOptions)}, with options that are set here.
	 * @param id the id of the exec
	 * @param options sets the options
	 * @return the session with the command
	 */
	default Mono<ReactiveAttachment> start(String id, Consumer<ExecStartOptions> options) {
		return start(id, new ExecStartOptions().apply(options));
	}

	/**
	 * Start a prepared command and connect to it: {@code POST /exec/{id}/start}, since
	 * API 1.41. If the command cannot be started, its exit code is 126 or 127, and its
	 * output contains the engine's reason.
	 * @param id the id of the exec
	 * @param options how to start the command
	 * @return the session with the command, which the caller closes unless the output is
	 * read to its end
	 */
	Mono<ReactiveAttachment> start(String id, ExecStartOptions options);

	/**
	 * Start a prepared command without connecting to it: {@code POST /exec/{id}/start},
	 * since API 1.41. Fails if the command cannot be started.
	 * @param id the id of the exec
	 * @return completes when the command was started
	 */
	Mono<Void> startDetached(String id);

	/**
	 * Return the details of a command: {@code GET /exec/{id}/json}, since API 1.41.
	 * @param id the id of the exec
	 * @return its configuration and state
	 */
	Mono<ExecInspectResponse> inspect(String id);

	/**
	 * Resize the terminal of a running command: {@code POST /exec/{id}/resize}, since API
	 * 1.41.
	 * @param id the id of the exec
	 * @param height the number of rows
	 * @param width the number of columns
	 * @return completes when the size is set
	 */
	Mono<Void> resize(String id, int height, int width);

	/**
	 * As {@link #run(String, ExecRunOptions)}, with the default options.
	 * @param id the container's id, the beginning of it, or its name
	 * @param command the command with its arguments, which no shell interprets
	 * @return exit code and output
	 */
	default Mono<ExecRunResult> run(String id, String... command) {
		return run(id, new ExecRunOptions().command(command));
	}

	/**
	 * As {@link #run(String, ExecRunOptions)}, with options that are set here.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options sets the options
	 * @return exit code and output
	 */
	default Mono<ExecRunResult> run(String id, Consumer<ExecRunOptions> options) {
		return run(id, new ExecRunOptions().apply(options));
	}

	/**
	 * Run a command in a running container to its end. Engines cannot end a command: if
	 * this operation times out or is cancelled, the command goes on. If the output or the
	 * exit code is lost, this fails with a
	 * {@link io.github.dockerclient.error.TruncatedOutputException} that contains the
	 * output so far.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the command and its input
	 * @return exit code and output; fails if there are more than 16 MiB of output
	 */
	Mono<ExecRunResult> run(String id, ExecRunOptions options);

	/**
	 * As {@link #run(String, ExecRunOptions)}, with a command and options that are set
	 * here.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options sets the options
	 * @param command the command with its arguments, which no shell interprets
	 * @return exit code and output
	 */
	default Mono<ExecRunResult> run(String id, Consumer<ExecRunOptions> options, String... command) {
		return run(id, new ExecRunOptions().apply(options), command);
	}

	/**
	 * As {@link #run(String, ExecRunOptions)}, with a command instead of the one of the
	 * options, which stay as they are.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the options, for any number of commands
	 * @param command the command with its arguments, which no shell interprets
	 * @return exit code and output
	 */
	Mono<ExecRunResult> run(String id, ExecRunOptions options, String... command);

	/**
	 * Create these operations.
	 * @param http sends the requests
	 * @return the operations
	 */
	@Internal
	static ReactiveExecOperations using(ReactiveDockerHttp http) {
		return using(http, CallDefaults.NONE);
	}

	/**
	 * Create these operations.
	 * @param http sends the requests
	 * @param defaults defaults for calls that do not set them
	 * @return the operations
	 */
	@Internal
	static ReactiveExecOperations using(ReactiveDockerHttp http, CallDefaults defaults) {
		return new DefaultReactiveExecOperations(http, defaults);
	}

}
