package io.github.dockerclient.test;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All objects of the engine. This instance is also the lock of the engine, and threads
 * that wait for a change wait on it.
 */
final class EngineObjects {

	private static final Random RANDOM = new SecureRandom();

	private final Map<String, EngineContainer> containers = new LinkedHashMap<>();

	private final Map<String, EngineExec> execs = new LinkedHashMap<>();

	private final List<EngineImage> images = new ArrayList<>();

	private final List<EngineImage> registry = new ArrayList<>();

	private final Map<String, EngineNetwork> networks = new LinkedHashMap<>();

	private final Map<String, EngineVolume> volumes = new LinkedHashMap<>();

	private final EngineEvents events = new EngineEvents();

	private long generation;

	static String newId() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	synchronized void clear() {
		this.containers.values().forEach(EngineContainer::abandon);
		this.containers.clear();
		this.execs.clear();
		this.images.clear();
		this.registry.clear();
		this.networks.clear();
		this.volumes.clear();
		this.events.clear();
		this.generation++;
		notifyAll();
	}

	// Return a number that changes whenever all objects are removed.
	long generation() {
		return this.generation;
	}

	EngineEvents events() {
		return this.events;
	}

	Map<String, EngineContainer> containers() {
		return this.containers;
	}

	Map<String, EngineExec> execs() {
		return this.execs;
	}

	List<EngineImage> images() {
		return this.images;
	}

	Map<String, EngineNetwork> networks() {
		return this.networks;
	}

	Map<String, EngineVolume> volumes() {
		return this.volumes;
	}

	EngineContainer container(String id) {
		return Optional.ofNullable(named(id))
			.or(() -> this.containers.values()
				.stream()
				.filter((container) -> container.id().startsWith(id))
				.findFirst())
			.orElseThrow(() -> new EngineError(404, "No such container: " + id));
	}

	@Nullable EngineContainer named(String name) {
		return this.containers.values()
			.stream()
			.filter((container) -> container.name().equals(bare(name)))
			.findFirst()
			.orElse(null);
	}

	EngineImage image(String name) {
		return find(this.images, name).orElseThrow(() -> noSuchImage(name));
	}

	private static EngineError noSuchImage(String name) {
		String fullName = EngineImage.fullName(name);
		if (fullName == null && !name.matches("(sha256:)?[0-9a-f]{64}")) {
			return new EngineError(400, "invalid reference format");
		}
		return new EngineError(404, "No such image: " + ((fullName != null) ? fullName : name));
	}

	Optional<EngineImage> inRegistry(String name) {
		return find(this.registry, name);
	}

	private static Optional<EngineImage> find(List<EngineImage> images, String name) {
		return images.stream().filter((image) -> image.isCalled(name)).findFirst();
	}

	EngineContainer create(@Nullable String name, JsonNode request, @Nullable ScriptedProcess process) {
		EngineImage image = image(request.path("Image").asString(""));
		String chosen = (name != null && !name.isEmpty()) ? bare(name) : "scripted_" + newId().substring(0, 8);
		EngineContainer other = named(chosen);
		if (other != null) {
			throw new EngineError(409,
					String.format(Locale.ROOT,
							"Conflict. The container name \"/%s\" is already in use by container \"%s\". "
									+ "You have to remove (or rename) that container to be able to reuse that name.",
							chosen, other.id()));
		}
		EngineContainer container = new EngineContainer(this, chosen, image,
				(process != null) ? process : image.process(), request);
		this.containers.put(container.id(), container);
		container.event("create");
		notifyAll();
		return container;
	}

	private static String bare(String name) {
		return name.startsWith("/") ? name.substring(1) : name;
	}

	void addContainer(String name, ScriptedContainer scripted) {
		String image = scripted.request().path("Image").asString();
		if (find(this.images, image).isEmpty()) {
			addImage(EngineImage.of(image, (process) -> {
			}));
		}
		EngineContainer container = create(name, scripted.request(), scripted.process());
		if (scripted.isStarted()) {
			container.start();
		}
	}

	void addImage(EngineImage image) {
		this.images.removeIf((other) -> other.name().equals(image.name()));
		this.images.add(image);
	}

	void addNetwork(EngineNetwork network) {
		this.networks.values().removeIf((other) -> other.name().equals(network.name()));
		this.networks.put(network.id(), network);
	}

	// Networks of these names exist on every engine.
	void checkNetwork(String network) {
		boolean exists = network.isEmpty() || network.matches("default|bridge|host|none|container:.*")
				|| this.networks.values()
					.stream()
					.anyMatch((other) -> other.name().equals(network) || other.id().startsWith(network));
		if (!exists) {
			throw new EngineError(404, String.format(Locale.ROOT,
					"network %1$s not found: create it, or script it with engine.network(\"%1$s\")", network));
		}
	}

	void addToRegistry(EngineImage image) {
		this.registry.removeIf((other) -> other.name().equals(image.name()));
		this.registry.add(image);
	}

}
