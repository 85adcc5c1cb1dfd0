package io.github.dockerclient.image;

import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of the signer of an image, which Sigstore issues to build systems. Part
 * of {@link SignatureIdentity}.
 *
 * @param certificateIssuer the issuer of the certificate
 * @param subjectAlternativeName the subject of the certificate
 * @param issuer the OpenID Connect issuer that authenticated the signer
 * @param buildSignerUri the build instructions that created the signature
 * @param buildSignerDigest the digest of these build instructions
 * @param runnerEnvironment whether the build ran on machines of the platform or on
 * self-hosted ones
 * @param sourceRepositoryUri the repository of the sources
 * @param sourceRepositoryDigest the commit of the sources
 * @param sourceRepositoryRef the branch or tag of the sources
 * @param sourceRepositoryIdentifier the permanent id of the repository
 * @param sourceRepositoryOwnerUri the owner of the repository
 * @param sourceRepositoryOwnerIdentifier the permanent id of the owner
 * @param buildConfigUri the top-level build instructions
 * @param buildConfigDigest the digest of the top-level build instructions
 * @param buildTrigger the event that triggered the build
 * @param runInvocationUri the run of the build
 * @param sourceRepositoryVisibilityAtSigning whether the repository was public when the
 * image was signed
 */
public record SignerIdentity(@Since("1.53") @Nullable String certificateIssuer,
		@Since("1.53") @Nullable String subjectAlternativeName, @Since("1.53") @Nullable String issuer,
		@WireName("BuildSignerURI") @Since("1.53") @Nullable String buildSignerUri,
		@Since("1.53") @Nullable String buildSignerDigest, @Since("1.53") @Nullable String runnerEnvironment,
		@WireName("SourceRepositoryURI") @Since("1.53") @Nullable String sourceRepositoryUri,
		@Since("1.53") @Nullable String sourceRepositoryDigest, @Since("1.53") @Nullable String sourceRepositoryRef,
		@Since("1.53") @Nullable String sourceRepositoryIdentifier,
		@WireName("SourceRepositoryOwnerURI") @Since("1.53") @Nullable String sourceRepositoryOwnerUri,
		@Since("1.53") @Nullable String sourceRepositoryOwnerIdentifier,
		@WireName("BuildConfigURI") @Since("1.53") @Nullable String buildConfigUri,
		@Since("1.53") @Nullable String buildConfigDigest, @Since("1.53") @Nullable String buildTrigger,
		@WireName("RunInvocationURI") @Since("1.53") @Nullable String runInvocationUri,
		@Since("1.53") @Nullable String sourceRepositoryVisibilityAtSigning) {

}
