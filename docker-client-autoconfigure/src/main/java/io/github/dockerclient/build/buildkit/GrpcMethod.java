package io.github.dockerclient.build.buildkit;

import java.util.List;
import java.util.Map;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * A method that the engine calls.
 */
@FunctionalInterface
interface GrpcMethod {

	/**
	 * Answer a call. May be called on the event loop, which must not be blocked.
	 * @param metadata the values of the call's headers by their names
	 * @param messages what the engine sends; to be subscribed to once
	 * @return the answer. The call ends with it, whether or not there are more messages;
	 * a {@link GrpcException} reports its code to the engine, others are unknown failures
	 */
	Publisher<byte[]> call(Map<String, List<String>> metadata, Flux<byte[]> messages);

}
