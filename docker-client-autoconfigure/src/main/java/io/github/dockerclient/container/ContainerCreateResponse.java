package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The answer of {@code create}.
 *
 * @param id the id of the new container
 * @param warnings what the engine did otherwise than it was told
 */
public record ContainerCreateResponse(String id, List<String> warnings) {

	/**
	 * Create an answer.
	 */
	public ContainerCreateResponse {
		warnings = Copies.of(warnings);
	}

}
