package io.github.dockerclient.service;

import io.github.dockerclient.transport.LabelFilterOptions;

/**
 * Options of {@link ServiceOperations#list}.
 */
public final class ServiceListOptions extends LabelFilterOptions<ServiceListOptions> {

	/**
	 * List only services whose id begins with a text.
	 * @param ids the texts, one of which must match
	 * @return these options
	 */
	public ServiceListOptions id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * List only services whose name begins with a text.
	 * @param names the texts, one of which must match
	 * @return these options
	 */
	public ServiceListOptions name(String... names) {
		return filter("name", names);
	}

	/**
	 * List only services with a mode.
	 * @param modes {@code replicated}, {@code global}, {@code replicated-job} or
	 * {@code global-job}, one of which must match
	 * @return these options
	 */
	public ServiceListOptions mode(String... modes) {
		return filter("mode", modes);
	}

	/**
	 * Set whether {@link Service#serviceStatus()} contains the numbers of tasks. By
	 * default it does not.
	 * @param status whether to return them
	 * @return these options
	 */
	public ServiceListOptions status(boolean status) {
		return query("status", status);
	}

}
