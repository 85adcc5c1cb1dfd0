package io.github.dockerclient.sample.web;

import java.util.Set;

import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.EngineException;
import io.github.dockerclient.error.UnsupportedApiVersionException;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Converts exceptions of the Docker client to problem details according to RFC 9457.
 */
@RestControllerAdvice
public final class DockerProblems {

	/**
	 * The statuses of the engine that this application returns as they are. A 401 is not
	 * one of them, because it is a registry's.
	 */
	private static final Set<Integer> PASSED_ON = Set.of(400, 403, 404, 409, 501, 503);

	@ExceptionHandler
	ProblemDetail refused(DockerException ex) {
		return of(ex);
	}

	/**
	 * Respond to invalid arguments, which the Docker client rejects.
	 * @param ex the exception of the client
	 * @return the problem
	 */
	@ExceptionHandler
	public static ProblemDetail of(IllegalArgumentException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
	}

	/**
	 * Convert an exception.
	 * @param ex the exception of the client
	 * @return the problem
	 */
	public static ProblemDetail of(DockerException ex) {
		String detail = (ex instanceof EngineException refusal) ? refusal.engineMessage() : ex.getMessage();
		return ProblemDetail.forStatusAndDetail(status(ex), detail);
	}

	private static HttpStatusCode status(DockerException ex) {
		if (ex instanceof EngineException refusal && PASSED_ON.contains(refusal.status())) {
			return HttpStatusCode.valueOf(refusal.status());
		}
		if (ex instanceof DockerTimeoutException) {
			return HttpStatus.GATEWAY_TIMEOUT;
		}
		if (ex instanceof DockerConnectionException || ex instanceof DockerClientClosedException) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		return (ex instanceof UnsupportedApiVersionException) ? HttpStatus.NOT_IMPLEMENTED : HttpStatus.BAD_GATEWAY;
	}

}
