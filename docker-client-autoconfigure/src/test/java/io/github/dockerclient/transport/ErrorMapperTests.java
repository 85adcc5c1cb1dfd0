package io.github.dockerclient.transport;

import java.nio.charset.StandardCharsets;

import io.github.dockerclient.error.DockerConnectionException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorMapper}, for the cases that cannot be caused by a server. See
 * {@link ErrorAnswerTests} for the others.
 */
class ErrorMapperTests {

	@Test
	void aTlsPortIsRecognizedByItsWords() {
		byte[] body = "Client sent an HTTP request to an HTTPS server.\n".getBytes(StandardCharsets.US_ASCII);
		assertThat(new ErrorMapper(HttpSettings.of(DockerAddress.of("tcp://engine:2375"))).answered("GET /_ping", 400,
				null, body))
			.isInstanceOf(DockerConnectionException.class)
			.hasMessage("The Docker engine at tcp://engine:2375 cannot be reached: it requires TLS at this port. "
					+ "Set docker.cert-path or docker.ssl.bundle.");
	}

}
