package io.github.dockerclient.stream;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Decodes a stream of bytes into items. A decoder is used for one stream and by one
 * thread at a time.
 *
 * @param <T> the type of the items
 */
@Internal
public interface StreamDecoder<T> {

	/**
	 * Decode the next bytes.
	 * @param bytes the bytes, which are in an array; all are consumed
	 * @param items receives each item that is completed by these bytes
	 * @throws io.github.dockerclient.error.DockerStreamException if the bytes are not
	 * valid in this stream
	 */
	void decode(ByteBuffer bytes, Consumer<? super T> items);

	/**
	 * Handle the end of the stream.
	 * @throws io.github.dockerclient.error.DockerStreamException if the last item is
	 * incomplete
	 */
	void end();

	/**
	 * Decode multiplexed frames, each of which has a header of eight bytes.
	 * @return the decoder
	 */
	static StreamDecoder<Frame> multiplexedFrames() {
		return new MultiplexedFrameDecoder();
	}

	/**
	 * Decode the output of a terminal, whose buffers each become a frame of standard
	 * output.
	 * @return the decoder
	 */
	static StreamDecoder<Frame> rawFrames() {
		return new RawFrameDecoder();
	}

	/**
	 * Decode consecutive JSON values, whatever white space is between them. Values that
	 * the reader cannot read are skipped.
	 * @param <T> the type of the values
	 * @param reader reads a value
	 * @return the decoder
	 */
	static <T> StreamDecoder<T> json(JsonValueReader<T> reader) {
		return new JsonDecoder<>(reader);
	}

	/**
	 * Decode a stream of buffers into batches, each of which contains the items of one
	 * buffer. Each buffer is released at once.
	 * @param <T> the type of the items
	 * @param buffers the buffers
	 * @param decoder supplies a decoder for each subscription
	 * @return the batches, none of which is empty
	 */
	static <T> Flux<List<T>> batches(Flux<DataBuffer> buffers, Supplier<StreamDecoder<T>> decoder) {
		return Flux.defer(() -> new Decoding<>(decoder.get()).of(buffers));
	}

	/**
	 * Emit the items of batches one by one. The next batch is requested when all items of
	 * the previous one were requested.
	 * @param <T> the type of the items
	 * @param batches the batches
	 * @return the items, which a {@link BlockingStream} passes between threads in batches
	 */
	static <T> Flux<T> items(Flux<List<T>> batches) {
		return new BatchedFlux<>(batches);
	}

}
