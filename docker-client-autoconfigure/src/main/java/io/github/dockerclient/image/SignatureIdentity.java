package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * A signature of an image and how its check went. Part of {@link Identity}.
 *
 * @param name the kind of the signature in words for people
 * @param timestamps the confirmed times of the signature
 * @param knownSigner who signed, if the engine knows the signer; else {@code null}
 * @param dockerReference the image's name in the signature; only older signatures have
 * one
 * @param signer the certificate of the signer
 * @param signatureType the format of the signature
 * @param error why the check failed, the rest being empty then; {@code null} or empty if
 * it did not
 * @param warnings doubts that do not make the check fail
 */
public record SignatureIdentity(@Since("1.53") @Nullable String name,
		@Since("1.53") List<SignatureTimestamp> timestamps, @Since("1.53") @Nullable KnownSignerIdentity knownSigner,
		@Since("1.53") @Nullable String dockerReference, @Since("1.53") @Nullable SignerIdentity signer,
		@Since("1.53") @Nullable SignatureType signatureType, @Since("1.53") @Nullable String error,
		@Since("1.53") List<String> warnings) {

	/**
	 * Create a signature identity.
	 */
	public SignatureIdentity {
		timestamps = Copies.of(timestamps);
		warnings = Copies.of(warnings);
	}

}
