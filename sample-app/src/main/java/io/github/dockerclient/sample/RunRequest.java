package io.github.dockerclient.sample;

/**
 * What the page asks to run.
 *
 * @param image the image's name or id
 * @param command the command as typed; empty for the image's own
 */
record RunRequest(String image, String command) {

	/**
	 * Create a request. What is missing in it is empty.
	 */
	RunRequest {
		image = (image != null) ? image : "";
		command = (command != null) ? command : "";
	}

}
