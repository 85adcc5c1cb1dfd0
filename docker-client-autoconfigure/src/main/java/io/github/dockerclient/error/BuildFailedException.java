package io.github.dockerclient.error;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A build failed. The {@link #code() code} is the exit code of the step that failed, if
 * it was a command.
 */
public class BuildFailedException extends StreamedErrorException {

	private final List<String> output;

	private final @Nullable String step;

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param code the exit code of the step, or {@code null} if the engine gave none
	 * @param engineMessage the engine's error message
	 * @param output the last lines of output before the failure
	 */
	public BuildFailedException(String operation, @Nullable Long code, String engineMessage, List<String> output) {
		this(operation, code, engineMessage, output, null, null);
	}

	/**
	 * Create an exception.
	 * @param operation the method and path of the request, without its query
	 * @param code the exit code of the step, or {@code null} if the engine gave none
	 * @param engineMessage the engine's error message
	 * @param output the last lines of output before the failure
	 * @param step the name of the step, or {@code null} if the engine does not report it
	 * @param cause a cause with more details, or {@code null}
	 */
	public BuildFailedException(String operation, @Nullable Long code, String engineMessage, List<String> output,
			@Nullable String step, @Nullable Throwable cause) {
		super(operation, code, engineMessage, cause);
		this.output = List.copyOf(output);
		this.step = step;
	}

	/**
	 * Return the last lines of output of the engine and the steps. They are not part of
	 * the message, as a step can print anything.
	 * @return at most 100 lines
	 */
	public List<String> output() {
		return this.output;
	}

	/**
	 * Return the step that failed.
	 * @return its name, such as {@code [2/3] RUN make}, or {@code null} if the engine
	 * does not report it, as with the classic builder
	 */
	public @Nullable String step() {
		return this.step;
	}

}
