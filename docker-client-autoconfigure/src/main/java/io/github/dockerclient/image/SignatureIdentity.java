package io.github.dockerclient.image;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import org.jspecify.annotations.Nullable;

/**
 * A signature of an image and the result of its verification. Part of {@link Identity}.
 *
 * @param name a description of the kind of signature
 * @param timestamps the confirmed times of the signature
 * @param knownSigner the signer if it is a well-known one, otherwise {@code null}
 * @param dockerReference the image's name in the signature, which only older signatures
 * contain
 * @param signer the certificate of the signer
 * @param signatureType the format of the signature
 * @param error the reason of a failed verification, in which case the other components
 * are empty; {@code null} or empty if it succeeded
 * @param warnings warnings that do not cause the verification to fail
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
