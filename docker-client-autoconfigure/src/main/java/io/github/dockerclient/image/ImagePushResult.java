package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The result of a push.
 *
 * @param tags the pushed tags; empty if the engine does not report them
 */
public record ImagePushResult(List<PushedTag> tags) {

	/**
	 * Create a result.
	 */
	public ImagePushResult {
		tags = Copies.of(tags);
	}

	/**
	 * Return the digest of the pushed image in the registry, or that of the last tag if
	 * several were pushed.
	 * @return the digest, or {@code null} if the engine does not report it
	 */
	public @Nullable String digest() {
		return this.tags.isEmpty() ? null : this.tags.get(this.tags.size() - 1).digest();
	}

	/**
	 * A tag that was pushed to the registry.
	 *
	 * @param tag the tag
	 * @param digest the digest of the tag's manifest or index
	 * @param size the size of the manifest or index in bytes
	 * @param replacedIndex the digest of the engine's index, if the engine lacks the
	 * content for some of its platforms and therefore pushed the manifest for one
	 * platform only; {@code null} if the whole image was pushed
	 */
	public record PushedTag(String tag, String digest, long size, @Nullable String replacedIndex) {

	}

}
