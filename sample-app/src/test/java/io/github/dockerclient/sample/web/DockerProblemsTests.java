package io.github.dockerclient.sample.web;

import java.util.stream.Stream;

import io.github.dockerclient.error.BadRequestException;
import io.github.dockerclient.error.ConflictException;
import io.github.dockerclient.error.DockerClientClosedException;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.ForbiddenException;
import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.NotImplementedException;
import io.github.dockerclient.error.ServiceUnavailableException;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.error.UnauthorizedException;
import io.github.dockerclient.error.UnexpectedAnswerException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.ProblemDetail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerProblems}.
 */
class DockerProblemsTests {

	@ParameterizedTest
	@MethodSource
	void everyKindHasItsStatus(DockerException ex, int status) {
		ProblemDetail problem = DockerProblems.of(ex);
		assertThat(problem.getStatus()).isEqualTo(status);
		assertThat(problem.getDetail()).isEqualTo("no");
	}

	static Stream<Arguments> everyKindHasItsStatus() {
		return Stream.of(Arguments.of(new BadRequestException("GET /x", "no"), 400),
				Arguments.of(new UnauthorizedException("GET /x", "no"), 502),
				Arguments.of(new ForbiddenException("GET /x", "no"), 403),
				Arguments.of(new NotFoundException("GET /x", "no"), 404),
				Arguments.of(new ConflictException("GET /x", "no"), 409),
				Arguments.of(new InternalServerErrorException("GET /x", "no"), 502),
				Arguments.of(new NotImplementedException("GET /x", "no"), 501),
				Arguments.of(new ServiceUnavailableException("GET /x", "no"), 503),
				Arguments.of(new StreamedErrorException("GET /x", null, "no"), 502),
				Arguments.of(new DockerConnectionException("no", null), 503),
				Arguments.of(new DockerClientClosedException("no"), 503),
				Arguments.of(new DockerTimeoutException("no", null), 504),
				Arguments.of(new DockerStreamException("no", null), 502),
				Arguments.of(new UnexpectedAnswerException("no", null), 502),
				Arguments.of(new UnsupportedApiVersionException("no", null), 501));
	}

}
