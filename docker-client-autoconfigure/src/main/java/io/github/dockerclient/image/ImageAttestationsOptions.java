package io.github.dockerclient.image;

import io.github.dockerclient.transport.RequestOptions;
import io.github.dockerclient.type.Platform;

import org.springframework.util.Assert;

/**
 * Options of {@link ImageOperations#attestations}.
 */
public final class ImageAttestationsOptions extends RequestOptions<ImageAttestationsOptions> {

	/**
	 * Return the attestations of the image for a platform. By default they are those for
	 * the engine's platform.
	 * @param platform the platform, with its architecture
	 * @return these options
	 */
	public ImageAttestationsOptions platform(Platform platform) {
		return query("platform", ExactPlatform.check(platform));
	}

	/**
	 * Return only attestations with a type of predicate. May be called several times; one
	 * of the types must match. By default all types are returned.
	 * @param type the type, such as {@code https://slsa.dev/provenance/v1}
	 * @return these options
	 */
	public ImageAttestationsOptions type(String type) {
		Assert.notNull(type, "'type' must not be null");
		return addQuery("type", type);
	}

	/**
	 * Set whether the result contains the statements themselves. By default it does not.
	 * @param statement whether to return them
	 * @return these options
	 */
	public ImageAttestationsOptions statement(boolean statement) {
		return query("statement", statement);
	}

}
