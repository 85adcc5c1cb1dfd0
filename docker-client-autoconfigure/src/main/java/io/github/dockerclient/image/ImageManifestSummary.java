package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Platform;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A manifest of an image, which describes an image for one platform, or statements about
 * such an image. Part of {@link ImageSummary} and {@link ImageInspect}, only with the
 * containerd image store.
 *
 * @param id the digest of the manifest
 * @param descriptor the reference to the manifest
 * @param available whether the engine has all content that the manifest refers to
 * @param size the disk space of the manifest's content
 * @param kind the kind of content that the manifest describes
 * @param imageData the details of an image; {@code null} for other kinds
 * @param attestationData the details of statements; {@code null} for other kinds
 */
public record ImageManifestSummary(@WireName("ID") @Since("1.47") String id,
		@Since("1.47") @Nullable OCIDescriptor descriptor, @Since("1.47") @Nullable Boolean available,
		@Since("1.47") @Nullable Size size, @Since("1.47") @Nullable ImageManifestKind kind,
		@Since("1.47") @Nullable ImageData imageData, @Since("1.47") @Nullable AttestationData attestationData) {

	/**
	 * The disk space of a manifest's content on the engine.
	 *
	 * @param total the size of all content in bytes, including unpacked content
	 * @param content the size of the content in the content store in bytes
	 */
	public record Size(@Since("1.47") @Nullable Long total, @Since("1.47") @Nullable Long content) {

	}

	/**
	 * The image that a manifest describes.
	 *
	 * @param platform the platform of the image
	 * @param identity the origin of the image; {@code null} unless requested
	 * @param containers the ids of the containers that use the image
	 * @param size the disk space of the unpacked image
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
	 * The disk space of the unpacked content of an image on the engine.
	 *
	 * @param unpacked the size of the unpacked layers in bytes
	 */
	public record UnpackedSize(@Since("1.47") @Nullable Long unpacked) {

	}

	/**
	 * The statements that a manifest describes.
	 *
	 * @param forManifest the digest of the manifest that the statements are about
	 */
	public record AttestationData(@WireName("For") @Since("1.47") @Nullable String forManifest) {

	}

}
