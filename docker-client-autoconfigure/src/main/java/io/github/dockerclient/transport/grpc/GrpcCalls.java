package io.github.dockerclient.transport.grpc;

import reactor.core.publisher.Flux;

/**
 * Calls to the engine, over one connection.
 */
@FunctionalInterface
public interface GrpcCalls {

	/**
	 * Call a method of the engine with one message. Cancelling cancels the call.
	 * @param method the path of the method, such as {@code /service/Method}
	 * @param request the message
	 * @return the messages of the engine. Fails with a {@link GrpcException} if the
	 * engine reports an error
	 */
	Flux<byte[]> call(String method, byte[] request);

}
