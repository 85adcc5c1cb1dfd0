package io.github.dockerclient.transport.grpc;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.netty.channel.ChannelHandler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One connection that uses gRPC, once its handlers are in the pipeline of a channel.
 */
public final class GrpcConnection implements GrpcCalls {

	private final GrpcHandler handler;

	private GrpcConnection(GrpcHandler handler) {
		this.handler = handler;
	}

	/**
	 * Create a connection for calls to the engine.
	 * @param lost returns the failure of open calls when the connection is lost, given
	 * the cause, or {@code null} if it was closed
	 * @return the connection
	 */
	public static GrpcConnection client(Function<@Nullable Throwable, Throwable> lost) {
		return new GrpcConnection(GrpcHandler.client(lost));
	}

	/**
	 * Create a connection for calls by the engine.
	 * @param methods the methods by path, such as {@code /service/Method}
	 * @param lost returns the failure of open calls when the connection is lost, given
	 * the cause, or {@code null} if it was closed
	 * @return the connection
	 */
	public static GrpcConnection server(Map<String, GrpcMethod> methods,
			Function<@Nullable Throwable, Throwable> lost) {
		return new GrpcConnection(GrpcHandler.server(methods, lost));
	}

	/**
	 * Return the handlers for the pipeline of the channel.
	 * @return the handlers, in their order
	 */
	public List<ChannelHandler> handlers() {
		return this.handler.handlers();
	}

	@Override
	public Flux<byte[]> call(String method, byte[] request) {
		return this.handler.call(method, request);
	}

	/**
	 * Wait for the end of the connection.
	 * @return completes with the connection, and fails with a
	 * {@link io.github.dockerclient.error.DockerStreamException} if the engine has sent
	 * malformed HTTP/2
	 */
	public Mono<Void> end() {
		return this.handler.end();
	}

}
