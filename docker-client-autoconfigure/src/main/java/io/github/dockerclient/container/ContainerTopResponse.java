package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The processes of a container as a table, as returned by {@code top}.
 *
 * @param titles the titles of the columns, such as {@code PID} and {@code CMD}
 * @param processes a row for each process, with a value for each title
 */
public record ContainerTopResponse(List<String> titles, List<List<String>> processes) {

	/**
	 * Create a response.
	 */
	public ContainerTopResponse {
		titles = Copies.of(titles);
		processes = Copies.of(processes);
	}

}
