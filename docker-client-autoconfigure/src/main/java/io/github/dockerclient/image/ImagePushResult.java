package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a push.
 *
 * @param tags what was pushed, tag by tag; empty if the engine does not tell
 */
public record ImagePushResult(List<PushedTag> tags) {

	/**
	 * Create a result.
	 */
	public ImagePushResult {
		tags = Copies.of(tags);
	}

	/**
	 * Return the digest by which the registry knows what was pushed, of the last tag if
	 * there were several.
	 * @return the digest, or {@code null} if the engine does not tell
	 */
	public @Nullable String digest() {
		return this.tags.isEmpty() ? null : this.tags.get(this.tags.size() - 1).digest();
	}

	/**
	 * A tag that the registry has now.
	 *
	 * @param tag the tag
	 * @param digest the digest of its manifest or index
	 * @param size the size of the manifest or index in bytes
	 */
	public record PushedTag(String tag, String digest, long size) {

	}

}
