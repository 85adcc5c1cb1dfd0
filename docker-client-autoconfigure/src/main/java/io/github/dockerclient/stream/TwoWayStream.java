package io.github.dockerclient.stream;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * A connection that an engine has given over to the streams of a process: bytes go both
 * ways, each at its own pace, until one side closes. It is used by one process only and
 * has to be closed, unless its input was read to the end.
 */
public interface TwoWayStream {

	/**
	 * Tell how the bytes of {@link #input()} are to be read.
	 * @return whether they are frames, as opposed to what a terminal writes
	 */
	boolean isMultiplexed();

	/**
	 * Return what the engine sends. No more is read from the connection than is
	 * requested. Can be subscribed to once; cancelling closes the connection. Completes
	 * when the other side closes the connection, or resets it after something was sent,
	 * as engines do when a process leaves input unread. Without TLS that may also be
	 * something in between: ask the engine whether the process has ended. With TLS, an
	 * end without its closing message fails.
	 * @return the buffers in their order; the subscriber releases them
	 */
	Flux<DataBuffer> input();

	/**
	 * Send bytes. They are requested as the engine takes them, one buffer at a time.
	 * @param bytes the buffers; each is released when it was sent
	 * @return completes when all of them were sent
	 */
	Mono<Void> send(Publisher<DataBuffer> bytes);

	/**
	 * Tell the engine that no more bytes come, and go on reading.
	 * @return completes when the end was sent; fails with an
	 * {@link UnsupportedOperationException} over a named pipe of Windows
	 */
	Mono<Void> closeOutput();

	/**
	 * Close the connection, from whatever thread; {@link #input()} completes. Closing
	 * again does nothing.
	 * @return completes when it is closed
	 */
	Mono<Void> close();

}
