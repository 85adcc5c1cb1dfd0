package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The answer of {@code update}.
 *
 * @param warnings what the engine could not do as it was told
 */
public record ContainerUpdateResponse(List<String> warnings) {

	/**
	 * Create an answer.
	 */
	public ContainerUpdateResponse {
		warnings = Copies.of(warnings);
	}

}
