package io.github.dockerclient.sample;

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
 * Tells what an engine refused, or why it could not be asked, as RFC 9457 has it.
 */
@RestControllerAdvice
final class DockerProblems {

	/**
	 * What these say of the engine holds for this application too. A 401 does not: it is
	 * a registry's.
	 */
	private static final Set<Integer> PASSED_ON = Set.of(400, 403, 404, 409, 501, 503);

	@ExceptionHandler
	ProblemDetail refused(DockerException ex) {
		return of(ex);
	}

	/**
	 * Answer with what the client says of arguments that cannot be right.
	 * @param ex what it says
	 * @return the problem
	 */
	@ExceptionHandler
	ProblemDetail wrong(IllegalArgumentException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
	}

	static ProblemDetail of(DockerException ex) {
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
