package io.github.dockerclient.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * One stream on its way through a decoder.
 *
 * @param <T> the type of the items
 */
final class DecodingFlux<T> {

	private final Flux<DataBuffer> buffers;

	private final StreamDecoder<T> decoder;

	DecodingFlux(Flux<DataBuffer> buffers, StreamDecoder<T> decoder) {
		this.buffers = buffers;
		this.decoder = decoder;
	}

	Flux<T> items() {
		return this.buffers.<List<T>>handle(this::decode)
			.doOnDiscard(DataBuffer.class, DataBufferUtils.releaseConsumer())
			.concatWith(Mono.fromRunnable(this.decoder::end))
			.flatMapIterable((batch) -> batch, 1);
	}

	private void decode(DataBuffer buffer, SynchronousSink<List<T>> sink) {
		List<T> batch = new ArrayList<>();
		RuntimeException fault = null;
		try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
			while (parts.hasNext()) {
				ByteBuffer part = parts.next();
				this.decoder.decode(part, batch::add);
			}
		}
		catch (RuntimeException ex) {
			fault = ex;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
		// What came before the fault is delivered first.
		if (!batch.isEmpty()) {
			sink.next(batch);
		}
		if (fault != null) {
			sink.error(fault);
		}
	}

}
