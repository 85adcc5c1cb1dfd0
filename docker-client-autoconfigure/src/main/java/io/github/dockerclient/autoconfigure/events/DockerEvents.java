package io.github.dockerclient.autoconfigure.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.dockerclient.autoconfigure.DockerDaemonProperties;
import io.github.dockerclient.autoconfigure.DockerDaemons;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.system.EventAction;
import io.github.dockerclient.system.EventType;
import io.github.dockerclient.system.SystemEventsOptions;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the events of engines while the application runs. It starts after all other
 * beans and stops before them.
 */
final class DockerEvents implements SmartLifecycle, DisposableBean {

	private final DockerDaemons daemons;

	private final ApplicationEventPublisher publisher;

	private final boolean virtualThreads;

	private final Map<String, DaemonEvents> started = new LinkedHashMap<>();

	private volatile boolean running;

	DockerEvents(DockerDaemons daemons, ApplicationEventPublisher publisher, boolean virtualThreads) {
		this.daemons = daemons;
		this.publisher = publisher;
		this.virtualThreads = virtualThreads;
	}

	@Override
	public synchronized void start() {
		if (this.running) {
			return;
		}
		this.running = true;
		this.daemons.reactiveOperations().forEach((name, docker) -> {
			DockerDaemonProperties.Events events = this.daemons.properties(name).getEvents();
			if (events.isEnabled()) {
				this.started.put(name,
						DaemonEvents.start(name, docker, select(events), this.publisher, this.virtualThreads));
			}
		});
	}

	private static SystemEventsOptions select(DockerDaemonProperties.Events events) {
		SystemEventsOptions options = new SystemEventsOptions();
		if (!events.getTypes().isEmpty()) {
			options.type(events.getTypes().toArray(EventType[]::new));
		}
		if (!events.getActions().isEmpty()) {
			options.event(events.getActions().toArray(EventAction[]::new));
		}
		if (!events.getContainers().isEmpty()) {
			options.container(events.getContainers().toArray(String[]::new));
		}
		if (!events.getImages().isEmpty()) {
			options.image(events.getImages().toArray(String[]::new));
		}
		events.getLabels().forEach((label, value) -> {
			if (value.isEmpty()) {
				options.label(label);
			}
			else {
				options.label(label, value);
			}
		});
		return options;
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	// The shutdown waits for a listener that is being called.
	@Override
	public synchronized void stop(Runnable callback) {
		this.running = false;
		CompletableFuture
			.allOf(this.started.values().stream().map(DaemonEvents::stop).toArray(CompletableFuture<?>[]::new))
			.whenComplete((result, failure) -> callback.run());
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	// Return why the events of engines are interrupted, by the names of the engines.
	synchronized Map<String, String> interruptions() {
		Map<String, String> reasons = new LinkedHashMap<>();
		this.started.forEach((name, events) -> {
			DockerException interruption = events.interruption();
			if (interruption != null) {
				reasons.put(name, String.valueOf(interruption.getMessage()));
			}
		});
		return reasons;
	}

	// The shutdown has waited long enough for a listener that is still being called.
	@Override
	public synchronized void destroy() {
		this.started.values().forEach(DaemonEvents::interrupt);
		this.started.clear();
	}

}
