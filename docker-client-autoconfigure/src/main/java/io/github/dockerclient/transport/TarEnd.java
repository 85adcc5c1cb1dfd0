package io.github.dockerclient.transport;

import java.nio.ByteBuffer;

import io.github.dockerclient.error.DockerStreamException;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Checks that a tar archive is complete while it passes. An engine that fails while it
 * sends an archive can only stop sending, so a complete archive is recognized by the two
 * blocks of zeros at its end.
 */
final class TarEnd {

	private static final int LENGTH = 1024;

	private final ByteBuffer tail = ByteBuffer.allocate(LENGTH);

	private long zeros;

	private TarEnd() {
	}

	static Flux<DataBuffer> check(Flux<DataBuffer> archive) {
		return Flux.defer(() -> {
			TarEnd end = new TarEnd();
			return archive.doOnNext(end::look).concatWith(Flux.defer(end::missing));
		});
	}

	private void look(DataBuffer buffer) {
		int length = Math.min(buffer.readableByteCount(), LENGTH);
		if (length > 0 && buffer.getByte(buffer.writePosition() - 1) != 0) {
			this.zeros = 0;
			return;
		}
		buffer.toByteBuffer(buffer.writePosition() - length, this.tail, 0, length);
		int index = length;
		while (index > 0 && this.tail.get(index - 1) == 0) {
			index--;
		}
		this.zeros = (index == 0) ? this.zeros + length : length - index;
	}

	private Flux<DataBuffer> missing() {
		return (this.zeros >= LENGTH) ? Flux.empty()
				: Flux.error(new DockerStreamException("The engine ended the archive prematurely", null));
	}

}
