package io.github.dockerclient.build;

import java.util.Map;
import java.util.Set;

import io.github.dockerclient.type.Copies;

import org.springframework.util.Assert;

/**
 * The kind of the result of a build.
 *
 * @param type the type, such as {@code local} or {@code tar}
 * @param attrs the attributes by name
 */
record BuildOutput(String type, Map<String, String> attrs) {

	/** An image in the engine. */
	static final String IMAGE = "image";

	/** The types with names and annotations of an image. */
	private static final Set<String> OF_IMAGES = Set.of(IMAGE, "oci", "docker");

	/**
	 * Create an output.
	 */
	public BuildOutput {
		Assert.hasText(type, "'type' of a build's output must not be empty");
		attrs = Copies.of(attrs);
	}

	boolean isOfImage() {
		return OF_IMAGES.contains(this.type);
	}

}
