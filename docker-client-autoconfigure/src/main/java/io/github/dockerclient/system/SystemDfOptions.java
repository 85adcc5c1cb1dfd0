package io.github.dockerclient.system;

import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.Copies;

/**
 * Options of {@link SystemOperations#df}.
 */
public final class SystemDfOptions extends TimedOptions<SystemDfOptions> {

	/**
	 * Measure only some types of objects. May be called several times. By default all
	 * types are measured. Since API 1.42.
	 * @param types the types
	 * @return these options
	 */
	public SystemDfOptions type(DataUsageType... types) {
		Copies.nonNull("types", types).forEach((type) -> addQuery("type", type, "1.42"));
		return this;
	}

	/**
	 * Set whether the result contains each object only in the form of API 1.52, such as
	 * in {@link ImagesDiskUsage#items()}. By default engines return each object in both
	 * forms, which doubles the response. Since API 1.52.
	 * @param verbose whether the older form is left out
	 * @return these options
	 */
	public SystemDfOptions verbose(boolean verbose) {
		return query("verbose", verbose, "1.52");
	}

}
