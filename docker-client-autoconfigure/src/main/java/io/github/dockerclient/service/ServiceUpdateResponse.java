package io.github.dockerclient.service;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What an engine answers to the update of a service.
 *
 * @param warnings what is not as it should be, such as an image that could not be looked
 * up in its registry
 */
public record ServiceUpdateResponse(List<String> warnings) {

	/**
	 * Create a response.
	 */
	public ServiceUpdateResponse {
		warnings = Copies.of(warnings);
	}

	ServiceUpdateResponse plus(@Nullable String warning) {
		return (warning != null) ? new ServiceUpdateResponse(Copies.plus(this.warnings, List.of(warning))) : this;
	}

}
