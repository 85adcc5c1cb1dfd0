package io.github.dockerclient.image;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.EpochSeconds;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;

/**
 * A summary of an image, as returned by {@code list}.
 *
 * @param id the id: the digest of the image's configuration, or of its manifest or index
 * with the containerd image store
 * @param parentId the id of the parent image; empty if the image was pulled
 * @param repoTags the names with their tags; up to API 1.42 &lt;none&gt;:&lt;none&gt; if
 * the image has no name
 * @param repoDigests the names with their digests
 * @param created the time of creation
 * @param size the size of all layers in bytes
 * @param sharedSize the size in bytes of the layers that other images use as well; -1
 * unless requested
 * @param virtualSize the same as {@code size}, up to API 1.43
 * @param labels the labels by key
 * @param containers the number of containers that use the image; -1 before API 1.51
 * @param manifests the manifests of the image, one for each platform; empty unless
 * requested, and without the containerd image store
 * @param descriptor the manifest or index of the image; {@code null} without the
 * containerd image store
 */
public record ImageSummary(String id, @Nullable String parentId, List<String> repoTags, List<String> repoDigests,
		@EpochSeconds @Nullable Instant created, @Nullable Long size, @Nullable Long sharedSize,
		@Until("1.43") @Nullable Long virtualSize, Map<String, String> labels, @Nullable Long containers,
		@Since("1.47") List<ImageManifestSummary> manifests, @Since("1.48") @Nullable OCIDescriptor descriptor) {

	/**
	 * Create an image summary.
	 */
	public ImageSummary {
		repoTags = Copies.of(repoTags);
		repoDigests = Copies.of(repoDigests);
		labels = Copies.of(labels);
		manifests = Copies.of(manifests);
	}

}
