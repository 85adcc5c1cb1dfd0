package io.github.dockerclient.sample;

/**
 * The page's request to run a container.
 *
 * @param image the image's name or id
 * @param command the command as typed; empty for the image's own
 */
record RunRequest(String image, String command) {

	/**
	 * Create a request. Missing values become empty.
	 */
	RunRequest {
		image = (image != null) ? image : "";
		command = (command != null) ? command : "";
	}

}
