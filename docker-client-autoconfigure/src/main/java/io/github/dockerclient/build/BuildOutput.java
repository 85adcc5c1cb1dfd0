package io.github.dockerclient.build;

import java.util.Map;
import java.util.Set;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.GoBoolean;

import org.springframework.util.Assert;

/**
 * The kind of the result of a build.
 *
 * @param type the type, such as {@code local} or {@code tar}; {@code image} becomes
 * {@code moby}, the engine's own exporter
 * @param attrs the attributes by name
 */
record BuildOutput(String type, Map<String, String> attrs) {

	/** An image in the engine. */
	static final BuildOutput IMAGE = new BuildOutput("image", Map.of());

	/**
	 * The exporter for images that are known to the engine. Those of BuildKit's own
	 * exporter are stored, but without a name only as long as they are not cleaned up,
	 * and with one under exactly that text.
	 */
	private static final String MOBY = "moby";

	/** The types with names and annotations of an image. */
	private static final Set<String> OF_IMAGES = Set.of(MOBY, "oci", "docker");

	/**
	 * Create an output.
	 */
	public BuildOutput {
		Assert.hasText(type, "'type' of a build's output must not be empty");
		type = type.equals("image") ? MOBY : type;
		attrs = Copies.of(attrs);
	}

	boolean isOfImage() {
		return OF_IMAGES.contains(this.type);
	}

	// Returns whether only the cache is filled.
	boolean isNone() {
		return this.type.equals("cacheonly");
	}

	boolean isInEngine() {
		return this.type.equals(MOBY);
	}

	boolean isStored() {
		return isInEngine() && !GoBoolean.isFalse(this.attrs.getOrDefault("store", ""));
	}

	boolean isPushed() {
		return isInEngine() && GoBoolean.isTrue(this.attrs.getOrDefault("push", ""));
	}

	boolean isNamed() {
		return this.attrs.containsKey("name");
	}

	// Returns whether it has attributes that engines without the containerd image store
	// ignore.
	boolean isOfContainerdStore() {
		return isInEngine() && this.attrs.keySet().stream().anyMatch((name) -> !name.equals("name"));
	}

}
