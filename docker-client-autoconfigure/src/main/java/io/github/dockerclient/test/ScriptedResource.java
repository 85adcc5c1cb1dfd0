package io.github.dockerclient.test;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A network or a volume that a test adds to a {@link ScriptedEngine}.
 */
public final class ScriptedResource {

	private final String name;

	private final Map<String, String> labels = new LinkedHashMap<>();

	private @Nullable String driver;

	private ScriptedResource(String name) {
		Assert.hasText(name, "'name' must not be empty");
		this.name = name;
	}

	static ScriptedResource of(String name, Consumer<ScriptedResource> settings) {
		Assert.notNull(settings, "'settings' must not be null");
		ScriptedResource resource = new ScriptedResource(name);
		settings.accept(resource);
		return resource;
	}

	/**
	 * Set the driver. The default is {@code bridge} for a network, and {@code local} for
	 * a volume.
	 * @param driver the driver
	 * @return this network or volume
	 */
	public ScriptedResource driver(String driver) {
		Assert.hasText(driver, "'driver' must not be empty");
		this.driver = driver;
		return this;
	}

	/**
	 * Add a label. May be called several times.
	 * @param name the label's name
	 * @param value the label's value
	 * @return this network or volume
	 */
	public ScriptedResource label(String name, String value) {
		Assert.hasText(name, "'name' of a label must not be empty");
		Assert.notNull(value, "'value' of a label must not be null");
		this.labels.put(name, value);
		return this;
	}

	EngineNetwork network() {
		return new EngineNetwork(EngineObjects.newId(), this.name, (this.driver != null) ? this.driver : "bridge",
				Map.copyOf(this.labels), Instant.now());
	}

	EngineVolume volume() {
		return new EngineVolume(this.name, (this.driver != null) ? this.driver : "local", Map.copyOf(this.labels),
				Instant.now());
	}

}
