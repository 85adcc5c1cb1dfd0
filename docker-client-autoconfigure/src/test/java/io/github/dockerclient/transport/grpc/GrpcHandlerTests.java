package io.github.dockerclient.transport.grpc;

import io.github.dockerclient.error.DockerConnectionException;
import io.netty.channel.ChannelHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link GrpcHandler}.
 */
class GrpcHandlerTests {

	@Test
	void callOverAConnectionThatIsGone() {
		GrpcHandler client = GrpcHandler.client((cause) -> new DockerConnectionException("gone", cause));
		EmbeddedChannel channel = new EmbeddedChannel(client.handlers().toArray(ChannelHandler[]::new));
		channel.finishAndReleaseAll();
		assertThatExceptionOfType(DockerConnectionException.class)
			.isThrownBy(() -> client.call("/service/Method", new byte[0]).blockFirst())
			.withMessage("gone");
	}

}
