package io.github.dockerclient.transport.grpc;

import java.util.List;
import java.util.Map;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * A method that the engine calls.
 */
@FunctionalInterface
public interface GrpcMethod {

	/**
	 * Answer a call. May be called on the event loop, which must not be blocked.
	 * @param metadata the values of the call's headers by name
	 * @param messages the engine's messages, which can be subscribed to once
	 * @return the answer. The call ends with it, even if the engine would send more
	 * messages. A {@link GrpcException} reports its code to the engine; other failures
	 * are reported as unknown
	 */
	Publisher<byte[]> call(Map<String, List<String>> metadata, Flux<byte[]> messages);

}
