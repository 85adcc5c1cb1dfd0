package io.github.dockerclient.image;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Platform;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * One manifest of an image: an image for one platform, or statements about such an image.
 * Part of {@link ImageSummary} and {@link ImageInspect}, with the containerd image store
 * only.
 *
 * @param id the digest of the manifest
 * @param descriptor the reference to the manifest
 * @param available whether all that it refers to is on the engine
 * @param size the space that it takes
 * @param kind what it describes
 * @param imageData more about an image; {@code null} for other kinds
 * @param attestationData more about statements; {@code null} for other kinds
 */
public record ImageManifestSummary(@JsonProperty("ID") @Since("1.47") String id,
		@Since("1.47") @Nullable OCIDescriptor descriptor, @Since("1.47") @Nullable Boolean available,
		@Since("1.47") @Nullable Size size, @Since("1.47") @Nullable ImageManifestKind kind,
		@Since("1.47") @Nullable ImageData imageData, @Since("1.47") @Nullable AttestationData attestationData) {

	/**
	 * The space that a manifest takes on the engine.
	 *
	 * @param total the bytes of everything, unpacked content included
	 * @param content the bytes in the content store alone
	 */
	public record Size(@Since("1.47") @Nullable Long total, @Since("1.47") @Nullable Long content) {

	}

	/**
	 * The image that a manifest describes.
	 *
	 * @param platform the platform of the image
	 * @param identity where the image comes from; {@code null} unless asked for
	 * @param containers the ids of the containers that use the image
	 * @param size the space that it takes unpacked
	 */
	public record ImageData(@Since("1.47") @Nullable Platform platform, @Since("1.54") @Nullable Identity identity,
			@Since("1.47") List<String> containers, @Since("1.47") @Nullable UnpackedSize size) {

		/**
		 * Create image data.
		 */
		public ImageData {
			containers = Copies.of(containers);
		}

	}

	/**
	 * The space that the unpacked content of an image takes on the engine.
	 *
	 * @param unpacked the bytes of its unpacked layers
	 */
	public record UnpackedSize(@Since("1.47") @Nullable Long unpacked) {

	}

	/**
	 * The statements that a manifest holds.
	 *
	 * @param forManifest the digest of the manifest that the statements are about
	 */
	public record AttestationData(@JsonProperty("For") @Since("1.47") @Nullable String forManifest) {

	}

}
