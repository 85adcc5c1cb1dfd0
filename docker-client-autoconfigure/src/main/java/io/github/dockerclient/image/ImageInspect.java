package io.github.dockerclient.image;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.DriverData;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;

/**
 * All about an image: the answer of {@code inspect}.
 *
 * @param id the id: the digest of its configuration, or of its manifest or index with the
 * containerd image store
 * @param descriptor the manifest or index of the image; {@code null} without the
 * containerd image store
 * @param manifests the manifests of the image, one for each platform; empty unless asked
 * for, and without the containerd image store
 * @param identity where the image comes from; {@code null} without the containerd image
 * store
 * @param repoTags the names with their tags
 * @param repoDigests the names with their digests
 * @param parent the id of the image that it was built on, until API 1.51, and after that
 * if there is one; {@code null} or empty if it was pulled
 * @param comment the message of a commit or an import
 * @param created when the image was created; {@code null} if it does not say
 * @param container the id of the container that it was committed from, until API 1.44
 * @param containerConfig the configuration of that container, until API 1.44
 * @param dockerVersion the version of the engine that built it, until API 1.51, and after
 * that if there is one
 * @param author who made the image
 * @param config what containers made of it start with
 * @param architecture the CPU architecture in Go's names, such as {@code amd64}
 * @param variant the variant of the architecture, such as {@code v8}
 * @param os the operating system in Go's names, such as {@code linux}
 * @param osVersion the version of the operating system (Windows)
 * @param size the size of all its layers in bytes; with the containerd image store that
 * of its content, not unpacked
 * @param virtualSize the same as the size, until API 1.43
 * @param graphDriver what the storage driver tells; {@code null} with the containerd
 * image store
 * @param rootFs its layers
 * @param metadata what the engine alone knows of it
 */
public record ImageInspect(String id, @Since("1.48") @Nullable OCIDescriptor descriptor,
		@Since("1.48") List<ImageManifestSummary> manifests, @Since("1.53") @Nullable Identity identity,
		List<String> repoTags, List<String> repoDigests, @Nullable String parent, @Nullable String comment,
		@Nullable Instant created, @Until("1.44") @Nullable String container,
		@Until("1.44") @Nullable ContainerConfig containerConfig, @Nullable String dockerVersion,
		@Nullable String author, @Nullable ImageConfig config, @Nullable String architecture, @Nullable String variant,
		@Nullable String os, @Nullable String osVersion, @Nullable Long size, @Until("1.43") @Nullable Long virtualSize,
		@Nullable DriverData graphDriver, @JsonProperty("RootFS") @Nullable RootFS rootFs,
		@Nullable Metadata metadata) {

	/**
	 * Create an answer.
	 */
	public ImageInspect {
		manifests = Copies.of(manifests);
		repoTags = Copies.of(repoTags);
		repoDigests = Copies.of(repoDigests);
	}

	/**
	 * What an engine knows of an image that is not part of the image.
	 *
	 * @param lastTagTime when it last got a name on this engine; {@code null} if it never
	 * did, or the first second of the year 1
	 */
	public record Metadata(@Nullable Instant lastTagTime) {

	}

}
