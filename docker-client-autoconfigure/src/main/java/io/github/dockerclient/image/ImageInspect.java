package io.github.dockerclient.image;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.DriverData;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The details of an image, as returned by {@code inspect}.
 *
 * @param id the id: the digest of the image's configuration, or of its manifest or index
 * with the containerd image store
 * @param descriptor the manifest or index of the image; {@code null} without the
 * containerd image store
 * @param manifests the manifests of the image, one for each platform; empty unless
 * requested, and without the containerd image store
 * @param identity the origin of the image; {@code null} without the containerd image
 * store
 * @param repoTags the names with their tags
 * @param repoDigests the names with their digests
 * @param parent the id of the parent image; {@code null} or empty if the image was
 * pulled; since API 1.52 absent if there is no parent
 * @param comment the message of a commit or an import
 * @param created the time of creation; {@code null} if the image does not contain it
 * @param container the id of the container that the image was committed from, up to API
 * 1.44
 * @param containerConfig the configuration of that container, up to API 1.44
 * @param dockerVersion the version of the engine that built the image; since API 1.52
 * absent if it is unknown
 * @param author the author of the image
 * @param config the default configuration of the image's containers
 * @param architecture the CPU architecture in Go's names, such as {@code amd64}
 * @param variant the variant of the architecture, such as {@code v8}
 * @param os the operating system in Go's names, such as {@code linux}
 * @param osVersion the version of the operating system (Windows)
 * @param size the size of all layers in bytes; with the containerd image store, the size
 * of the packed content
 * @param virtualSize the same as {@code size}, up to API 1.43
 * @param graphDriver data of the storage driver; {@code null} with the containerd image
 * store
 * @param rootFs the layers
 * @param metadata the engine's own data about the image
 */
public record ImageInspect(String id, @Since("1.48") @Nullable OCIDescriptor descriptor,
		@Since("1.48") List<ImageManifestSummary> manifests, @Since("1.53") @Nullable Identity identity,
		List<String> repoTags, List<String> repoDigests, @Nullable String parent, @Nullable String comment,
		@Nullable Instant created, @Until("1.44") @Nullable String container,
		@Until("1.44") @Nullable ContainerConfig containerConfig, @Nullable String dockerVersion,
		@Nullable String author, @Nullable ImageConfig config, @Nullable String architecture, @Nullable String variant,
		@Nullable String os, @Nullable String osVersion, @Nullable Long size, @Until("1.43") @Nullable Long virtualSize,
		@Nullable DriverData graphDriver, @WireName("RootFS") @Nullable RootFS rootFs, @Nullable Metadata metadata) {

	/**
	 * Create image details.
	 */
	public ImageInspect {
		manifests = Copies.of(manifests);
		repoTags = Copies.of(repoTags);
		repoDigests = Copies.of(repoDigests);
	}

	/**
	 * An engine's data about an image that is not part of the image itself.
	 *
	 * @param lastTagTime the time at which the image last got a name on this engine; if
	 * it never did, {@code null} or the first second of the year 1
	 */
	public record Metadata(@Nullable Instant lastTagTime) {

	}

}
