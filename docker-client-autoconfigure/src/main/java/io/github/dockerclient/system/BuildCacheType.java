package io.github.dockerclient.system;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of content of a build cache record.
 *
 * @param value the name that the API uses
 */
public record BuildCacheType(@JsonValue String value) {

	/** Data that BuildKit uses internally. */
	public static final BuildCacheType INTERNAL = new BuildCacheType("internal");

	/** A frontend, which interprets the instructions of builds. */
	public static final BuildCacheType FRONTEND = new BuildCacheType("frontend");

	/** Files that a client sent. */
	public static final BuildCacheType SOURCE_LOCAL = new BuildCacheType("source.local");

	/** Files of a Git repository. */
	public static final BuildCacheType SOURCE_GIT_CHECKOUT = new BuildCacheType("source.git.checkout");

	/** A cache directory that steps of builds keep for later builds. */
	public static final BuildCacheType EXEC_CACHEMOUNT = new BuildCacheType("exec.cachemount");

	/** The result of a step. */
	public static final BuildCacheType REGULAR = new BuildCacheType("regular");

	@Override
	public String toString() {
		return this.value;
	}

}
