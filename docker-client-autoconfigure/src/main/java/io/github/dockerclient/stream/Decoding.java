package io.github.dockerclient.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import io.github.dockerclient.type.Worker;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Decodes the buffers of one stream.
 *
 * @param <T> the type of the items
 */
final class Decoding<T> {

	private final StreamDecoder<T> decoder;

	/** Each buffer is copied to the heap at once, where small reads are far cheaper. */
	private byte[] heap = new byte[0];

	Decoding(StreamDecoder<T> decoder) {
		this.decoder = decoder;
	}

	Flux<List<T>> of(Flux<DataBuffer> buffers) {
		return buffers.<List<T>>handle(this::decode)
			.doOnDiscard(DataBuffer.class, DataBufferUtils.releaseConsumer())
			.concatWith(Mono.fromRunnable(this.decoder::end));
	}

	private void decode(DataBuffer buffer, SynchronousSink<List<T>> sink) {
		ByteBuffer bytes = take(buffer);
		List<T> batch = new ArrayList<>();
		Throwable fault = null;
		try {
			this.decoder.decode(bytes, batch::add);
		}
		catch (Throwable ex) {
			fault = Worker.passable(ex);
		}
		// The items that precede a failure are delivered first.
		if (!batch.isEmpty()) {
			sink.next(batch);
		}
		if (fault != null) {
			sink.error(fault);
		}
	}

	private ByteBuffer take(DataBuffer buffer) {
		try {
			int length = buffer.readableByteCount();
			if (this.heap.length < length) {
				this.heap = new byte[length];
			}
			buffer.read(this.heap, 0, length);
			return ByteBuffer.wrap(this.heap, 0, length);
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

}
