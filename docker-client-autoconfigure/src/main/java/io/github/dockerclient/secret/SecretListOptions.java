package io.github.dockerclient.secret;

import io.github.dockerclient.transport.LabelFilterOptions;

/**
 * Options of {@link SecretOperations#list}.
 */
public final class SecretListOptions extends LabelFilterOptions<SecretListOptions> {

	/**
	 * List only secrets whose id begins with a text.
	 * @param ids the texts, one of which must match
	 * @return these options
	 */
	public SecretListOptions id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * List only secrets whose name begins with a text.
	 * @param names the texts, one of which must match
	 * @return these options
	 */
	public SecretListOptions name(String... names) {
		return filter("name", names);
	}

	/**
	 * List only the secrets with some names.
	 * @param names the whole names, one of which must match
	 * @return these options
	 */
	public SecretListOptions names(String... names) {
		return filter("names", names);
	}

}
