package io.github.dockerclient.autoconfigure.events;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.system.EventMessage;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Publishes the events of one engine with a thread of its own.
 */
final class DaemonEvents {

	private static final Log logger = LogFactory.getLog(DaemonEvents.class);

	private final String daemon;

	private final Stream<EventMessage> events;

	private final ApplicationEventPublisher publisher;

	private final CompletableFuture<Void> ended = new CompletableFuture<>();

	private volatile @Nullable Thread thread;

	private volatile boolean stopping;

	private DaemonEvents(String daemon, Stream<EventMessage> events, ApplicationEventPublisher publisher) {
		this.daemon = daemon;
		this.events = events;
		this.publisher = publisher;
	}

	static DaemonEvents start(String daemon, Stream<EventMessage> events, ApplicationEventPublisher publisher,
			boolean virtualThread) {
		DaemonEvents started = new DaemonEvents(daemon, events, publisher);
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("docker-events-" + daemon + "-");
		executor.setDaemon(true);
		executor.setVirtualThreads(virtualThread);
		executor.execute(started::run);
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
			logger.error(String.format(Locale.ROOT, "There are no more events of the Docker engine '%s'", this.daemon),
					ex);
		}
		catch (CancellationException ex) {
			logger.debug(
					String.format(Locale.ROOT, "The events of the Docker engine '%s' were interrupted", this.daemon),
					ex);
		}
		finally {
			this.thread = null;
			this.ended.complete(null);
		}
	}

	private void publish(EventMessage message) {
		if (this.stopping) {
			return;
		}
		try {
			this.publisher.publishEvent(DockerEventKinds.event(this.daemon, message));
		}
		catch (RuntimeException | Error ex) {
			logger.error(
					String.format(Locale.ROOT, "A listener failed with an event of the Docker engine '%s' (%s %s)",
							this.daemon, message.type(), (message.action() != null) ? message.action().name() : null),
					ex);
		}
	}

	// A listener that ends the application cannot be waited for by itself.
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
