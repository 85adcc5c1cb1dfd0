package io.github.dockerclient.container;

import java.util.function.Consumer;

import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Line;
import io.github.dockerclient.stream.ReactiveAttachment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Operations on the output, the terminal and the resource usage of containers
 * ({@code docker logs}, {@code docker attach}, {@code docker stats}), a part of
 * {@link ReactiveContainerOperations}.
 */
public interface ReactiveContainerStreamOperations {

	/**
	 * As {@link #logs(String, ContainerLogsOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the frames that were written so far
	 */
	default Flux<Frame> logs(String id) {
		return logs(id, new ContainerLogsOptions());
	}

	/**
	 * As {@link #logs(String, ContainerLogsOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the frames; cancelling closes the connection
	 */
	default Flux<Frame> logs(String id, Consumer<ContainerLogsOptions> options) {
		return logs(id, new ContainerLogsOptions().apply(options));
	}

	/**
	 * Read the output of a container: {@code GET /containers/{id}/logs}, since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options what to read
	 * @return the frames in the order in which they were written; cancelling closes the
	 * connection
	 */
	Flux<Frame> logs(String id, ContainerLogsOptions options);

	/**
	 * As {@link #logLines(String, ContainerLogsOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the lines that were written so far
	 */
	default Flux<Line> logLines(String id) {
		return logLines(id, new ContainerLogsOptions());
	}

	/**
	 * As {@link #logLines(String, ContainerLogsOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the lines; cancelling closes the connection
	 */
	default Flux<Line> logLines(String id, Consumer<ContainerLogsOptions> options) {
		return logLines(id, new ContainerLogsOptions().apply(options));
	}

	/**
	 * As {@link #logs(String, ContainerLogsOptions)}, but line by line, as
	 * {@link Line#of} does.
	 * @param id the container's id or name
	 * @param options what to read
	 * @return the lines; cancelling closes the connection
	 */
	Flux<Line> logLines(String id, ContainerLogsOptions options);

	/**
	 * As {@link #attach(String, ContainerAttachOptions)}, with the default options.
	 * @param id the container's id or name
	 * @return the session with the output of the container
	 */
	default Mono<ReactiveAttachment> attach(String id) {
		return attach(id, new ContainerAttachOptions());
	}

	/**
	 * As {@link #attach(String, ContainerAttachOptions)}, with options that are set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the session with the container
	 */
	default Mono<ReactiveAttachment> attach(String id, Consumer<ContainerAttachOptions> options) {
		return attach(id, new ContainerAttachOptions().apply(options));
	}

	/**
	 * Connect to a container's streams: {@code POST /containers/{id}/attach}, since API
	 * 1.41. A container that was not started yet is waited for.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the streams to connect to
	 * @return the session with the container, which the caller closes unless the output
	 * is read to its end
	 */
	Mono<ReactiveAttachment> attach(String id, ContainerAttachOptions options);

	/**
	 * As {@link #attachWebSocket(String, ContainerAttachOptions)}, with options that are
	 * set here.
	 * @param id the container's id or name
	 * @param options sets the options
	 * @return the session with the container
	 */
	default Mono<ReactiveAttachment> attachWebSocket(String id, Consumer<ContainerAttachOptions> options) {
		return attachWebSocket(id, new ContainerAttachOptions().apply(options));
	}

	/**
	 * Connect to a container's streams by a websocket: {@code GET
	 * /containers/{id}/attach/ws}, since API 1.41. This does not distinguish standard
	 * output from standard error: prefer {@code attach} unless something on the way
	 * passes only websockets.
	 * @param id the container's id, the beginning of it, or its name
	 * @param options the streams to connect to; before API 1.42, all three are connected
	 * @return the session with the container, which the caller closes unless the output
	 * is read to its end
	 */
	Mono<ReactiveAttachment> attachWebSocket(String id, ContainerAttachOptions options);

	/**
	 * Measure the resource usage of a container, about once a second: {@code GET
	 * /containers/{id}/stats}, since API 1.41. The measurements of a container that does
	 * not run are empty.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurements until the container is removed, of which the first has no
	 * CPU usage in percent; cancelling closes the connection
	 */
	Flux<ContainerStatsResponse> stats(String id);

	/**
	 * Measure the resource usage of a container once: {@code GET /containers/{id}/stats},
	 * since API 1.41. This takes a second or two, as the engine measures twice to compute
	 * the CPU usage.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurement, with the CPU usage before it
	 */
	Mono<ContainerStatsResponse> statsOnce(String id);

	/**
	 * Measure the resource usage of a container without its CPU usage in percent:
	 * {@code GET /containers/{id}/stats}, since API 1.41. This is quick, as the engine
	 * measures only once.
	 * @param id the container's id, the beginning of it, or its name
	 * @return the measurement
	 */
	Mono<ContainerStatsResponse> statsOneShot(String id);

	/**
	 * Resize the terminal of a running container: {@code POST /containers/{id}/resize},
	 * since API 1.41.
	 * @param id the container's id, the beginning of it, or its name
	 * @param height the number of rows
	 * @param width the number of columns
	 * @return completes when the size is set
	 */
	Mono<Void> resize(String id, int height, int width);

}
