package io.github.dockerclient.actuate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.stream.Blocking;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Queries all engines at the same time, on a thread that may block. An engine that does
 * not answer does not affect the results of the others.
 */
final class BlockingDaemons {

	private final Supplier<Map<String, ReactiveDockerOperations>> daemons;

	private final Duration timeout;

	BlockingDaemons(Supplier<Map<String, ReactiveDockerOperations>> daemons, Duration timeout) {
		Assert.notNull(daemons, "'daemons' must not be null");
		Assert.notNull(timeout, "'timeout' must not be null");
		this.daemons = daemons;
		this.timeout = timeout;
	}

	<T> Map<String, T> ask(Function<ReactiveDockerOperations, Mono<T>> question, Function<DockerException, T> failed) {
		return ask(this.daemons.get(), question, failed);
	}

	<T> Map<String, T> askOnly(String name, Function<ReactiveDockerOperations, Mono<T>> question,
			Function<DockerException, T> failed) {
		ReactiveDockerOperations docker = this.daemons.get().get(name);
		return (docker != null) ? ask(Map.of(name, docker), question, failed) : Map.of();
	}

	private <T> Map<String, T> ask(Map<String, ReactiveDockerOperations> daemons,
			Function<ReactiveDockerOperations, Mono<T>> question, Function<DockerException, T> failed) {
		return Blocking.get(Flux.fromIterable(daemons.entrySet())
			.flatMapSequential((daemon) -> question.apply(daemon.getValue())
				.timeout(this.timeout)
				.onErrorMap(TimeoutException.class,
						(ex) -> new DockerTimeoutException(String.format(Locale.ROOT, "%s did not answer within %s",
								daemon.getValue(), this.timeout), ex))
				.onErrorResume(DockerException.class, (ex) -> Mono.just(failed.apply(ex)))
				.map((answer) -> Map.entry(daemon.getKey(), answer)))
			.collect(LinkedHashMap::new, (answers, answer) -> answers.put(answer.getKey(), answer.getValue())));
	}

}
