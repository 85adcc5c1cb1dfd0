package io.github.dockerclient.docs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.dockerclient.event.DockerContainerEvent;
import io.github.dockerclient.event.DockerEventsGap;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Example of a listener for the events of an engine.
 */
@Component
class ShopContainers {

	private final List<String> seen = new CopyOnWriteArrayList<>();

	// tag::listener[]
	@EventListener(condition = "#event.attributes['app'] == 'shop'")
	void containerOfTheShop(DockerContainerEvent event) {
		print(event.time() + " " + event.action() + " " + event.name());
	}

	@EventListener
	void gap(DockerEventsGap gap) {
		listContainersAgain();
	}
	// end::listener[]

	List<String> seen() {
		return this.seen;
	}

	private void print(String text) {
		this.seen.add(text);
	}

	private void listContainersAgain() {
		this.seen.clear();
	}

}
