package io.github.dockerclient.build.buildkit;

import java.util.List;

import io.github.dockerclient.engines.EngineFixture;
import io.github.dockerclient.engines.OnEachEngine;
import io.github.dockerclient.engines.TestEngine;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.transport.grpc.GrpcConnection;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests whether an engine supports HTTP/2 on its socket without an upgrade, which later
 * engines require instead of {@code POST /grpc} and {@code POST /session}. The client
 * does not need it yet.
 */
@OnEachEngine
class PriorKnowledgeIntegrationTests {

	private static final String WORKERS = "/moby.buildkit.v1.Control/ListWorkers";

	private final TestEngine engine;

	PriorKnowledgeIntegrationTests(TestEngine engine) {
		this.engine = engine;
	}

	@Test
	void buildKitAnswersWithoutAnUpgradeFromVersion153On() throws Exception {
		Assumptions.assumeTrue(this.engine.address().socket() != null && this.engine.hasBuildKit(), "it has no socket");
		EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
		try {
			GrpcConnection control = GrpcConnection.client((cause) -> new DockerConnectionException("closed", cause));
			Channel channel = new Bootstrap().group(group)
				.channel(NioDomainSocketChannel.class)
				.handler(adding(control.handlers()))
				.connect(TestEngine.socketAddress(this.engine.address()))
				.sync()
				.channel();
			if (this.engine.knows("1.53")) {
				assertThat(control.call(WORKERS, new byte[0]).blockFirst(EngineFixture.PATIENCE)).isNotEmpty();
			}
			else {
				// The engine closes the connection, or answers as if the request were
				// HTTP/1.1.
				assertThatExceptionOfType(DockerException.class)
					.isThrownBy(() -> control.call(WORKERS, new byte[0]).blockFirst(EngineFixture.PATIENCE));
			}
			channel.close().sync();
		}
		finally {
			group.shutdownGracefully();
		}
	}

	private static ChannelHandler adding(List<ChannelHandler> handlers) {
		return new ChannelInitializer<>() {

			@Override
			protected void initChannel(Channel channel) {
				channel.pipeline().addLast(handlers.toArray(ChannelHandler[]::new));
			}

		};
	}

}
