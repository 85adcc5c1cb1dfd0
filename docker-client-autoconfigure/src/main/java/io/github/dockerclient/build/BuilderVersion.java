package io.github.dockerclient.build;

/**
 * A builder of an engine.
 */
public enum BuilderVersion {

	/**
	 * The original builder of engines, which runs a container for each step.
	 */
	CLASSIC,

	/**
	 * BuildKit, which builds stages in parallel, caches more, and supports secrets,
	 * mounts and exports.
	 */
	BUILDKIT

}
