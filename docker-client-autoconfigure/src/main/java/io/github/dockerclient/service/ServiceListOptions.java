package io.github.dockerclient.service;

import io.github.dockerclient.transport.LabelFilterOptions;

/**
 * Options of {@link ServiceOperations#list}. The keys of its filters are {@code id},
 * {@code name} (the beginning of the name), {@code label}, {@code mode} and
 * {@code runtime}, which is {@code container} unless set.
 */
public final class ServiceListOptions extends LabelFilterOptions<ServiceListOptions> {

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
