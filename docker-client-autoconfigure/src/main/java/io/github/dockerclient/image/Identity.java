package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;

/**
 * The origin of an image as the engine has recorded it, which does not depend on the
 * image's names. Part of {@link ImageInspect} and {@link ImageManifestSummary}.
 *
 * @param signature the signatures that the engine has verified
 * @param pull the repositories that the image was pulled from or pushed to
 * @param build the builds that created the image
 */
public record Identity(@Since("1.53") List<SignatureIdentity> signature, @Since("1.53") List<PullIdentity> pull,
		@Since("1.53") List<BuildIdentity> build) {

	/**
	 * Create an identity.
	 */
	public Identity {
		signature = Copies.of(signature);
		pull = Copies.of(pull);
		build = Copies.of(build);
	}

}
