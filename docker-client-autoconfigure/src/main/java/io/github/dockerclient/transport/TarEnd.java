package io.github.dockerclient.transport;

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
		int start = buffer.readPosition();
		int index = buffer.writePosition();
		long zerosHere = 0;
		while (index > start && zerosHere < LENGTH && buffer.getByte(index - 1) == 0) {
			zerosHere++;
			index--;
		}
		this.zeros = (index == start) ? this.zeros + zerosHere : zerosHere;
	}

	private Flux<DataBuffer> missing() {
		return (this.zeros >= LENGTH) ? Flux.empty()
				: Flux.error(new DockerStreamException("The engine ended the archive prematurely", null));
	}

}
