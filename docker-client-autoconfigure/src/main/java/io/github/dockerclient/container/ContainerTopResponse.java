package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Copies;

/**
 * The answer of {@code top}: a table of processes.
 *
 * @param titles the titles of the columns, such as {@code PID} and {@code CMD}
 * @param processes a row for each process, with a value for each title
 */
public record ContainerTopResponse(List<String> titles, List<List<String>> processes) {

	/**
	 * Create an answer.
	 */
	public ContainerTopResponse {
		titles = Copies.of(titles);
		processes = Copies.of(processes);
	}

}
