package io.github.dockerclient.build;

/**
 * Who builds in an engine.
 */
public enum BuilderVersion {

	/**
	 * The builder that engines have had from the beginning: a container for each step.
	 */
	CLASSIC,

	/**
	 * BuildKit, which builds stages at once, caches more, and has secrets, mounts and
	 * exports.
	 */
	BUILDKIT

}
