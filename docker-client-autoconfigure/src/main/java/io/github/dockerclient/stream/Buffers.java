package io.github.dockerclient.stream;

import java.util.function.Consumer;

import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Releases buffers that no subscriber receives.
 */
@Internal
public final class Buffers {

	/** The key in Reactor's context of the handler for items that arrive too late. */
	private static final String ON_NEXT_DROPPED = "reactor.onNextDropped.local";

	private Buffers() {
	}

	/**
	 * Release the buffers that arrive while another thread cancels or terminates a
	 * stream.
	 * @param <T> the type of the items
	 * @param stream a stream of buffers, or of other items, which are not affected
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
