package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

/**
 * The certificates on which the nodes of a swarm base their mutual trust. Part of the
 * description of swarms and nodes.
 *
 * @param trustRoot the certificate of the root authority in PEM format
 * @param certIssuerSubject the subject of the certificates' issuer in DER format,
 * Base64-encoded
 * @param certIssuerPublicKey the public key of the certificates' issuer in DER format,
 * Base64-encoded
 */
public record TLSInfo(@Nullable String trustRoot, @Nullable String certIssuerSubject,
		@Nullable String certIssuerPublicKey) {

}
