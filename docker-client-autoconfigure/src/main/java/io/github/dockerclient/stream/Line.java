package io.github.dockerclient.stream;

import java.util.List;

import reactor.core.publisher.Flux;

/**
 * A line of a process's output, assembled from its frames.
 *
 * @param source the stream to which the line was written
 * @param text the line without its line end, decoded as UTF-8
 */
public record Line(Frame.Source source, String text) {

	/**
	 * Assemble frames to lines, separately for each source. Lines longer than 64 KiB are
	 * divided between two characters. Text without a line end at the end of the stream is
	 * emitted last.
	 * @param frames the frames
	 * @return the lines, in the order in which they end
	 */
	public static Flux<Line> of(Flux<Frame> frames) {
		Flux<Frame> source = frames;
		return StreamDecoder.items(Flux.defer(() -> new LineAssembler()
			.of((source instanceof BatchedFlux<Frame> batched) ? batched.batches() : source.map(List::of))));
	}

}
