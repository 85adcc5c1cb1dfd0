package io.github.dockerclient.transport;

import io.github.dockerclient.error.DockerStreamException;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Watches a tar archive go by. An engine that fails while it sends one can only stop
 * sending; that the archive is whole is told by the two blocks of zeros at its end.
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
				: Flux.error(new DockerStreamException("The engine broke off the archive before its end", null));
	}

}
