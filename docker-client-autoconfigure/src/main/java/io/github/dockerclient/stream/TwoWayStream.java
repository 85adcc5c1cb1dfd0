package io.github.dockerclient.stream;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * A hijacked connection, on which the streams of a process are sent in both directions
 * independently until one side closes it. The connection is used for one process only.
 * The caller must close it unless its input was read to the end.
 */
public interface TwoWayStream {

	/**
	 * Return whether the bytes of {@link #input()} are multiplexed.
	 * @return {@code true} if they are frames, {@code false} if they are the output of a
	 * terminal
	 */
	boolean isMultiplexed();

	/**
	 * Return the bytes that the engine sends. No more bytes are read from the connection
	 * than are requested. The publisher supports one subscription; cancelling it closes
	 * the connection. It completes when the other side closes the connection, or resets
	 * it after this client has sent bytes, as engines do if a process has not read all of
	 * its input. Without TLS, a proxy may also have closed the connection, so ask the
	 * engine whether the process has ended. With TLS, the publisher fails if the
	 * connection ends without TLS's closing message.
	 * @return the buffers in order; the subscriber releases them
	 */
	Flux<DataBuffer> input();

	/**
	 * Send bytes. The buffers are requested one at a time, as the engine accepts them.
	 * @param bytes the buffers; each of them is released after it was sent
	 * @return completes when all buffers were sent
	 */
	Mono<Void> send(Publisher<DataBuffer> bytes);

	/**
	 * Half-close the connection: no more bytes can be sent, but the engine's bytes can
	 * still be read.
	 * @return completes when the end was sent; fails with an
	 * {@link UnsupportedOperationException} on a Windows named pipe
	 */
	Mono<Void> closeOutput();

	/**
	 * Close the connection, which completes {@link #input()}. May be called from any
	 * thread. Further calls have no effect.
	 * @return completes when the connection is closed
	 */
	Mono<Void> close();

}
