package io.github.dockerclient.service;

import java.util.List;

import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * An engine's response to the update of a service.
 *
 * @param warnings warnings, such as that the image could not be found in its registry
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
