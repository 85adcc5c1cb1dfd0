package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.NotYetConnectedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.error.DockerTimeoutException;
import io.github.dockerclient.error.NotFoundException;
import io.netty.channel.ConnectTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.netty.channel.AbortedException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FailureMapper}, for the cases that cannot be caused by a server. See
 * {@link ConnectionFaultTests} for the others.
 */
class FailureMapperTests {

	private final FailureMapper tcp = mapper("tcp://engine:2375");

	private static FailureMapper mapper(String address) {
		return new FailureMapper(HttpSettings.of(DockerAddress.of(address)));
	}

	@Test
	void aSocketThatMayNotBeOpened(@TempDir Path directory) throws IOException {
		Path socket = Files.createFile(directory.resolve("docker.sock"));
		FailureMapper unix = mapper("unix://" + socket);
		for (IOException cause : new IOException[] { new SocketException("Permission denied"),
				new ConnectException("Permission denied") }) {
			RuntimeException failure = new IllegalStateException(cause);
			assertThat(unix.failed("GET /info", failure)).isInstanceOf(DockerConnectionException.class)
				.hasCause(failure)
				.hasMessage("The Docker engine at unix://%s cannot be reached: permission denied. "
						+ "May this user open the socket (is it a member of the group that owns it)?", socket);
		}
	}

	@Test
	void aSocketInADirectoryThatMayNotBeEntered() {
		FailureMapper unix = mapper("unix:///no/such/directory/docker.sock");
		assertThat(unix.failed("GET /info", new ConnectException("Permission denied")))
			.hasMessageContaining("permission denied. May this user open the socket");
	}

	@Test
	void aHostThatDoesNotAnswer() {
		assertThat(this.tcp.failed("GET /info", new ConnectTimeoutException("connection timed out: engine")))
			.isInstanceOf(DockerConnectionException.class)
			.hasMessage(
					"The Docker engine at tcp://engine:2375 cannot be reached: no answer within the connect timeout. "
							+ "Is the engine running, and is docker.host right?");
	}

	@Test
	void aTimeoutOfSomebodyElse() {
		assertThat(this.tcp.failed("GET /info", new TimeoutException("late")))
			.isInstanceOf(DockerTimeoutException.class)
			.hasMessage("GET /info: the engine at tcp://engine:2375 did not answer within the response timeout");
	}

	static Stream<Throwable> endsOfChannels() {
		return Stream.of(new CancelledKeyException(), new NotYetConnectedException(), new AbortedException("closed"),
				request(new CancelledKeyException()), request(new CancellationException()));
	}

	private static WebClientRequestException request(Throwable cause) {
		return new WebClientRequestException(cause, HttpMethod.POST, URI.create("/"), HttpHeaders.EMPTY);
	}

	@ParameterizedTest
	@MethodSource("endsOfChannels")
	void channelThatIsClosedAtTheSameMoment(Throwable failure) {
		assertThat(this.tcp.failed("POST /a", failure)).isInstanceOf(DockerConnectionException.class)
			.hasMessage("POST /a: the engine at tcp://engine:2375 hung up before its answer was complete")
			.hasCause(failure);
	}

	@Test
	void faultsOfStreamsGetTheirOperation() {
		DockerStreamException fault = new DockerStreamException("The stream is not JSON", null);
		assertThat(this.tcp.failed("GET /events", fault)).isInstanceOf(DockerStreamException.class)
			.hasMessage("GET /events: The stream is not JSON")
			.hasCause(fault);
	}

	@Test
	void whatIsUnderstoodAlreadyStaysAsItIs() {
		NotFoundException answered = new NotFoundException("GET /a", "gone");
		IllegalArgumentException argument = new IllegalArgumentException("'id' must not be empty");
		assertThat(this.tcp.failed("GET /a", answered)).isSameAs(answered);
		assertThat(this.tcp.failed("GET /a", argument)).isSameAs(argument);
	}

	@Test
	void whatNobodyUnderstandsStaysAsItIs() {
		IllegalStateException bug = new IllegalStateException("bug");
		assertThat(this.tcp.failed("GET /a", bug)).isSameAs(bug);
	}

}
