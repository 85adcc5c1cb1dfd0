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
 * Configures the detection of connections whose other side has vanished without closing
 * them. By default systems detect this after two hours.
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
			logger.debug("The supported socket options cannot be determined", ex);
		}
		if (supported.containsAll(needed)) {
			return true;
		}
		logger
			.debug("This platform does not support setting the times of TCP keep-alive: docker.keep-alive is ignored");
		return false;
	}

	// The first probe is sent after half of the time without traffic. The connection is
	// closed if three probes within the other half remain unanswered.
	static HttpClient configure(HttpClient client, Duration time) {
		HttpClient configured = client.option(ChannelOption.SO_KEEPALIVE, true);
		return SUPPORTED
				? configured.option(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE), seconds(time.dividedBy(2)))
					.option(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL),
							seconds(time.dividedBy(2L * PROBES)))
					.option(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPCOUNT), PROBES)
				: configured;
	}

	// Configures a connection without Netty in the same way.
	static void configure(SocketChannel channel, Duration time) throws IOException {
		channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
		if (SUPPORTED) {
			channel.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, seconds(time.dividedBy(2)));
			channel.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, seconds(time.dividedBy(2L * PROBES)));
			channel.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
		}
	}

	// Returns the same settings for ssh, which counts one more interval.
	static List<String> ssh(Duration time) {
		return List.of("-o", "ServerAliveInterval=" + seconds(time.dividedBy(PROBES + 1)), "-o",
				"ServerAliveCountMax=" + PROBES);
	}

	// Systems do not accept longer times.
	private static int seconds(Duration time) {
		return (int) Math.max(1, Math.min(time.toSeconds(), Short.MAX_VALUE));
	}

}
