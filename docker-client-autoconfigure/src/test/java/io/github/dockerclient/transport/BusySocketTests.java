package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.dockerclient.type.ApiVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for an engine that accepts connections to its unix socket too slowly.
 */
class BusySocketTests {

	@Test
	void callWaitsUntilTheEngineAcceptsAgain(@TempDir Path directory) throws Exception {
		UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("s"));
		List<SocketChannel> others = new ArrayList<>();
		try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			listener.bind(address, 1);
			while (connects(address, others)) {
				assertThat(others).hasSizeLessThan(1000);
			}
			ReactiveDockerHttp http = HttpSettings
				.create(new HttpSettings().address(DockerAddress.of("unix://" + address)).build());
			CompletableFuture<ApiVersion> version = http.apiVersion().toFuture();
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> version.get(300, TimeUnit.MILLISECONDS));
			for (SocketChannel other : others) {
				other.close();
			}
			Thread engine = new Thread(() -> answer(listener), "engine");
			engine.start();
			assertThat(version.get(30, TimeUnit.SECONDS)).isEqualTo(ApiVersion.of("1.51"));
			http.close().block(ScriptedServer.PATIENCE);
			engine.join();
		}
	}

	private static boolean connects(UnixDomainSocketAddress address, List<SocketChannel> others) throws IOException {
		SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
		channel.configureBlocking(false);
		try {
			channel.connect(address);
			others.add(channel);
			return true;
		}
		catch (IOException ex) {
			channel.close();
			return false;
		}
	}

	// Answer the first client that sends a request.
	private static void answer(ServerSocketChannel listener) {
		boolean answered = false;
		while (!answered) {
			try (SocketChannel peer = listener.accept()) {
				if (peer.read(ByteBuffer.allocate(4096)) > 0) {
					peer.write(ByteBuffer.wrap(FaultServer.PONG.getBytes(StandardCharsets.US_ASCII)));
					answered = true;
				}
			}
			catch (IOException ex) {
				// The client has closed the connection.
			}
		}
	}

}
