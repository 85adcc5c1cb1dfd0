package io.github.dockerclient.image;

import java.time.Instant;

import io.github.dockerclient.transport.LabelFilterOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link ImageOperations#list}.
 */
public final class ImageListOptions extends LabelFilterOptions<ImageListOptions> {

	/**
	 * List only images without a name, or only images with one.
	 * @param dangling whether to list images without a name
	 * @return these options
	 */
	public ImageListOptions dangling(boolean dangling) {
		return filter("dangling", String.valueOf(dangling));
	}

	/**
	 * List only images whose name matches a pattern, such as {@code team/*:1.?}.
	 * @param patterns the patterns, one of which must match
	 * @return these options
	 */
	public ImageListOptions reference(String... patterns) {
		return filter("reference", patterns);
	}

	/**
	 * List only images that were created before another image.
	 * @param image the name or id of the other image
	 * @return these options
	 */
	public ImageListOptions before(String image) {
		return filter("before", image);
	}

	/**
	 * List only images that were created after another image.
	 * @param image the name or id of the other image
	 * @return these options
	 */
	public ImageListOptions since(String image) {
		return filter("since", image);
	}

	/**
	 * List only images that were created before a time.
	 * @param until the time
	 * @return these options
	 */
	public ImageListOptions until(Instant until) {
		Assert.notNull(until, "'until' must not be null");
		return filter("until", until.toString());
	}

	/**
	 * Set whether intermediate images are listed too. By default they are not.
	 * @param all whether to list them
	 * @return these options
	 */
	public ImageListOptions all(boolean all) {
		return query("all", all);
	}

	/**
	 * Set whether the engine computes the size that images share. By default it does not.
	 * Since API 1.42.
	 * @param sharedSize whether to compute it
	 * @return these options
	 */
	public ImageListOptions sharedSize(boolean sharedSize) {
		return query("shared-size", sharedSize, "1.42");
	}

	/**
	 * Set whether the result contains the digests of images. By default it does not.
	 * @param digests whether to return them
	 * @return these options
	 */
	public ImageListOptions digests(boolean digests) {
		return query("digests", digests);
	}

	/**
	 * Set whether the result contains the manifests of images, which the containerd image
	 * store has. By default it does not. Since API 1.47.
	 * @param manifests whether to return them
	 * @return these options
	 */
	public ImageListOptions manifests(boolean manifests) {
		return query("manifests", manifests, "1.47");
	}

	/**
	 * Set whether the result contains the identity of images. By default it does not.
	 * Requires {@link #manifests}. Since API 1.54.
	 * @param identity whether to return it
	 * @return these options
	 */
	public ImageListOptions identity(boolean identity) {
		return query("identity", identity, "1.54");
	}

	@Override
	protected void check() {
		Assert.isTrue(!isTrue("identity") || isTrue("manifests"),
				"'identity' of an image list needs 'manifests' as well");
	}

	boolean isSharedSize() {
		return isTrue("shared-size");
	}

}
