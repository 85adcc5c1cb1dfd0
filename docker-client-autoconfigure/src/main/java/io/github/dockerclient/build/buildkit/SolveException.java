package io.github.dockerclient.build.buildkit;

import java.util.Locale;

import io.github.dockerclient.error.DockerException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if BuildKit rejects a build, or if the build fails.
 */
public class SolveException extends DockerException {

	private final int code;

	private final String engineMessage;

	private final @Nullable String vertex;

	private final transient @Nullable SourceExcerpt source;

	/**
	 * Create an exception.
	 * @param code the gRPC status code
	 * @param engineMessage the engine's message
	 * @param vertex the digest of the step that failed, or {@code null} if the engine
	 * does not report it
	 * @param source the position of the step in the Dockerfile, or {@code null} if the
	 * engine does not report it
	 */
	public SolveException(int code, String engineMessage, @Nullable String vertex, @Nullable SourceExcerpt source) {
		super(String.format(Locale.ROOT, "BuildKit: %s (gRPC status %d)", engineMessage, code), null);
		this.code = code;
		this.engineMessage = engineMessage;
		this.vertex = vertex;
		this.source = source;
	}

	/**
	 * Return the gRPC status code.
	 * @return the code, such as 1 for a cancelled build
	 */
	public int code() {
		return this.code;
	}

	/**
	 * Return the engine's message.
	 * @return the message, or an empty text
	 */
	public String engineMessage() {
		return this.engineMessage;
	}

	/**
	 * Return the step that failed.
	 * @return its digest, or {@code null} if the engine does not report it
	 */
	public @Nullable String vertex() {
		return this.vertex;
	}

	/**
	 * Return the position of the failed step in the Dockerfile. Requires BuildKit 0.8.
	 * @return the position, or {@code null} if the engine does not report it
	 */
	public @Nullable SourceExcerpt source() {
		return this.source;
	}

}
