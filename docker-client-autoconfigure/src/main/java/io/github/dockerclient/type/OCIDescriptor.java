package io.github.dockerclient.type;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A reference to content by its digest, as defined by the Open Container Initiative
 * (OCI), such as to a manifest or an index of an image.
 *
 * @param mediaType the media type of the content
 * @param digest the digest of the content with its algorithm
 * @param size the size of the content in bytes
 * @param urls addresses from which the content may be downloaded
 * @param annotations annotations by key
 * @param data the content itself in Base64; {@code null} if it is not embedded
 * @param platform the platform of the content, or {@code null}
 * @param artifactType the type of the artifact, or {@code null}
 */
public record OCIDescriptor(@WireName("mediaType") @Nullable String mediaType,
		@WireName("digest") @Nullable String digest, @WireName("size") @Nullable Long size,
		@WireName("urls") @Since("1.48") List<String> urls,
		@WireName("annotations") @Since("1.48") Map<String, String> annotations,
		@WireName("data") @Since("1.48") @Nullable String data,
		@WireName("platform") @Since("1.48") @Nullable Platform platform,
		@WireName("artifactType") @Since("1.48") @Nullable String artifactType) {

	/**
	 * Create a descriptor.
	 */
	public OCIDescriptor {
		urls = Copies.of(urls);
		annotations = Copies.of(annotations);
	}

}
