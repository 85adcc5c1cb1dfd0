package io.github.dockerclient.service;

import io.github.dockerclient.transport.RequestOptions;

/**
 * Options of {@link ServiceOperations#inspect}.
 */
public final class ServiceInspectOptions extends RequestOptions<ServiceInspectOptions> {

	/**
	 * Set whether the specification contains the default values of fields that are not
	 * set. By default it does not. Do not base an update on a specification with default
	 * values, as that would set them.
	 * @param insertDefaults whether it contains them
	 * @return these options
	 */
	public ServiceInspectOptions insertDefaults(boolean insertDefaults) {
		return query("insertDefaults", insertDefaults);
	}

}
