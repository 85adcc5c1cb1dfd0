package io.github.dockerclient.image;

import io.github.dockerclient.transport.LabelFilterOptions;

import org.springframework.util.Assert;

/**
 * Options of {@link ImageOperations#list}. The keys of its filters are {@code dangling},
 * {@code reference}, {@code before}, {@code since}, {@code until} and {@code label}.
 */
public final class ImageListOptions extends LabelFilterOptions<ImageListOptions> {

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
