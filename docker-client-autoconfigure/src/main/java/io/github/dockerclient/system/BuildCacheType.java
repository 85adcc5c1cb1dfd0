package io.github.dockerclient.system;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a record of the build cache holds.
 *
 * @param value the name on the wire
 */
public record BuildCacheType(@JsonValue String value) {

	/** What BuildKit needs itself. */
	public static final BuildCacheType INTERNAL = new BuildCacheType("internal");

	/** What reads the build's instructions. */
	public static final BuildCacheType FRONTEND = new BuildCacheType("frontend");

	/** Files that a client sent. */
	public static final BuildCacheType SOURCE_LOCAL = new BuildCacheType("source.local");

	/** Files of a Git repository. */
	public static final BuildCacheType SOURCE_GIT_CHECKOUT = new BuildCacheType("source.git.checkout");

	/** A directory that steps of builds keep for the next time. */
	public static final BuildCacheType EXEC_CACHEMOUNT = new BuildCacheType("exec.cachemount");

	/** The result of a step. */
	public static final BuildCacheType REGULAR = new BuildCacheType("regular");

	@Override
	public String toString() {
		return this.value;
	}

}
