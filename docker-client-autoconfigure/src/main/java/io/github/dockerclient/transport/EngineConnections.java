package io.github.dockerclient.transport;

import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.FutureMono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The connections to one engine. Calls share a pool; a stream has a connection of its
 * own, so that neither waits for the other. Everything goes over NIO, unix sockets too,
 * and needs no native library. Compression stays off: engines would compress archives on
 * the fly, at a tenth of the speed.
 */
final class EngineConnections {

	private static final int MAX_BODY = 128 * 1024 * 1024;

	private static final int MAX_LOOPS = 4;

	private final LoopResources loops;

	private final ConnectionProvider pool;

	private final WebClient calls;

	private final WebClient streams;

	private final Set<Channel> openStreams = ConcurrentHashMap.newKeySet();

	EngineConnections(DockerHttpSettings settings) {
		this.loops = LoopResources.create("docker", Math.min(MAX_LOOPS, Runtime.getRuntime().availableProcessors()),
				true);
		this.pool = ConnectionProvider.builder("docker")
			.maxConnections(settings.maxConnections())
			.maxIdleTime(settings.maxIdleTime())
			.pendingAcquireTimeout(settings.acquireTimeout())
			.pendingAcquireMaxCount(-1)
			.lifo()
			.build();
		this.calls = webClient(configure(HttpClient.create(this.pool), settings));
		this.streams = webClient(
				configure(HttpClient.newConnection(), settings).doOnChannelInit((observer, channel, remote) -> {
					channel.pipeline().addAfter(NettyPipeline.HttpCodec, ChunkJoiner.NAME, new ChunkJoiner());
					this.openStreams.add(channel);
					channel.closeFuture().addListener((closed) -> this.openStreams.remove(channel));
				}));
	}

	private HttpClient configure(HttpClient client, DockerHttpSettings settings) {
		DockerAddress address = settings.address();
		HttpClient configured = client.runOn(this.loops, false)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, millis(settings.connectTimeout()))
			.headers((headers) -> headers.set(HttpHeaders.USER_AGENT, "docker-client-spring-boot"));
		if (address.socket() == null) {
			return configured.host(address.host()).port(address.port()).option(ChannelOption.SO_KEEPALIVE, true);
		}
		SocketAddress socket = UnixDomainSocketAddress.of(address.socket());
		return configured.remoteAddress(() -> socket).doOnChannelInit((observer, channel, remote) -> {
			ChannelPipeline pipeline = channel.pipeline();
			pipeline.addAfter(NettyPipeline.HttpCodec, Http11Handler.NAME, Http11Handler.INSTANCE);
		});
	}

	// Zero would be no limit.
	private static int millis(Duration duration) {
		return (int) Math.max(1, Math.min(duration.toMillis(), Integer.MAX_VALUE));
	}

	private static WebClient webClient(HttpClient client) {
		return WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(client))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(MAX_BODY))
			.build();
	}

	// For requests that are answered at once.
	WebClient calls() {
		return this.calls;
	}

	// For answers that come bit by bit, or after a long time.
	WebClient streams() {
		return this.streams;
	}

	// Streams first: an event loop that ends while the pool closes others leaves them
	// open.
	Mono<Void> close() {
		return Flux.fromIterable(this.openStreams)
			.flatMap((channel) -> FutureMono.from(channel.close()).onErrorComplete())
			.then(this.pool.disposeLater())
			.then(this.loops.disposeLater(Duration.ZERO, Duration.ofSeconds(3)));
	}

}
