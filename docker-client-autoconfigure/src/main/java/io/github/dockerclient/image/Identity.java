package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;

/**
 * Where an image comes from, as the engine has found out itself: names given to the image
 * do not change it. Part of {@link ImageInspect} and {@link ImageManifestSummary}.
 *
 * @param signature the signatures that were checked
 * @param pull the repositories that it was pulled from or pushed to
 * @param build the builds that made it
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
