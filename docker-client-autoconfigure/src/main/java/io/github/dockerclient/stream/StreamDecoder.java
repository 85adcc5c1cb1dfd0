package io.github.dockerclient.stream;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Cuts a stream of bytes into items. A decoder serves one stream and is called by one
 * thread at a time.
 *
 * @param <T> the type of the items
 */
public interface StreamDecoder<T> {

	/**
	 * Take the next bytes.
	 * @param bytes the bytes; all are consumed
	 * @param items receives each item that these bytes complete
	 * @throws io.github.dockerclient.error.DockerStreamException if the bytes are not
	 * what the stream must hold
	 */
	void decode(ByteBuffer bytes, Consumer<? super T> items);

	/**
	 * Take note of the stream's end.
	 * @throws io.github.dockerclient.error.DockerStreamException if an item is incomplete
	 */
	void end();

	/**
	 * Decode frames of several streams multiplexed into one, each with a header of eight
	 * bytes.
	 * @return the decoder
	 */
	static StreamDecoder<Frame> multiplexedFrames() {
		return new MultiplexedFrameDecoder();
	}

	/**
	 * Take each buffer as a frame of standard output, as a terminal's stream comes.
	 * @return the decoder
	 */
	static StreamDecoder<Frame> rawFrames() {
		return new RawFrameDecoder();
	}

	/**
	 * Decode JSON values that follow each other, whatever stands between them. Those that
	 * the reader cannot read are left out.
	 * @param <T> the type of the values
	 * @param reader reads one value
	 * @return the decoder
	 */
	static <T> StreamDecoder<T> json(JsonValueReader<T> reader) {
		return new JsonDecoder<>(reader);
	}

	/**
	 * Decode a stream of buffers and keep together what one buffer brings. Each buffer is
	 * released at once.
	 * @param <T> the type of the items
	 * @param buffers the buffers
	 * @param decoder gives the decoder for one subscription
	 * @return the items in batches that are not empty
	 */
	static <T> Flux<List<T>> batches(Flux<DataBuffer> buffers, Supplier<StreamDecoder<T>> decoder) {
		return Flux.defer(() -> new Decoding<>(decoder.get()).of(buffers));
	}

	/**
	 * Hand out batches item by item. The next batch is requested when the items of the
	 * one before have all been taken.
	 * @param <T> the type of the items
	 * @param batches the batches
	 * @return the items; as a {@link BlockingStream} they cross threads in batches
	 */
	static <T> Flux<T> items(Flux<List<T>> batches) {
		return new BatchedFlux<>(batches);
	}

}
