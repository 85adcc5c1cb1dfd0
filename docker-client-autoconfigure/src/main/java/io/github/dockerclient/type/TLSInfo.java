package io.github.dockerclient.type;

import org.jspecify.annotations.Nullable;

/**
 * What nodes of a swarm trust one another by. Part of the swarm and of nodes.
 *
 * @param trustRoot the certificate of the root authority, PEM-encoded
 * @param certIssuerSubject the subject of the certificates' issuer, DER in Base64
 * @param certIssuerPublicKey the public key of the certificates' issuer, DER in Base64
 */
public record TLSInfo(@Nullable String trustRoot, @Nullable String certIssuerSubject,
		@Nullable String certIssuerPublicKey) {

}
