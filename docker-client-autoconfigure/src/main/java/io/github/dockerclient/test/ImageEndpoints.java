package io.github.dockerclient.test;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Endpoints for images that exist, and for those that can be pulled.
 */
final class ImageEndpoints {

	private final EngineObjects engine;

	ImageEndpoints(EngineObjects engine) {
		this.engine = engine;
	}

	void addTo(Endpoints endpoints) {
		endpoints.add("GET /images/json", this::list)
			.add("GET /images/{name}/json", this::inspect)
			.add("POST /images/create", this::pull)
			.add("DELETE /images/{name}", this::remove);
	}

	private void list(Exchange exchange) throws IOException {
		ObjectFilters filters = exchange.filters().only("reference", "label", "dangling");
		List<Map<String, Object>> images;
		synchronized (this.engine) {
			images = this.engine.images()
				.stream()
				.filter((image) -> filters.matches("reference", image::matches)
						&& filters.matches("dangling", List.of("0", "false")::contains)
						&& filters.matchesLabels(Map.of()))
				.map(EngineImage::summary)
				.toList();
		}
		exchange.json(200, images);
	}

	private void inspect(Exchange exchange) throws IOException {
		Map<String, Object> json;
		synchronized (this.engine) {
			json = this.engine.image(exchange.id()).details();
		}
		exchange.json(200, json);
	}

	private void pull(Exchange exchange) throws IOException {
		String name = exchange.query("fromImage");
		String tag = exchange.query("tag");
		if (name == null || tag == null) {
			throw new EngineError(501, "the scripted engine pulls only a single tag of an image, and does not import");
		}
		EngineImage image;
		synchronized (this.engine) {
			image = this.engine.inRegistry(name + (tag.contains(":") ? "@" : ":") + tag)
				.orElseThrow(() -> new EngineError(404,
						String.format(Locale.ROOT,
								"pull access denied for %1$s, repository does not exist or may "
										+ "require 'docker login': denied: requested access to the resource is denied. "
										+ "Script the image with engine.pullable(\"%1$s:%2$s\", …)",
								name, tag)));
			this.engine.addImage(image);
			this.engine.events().add("image", "pull", image.name(), Map.of("name", name));
			this.engine.notifyAll();
		}
		exchange.beginChunks("application/json");
		exchange.jsonChunk(Map.of("status", "Pulling from " + name, "id", tag));
		exchange.jsonChunk(Map.of("status", "Digest: " + image.id()));
		exchange.jsonChunk(Map.of("status", "Status: Downloaded newer image for " + image.name()));
		exchange.endChunks();
	}

	private void remove(Exchange exchange) throws IOException {
		EngineImage image;
		synchronized (this.engine) {
			image = this.engine.image(exchange.id());
			List<EngineContainer> users = this.engine.containers()
				.values()
				.stream()
				.filter((container) -> container.image().equals(image))
				.toList();
			if (!users.isEmpty() && !exchange.flag("force")) {
				throw new EngineError(409,
						String.format(Locale.ROOT,
								"conflict: unable to remove repository reference \"%s\" (must force) - "
										+ "container %s is using its referenced image %s",
								image.name(), users.get(0).id().substring(0, 12), image.id().substring(7, 19)));
			}
			this.engine.images().remove(image);
			this.engine.events().add("image", "untag", image.id(), Map.of("name", image.id()));
			this.engine.events().add("image", "delete", image.id(), Map.of("name", image.id()));
			this.engine.notifyAll();
		}
		exchange.json(200, List.of(Map.of("Untagged", image.name()), Map.of("Deleted", image.id())));
	}

}
