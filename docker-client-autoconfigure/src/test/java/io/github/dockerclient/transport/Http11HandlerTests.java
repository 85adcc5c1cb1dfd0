package io.github.dockerclient.transport;

import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Objects;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import org.junit.jupiter.api.Test;
import reactor.netty.http.client.HttpClient;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Http11Handler}.
 */
class Http11HandlerTests {

	@Test
	void labelsRequests() {
		EmbeddedChannel channel = new EmbeddedChannel(Http11Handler.INSTANCE);
		channel.writeOutbound(new DefaultFullHttpRequest(HttpVersion.valueOf("HTTP/3.0"), HttpMethod.GET, "/"),
				new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"), "something else");
		for (int i = 0; i < 2; i++) {
			HttpRequest request = channel.readOutbound();
			assertThat(request.protocolVersion()).isEqualTo(HttpVersion.HTTP_1_1);
			ReferenceCountUtil.release(request);
		}
		assertThat(channel.<String>readOutbound()).isEqualTo("something else");
		channel.finish();
	}

	// When this fails, Reactor Netty sends the right HTTP version on unix sockets, and
	// the handler can be removed.
	@Test
	void isStillNeeded() {
		try (ScriptedServer server = ScriptedServer.unix().scriptPings()) {
			server.then(ScriptedServer.empty(200));
			SocketAddress socket = UnixDomainSocketAddress
				.of(Objects.requireNonNullElse(server.address().socket(), Path.of("none")));
			WebClient client = WebClient.builder()
				.clientConnector(new ReactorClientHttpConnector(HttpClient.newConnection().remoteAddress(() -> socket)))
				.build();
			client.get().uri("/_ping").retrieve().toBodilessEntity().block(ScriptedServer.PATIENCE);
			assertThat(server.take().line()).isEqualTo("GET /_ping HTTP/3.0");
		}
	}

}
