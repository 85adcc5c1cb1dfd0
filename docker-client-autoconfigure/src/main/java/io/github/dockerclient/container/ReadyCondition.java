package io.github.dockerclient.container;

import java.time.Duration;
import java.util.regex.Pattern;

import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * The condition under which a container that was started can be used. Applications can
 * implement conditions of their own.
 */
@FunctionalInterface
public interface ReadyCondition {

	/**
	 * Wait until a container is ready.
	 * @param containers the operations on containers
	 * @param id the id of the container
	 * @param timeout how long to wait at most
	 * @return completes when the container is ready; fails if it does not become ready
	 */
	Mono<Void> await(ReactiveContainerOperations containers, String id, Duration timeout);

	/**
	 * The health check of the container has succeeded, as with
	 * {@link ContainerOperations#awaitHealthy(String, Duration)}.
	 * @return the condition
	 */
	static ReadyCondition healthy() {
		return ReactiveContainerOperations::awaitHealthy;
	}

	/**
	 * A published TCP port of the container accepts connections, as with
	 * {@link ContainerOperations#awaitPort}.
	 * @param port the port in the container
	 * @return the condition
	 */
	static ReadyCondition port(int port) {
		ContainerReadiness.checkPort(port);
		return (containers, id, timeout) -> containers.awaitPort(id, port, timeout).then();
	}

	/**
	 * The container has written a line that contains a text, as with
	 * {@link ContainerOperations#awaitLogLine}.
	 * @param text the text, which is no regular expression
	 * @return the condition
	 */
	static ReadyCondition logLine(String text) {
		Assert.hasLength(text, "'text' must not be empty");
		return logLine(Pattern.compile(Pattern.quote(text)));
	}

	/**
	 * The container has written a line that matches a pattern, as with
	 * {@link ContainerOperations#awaitLogLine}.
	 * @param pattern matches the line or a part of it
	 * @return the condition
	 */
	static ReadyCondition logLine(Pattern pattern) {
		Assert.notNull(pattern, "'pattern' must not be null");
		return (containers, id, timeout) -> containers.awaitLogLine(id, pattern, timeout).then();
	}

}
