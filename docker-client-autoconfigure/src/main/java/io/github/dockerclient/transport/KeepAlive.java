package io.github.dockerclient.transport;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioChannelOption;
import jdk.net.ExtendedSocketOptions;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.netty.http.client.HttpClient;

/**
 * Finds out that the other side of a connection has vanished without a word. The system's
 * own time for that is two hours.
 */
final class KeepAlive {

	private static final Log logger = LogFactory.getLog(KeepAlive.class);

	private static final int PROBES = 3;

	private static final boolean SUPPORTED = isSupported();

	private KeepAlive() {
	}

	private static boolean isSupported() {
		List<SocketOption<Integer>> needed = List.of(ExtendedSocketOptions.TCP_KEEPIDLE,
				ExtendedSocketOptions.TCP_KEEPINTERVAL, ExtendedSocketOptions.TCP_KEEPCOUNT);
		Set<SocketOption<?>> supported = Set.of();
		try (SocketChannel channel = SocketChannel.open()) {
			supported = channel.supportedOptions();
		}
		catch (IOException ex) {
			logger.debug("The options of sockets are not known", ex);
		}
		if (supported.containsAll(needed)) {
			return true;
		}
		logger.debug("This platform has its own times for TCP keep-alive, docker.keep-alive is ignored");
		return false;
	}

	// Half of the time passes in silence; within the other half three probes have to stay
	// without an answer.
	static HttpClient configure(HttpClient client, Duration time) {
		HttpClient configured = client.option(ChannelOption.SO_KEEPALIVE, true);
		return SUPPORTED
				? configured.option(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE), seconds(time.dividedBy(2)))
					.option(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL),
							seconds(time.dividedBy(2L * PROBES)))
					.option(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPCOUNT), PROBES)
				: configured;
	}

	// The same for a connection without Netty.
	static void configure(SocketChannel channel, Duration time) throws IOException {
		channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
		if (SUPPORTED) {
			channel.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, seconds(time.dividedBy(2)));
			channel.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, seconds(time.dividedBy(2L * PROBES)));
			channel.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
		}
	}

	// The same for ssh, which counts one interval more.
	static List<String> ssh(Duration time) {
		return List.of("-o", "ServerAliveInterval=" + seconds(time.dividedBy(PROBES + 1)), "-o",
				"ServerAliveCountMax=" + PROBES);
	}

	// Systems take no more than these.
	private static int seconds(Duration time) {
		return (int) Math.max(1, Math.min(time.toSeconds(), Short.MAX_VALUE));
	}

}
