package io.github.dockerclient.service;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * An engine's response to the creation of a service.
 *
 * @param id the id of the service
 * @param warnings warnings, such as that the image could not be found in its registry
 */
public record ServiceCreateResponse(@WireName("ID") String id, List<String> warnings) {

	/**
	 * Create a response.
	 */
	public ServiceCreateResponse {
		warnings = Copies.of(warnings);
	}

	ServiceCreateResponse plus(@Nullable String warning) {
		return (warning != null) ? new ServiceCreateResponse(this.id, Copies.plus(this.warnings, List.of(warning)))
				: this;
	}

}
