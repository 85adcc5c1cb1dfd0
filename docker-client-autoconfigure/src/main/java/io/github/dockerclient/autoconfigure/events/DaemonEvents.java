package io.github.dockerclient.autoconfigure.events;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.event.DockerEvent;
import io.github.dockerclient.event.DockerEventsGap;
import io.github.dockerclient.system.EventsGap;
import io.github.dockerclient.system.EventsListener;
import io.github.dockerclient.system.SystemEventsOptions;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Publishes the events of one engine on a thread of its own.
 */
final class DaemonEvents implements EventsListener {

	private static final Log logger = LogFactory.getLog(DaemonEvents.class);

	private final String daemon;

	private final Stream<Object> events;

	private final ApplicationEventPublisher publisher;

	private final Sinks.Many<Object> gaps = Sinks.many().unicast().onBackpressureBuffer();

	private final CompletableFuture<Void> begun = new CompletableFuture<>();

	private final CompletableFuture<Void> ended = new CompletableFuture<>();

	private volatile @Nullable Thread thread;

	private volatile boolean stopping;

	private volatile @Nullable DockerException interruption;

	private DaemonEvents(String daemon, ReactiveDockerOperations docker, SystemEventsOptions options,
			ApplicationEventPublisher publisher) {
		this.daemon = daemon;
		this.publisher = publisher;
		this.events = BlockingEvents.of(Flux.merge(1,
				docker.system()
					.followEvents(options, this)
					.doOnSubscribe((subscription) -> this.begun.complete(null))
					.map((message) -> DockerEventKinds.event(daemon, message)),
				this.gaps.asFlux()));
	}

	static DaemonEvents start(String daemon, ReactiveDockerOperations docker, SystemEventsOptions options,
			ApplicationEventPublisher publisher, boolean virtualThread) {
		DaemonEvents started = new DaemonEvents(daemon, docker, options, publisher);
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("docker-events-" + daemon + "-");
		executor.setDaemon(true);
		executor.setVirtualThreads(virtualThread);
		executor.execute(started::run);
		// Wait for the subscription, so that everything that happens after the
		// application has started is published.
		started.begun.join();
		return started;
	}

	private void run() {
		this.thread = Thread.currentThread();
		try (this.events) {
			this.events.forEach(this::publish);
		}
		catch (DockerClientClosedException ex) {
			logger.debug(String.format(Locale.ROOT, "The client of the Docker engine '%s' was closed", this.daemon),
					ex);
		}
		catch (DockerException ex) {
			this.interruption = ex;
			logger.error(
					String.format(Locale.ROOT, "No more events of the Docker engine '%s' are published", this.daemon),
					ex);
		}
		catch (CancellationException ex) {
			logger.debug(
					String.format(Locale.ROOT, "The events of the Docker engine '%s' were interrupted", this.daemon),
					ex);
		}
		catch (IllegalStateException ex) {
			// The stream was closed before this thread began to read it.
			if (!this.stopping) {
				throw ex;
			}
		}
		finally {
			this.thread = null;
			this.begun.complete(null);
			this.ended.complete(null);
		}
	}

	private void publish(Object event) {
		if (this.stopping) {
			return;
		}
		try {
			this.publisher.publishEvent(event);
		}
		catch (RuntimeException | Error ex) {
			logger.error(String.format(Locale.ROOT, "A listener failed with an event of the Docker engine '%s'%s",
					this.daemon, describe(event)), ex);
		}
	}

	private static String describe(Object event) {
		return (event instanceof DockerEvent known)
				? String.format(Locale.ROOT, " (%s %s)", known.message().type(), known.action()) : "";
	}

	@Override
	public void onGap(EventsGap gap) {
		this.gaps.tryEmitNext(new DockerEventsGap(this.daemon, gap));
	}

	@Override
	public void onInterrupted(DockerException failure) {
		this.interruption = failure;
	}

	@Override
	public void onResumed() {
		this.interruption = null;
	}

	// Return the failure that interrupts the events, or null if there is none.
	@Nullable DockerException interruption() {
		return this.interruption;
	}

	// A listener that closes the application runs on the thread of the events, which
	// must not wait for itself.
	CompletableFuture<?> stop() {
		this.stopping = true;
		this.events.close();
		return (Thread.currentThread() == this.thread) ? CompletableFuture.completedFuture(null) : this.ended;
	}

	void interrupt() {
		Thread current = this.thread;
		if (current != null && current != Thread.currentThread()) {
			current.interrupt();
		}
	}

}
