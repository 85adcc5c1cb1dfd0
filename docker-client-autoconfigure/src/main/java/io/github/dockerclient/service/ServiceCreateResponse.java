package io.github.dockerclient.service;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * An engine's response to the creation of a service.
 *
 * @param id the id of the service
 * @param warnings warnings, such as that the image could not be found in its registry
 */
public record ServiceCreateResponse(@JsonProperty("ID") String id, List<String> warnings) {

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
