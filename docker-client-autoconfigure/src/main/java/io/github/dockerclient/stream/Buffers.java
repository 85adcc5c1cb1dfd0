package io.github.dockerclient.stream;

import java.util.function.Consumer;

import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Releases buffers that no subscriber receives.
 */
public final class Buffers {

	/** Where Reactor looks for what to do with items that come too late. */
	private static final String ON_NEXT_DROPPED = "reactor.onNextDropped.local";

	private Buffers() {
	}

	/**
	 * Release the buffers that arrive while a stream is being cancelled or ended by
	 * another thread.
	 * @param <T> the type of the items
	 * @param stream a stream of buffers, or of anything else
	 * @return the same stream
	 */
	public static <T> Flux<T> releaseLate(Flux<T> stream) {
		return stream.doOnDiscard(DataBuffer.class, DataBufferUtils::release)
			.contextWrite((context) -> context.put(ON_NEXT_DROPPED, (Consumer<Object>) Buffers::release));
	}

	private static void release(Object item) {
		if (item instanceof DataBuffer buffer) {
			DataBufferUtils.release(buffer);
		}
	}

}
