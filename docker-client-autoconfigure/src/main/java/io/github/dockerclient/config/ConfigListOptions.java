package io.github.dockerclient.config;

import io.github.dockerclient.transport.LabelFilterOptions;

/**
 * Options of {@link ConfigOperations#list}.
 */
public final class ConfigListOptions extends LabelFilterOptions<ConfigListOptions> {

	/**
	 * List only configs whose id begins with a text.
	 * @param ids the texts, one of which must match
	 * @return these options
	 */
	public ConfigListOptions id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * List only configs whose name begins with a text.
	 * @param names the texts, one of which must match
	 * @return these options
	 */
	public ConfigListOptions name(String... names) {
		return filter("name", names);
	}

	/**
	 * List only the configs with some names.
	 * @param names the whole names, one of which must match
	 * @return these options
	 */
	public ConfigListOptions names(String... names) {
		return filter("names", names);
	}

}
