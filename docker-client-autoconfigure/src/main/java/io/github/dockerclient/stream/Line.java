package io.github.dockerclient.stream;

import java.util.List;

import reactor.core.publisher.Flux;

/**
 * A line of a process's output, put together from as many frames as it came in.
 *
 * @param source where it was written
 * @param text the line without its end, decoded as UTF-8
 */
public record Line(Frame.Source source, String text) {

	/**
	 * Put frames together to lines. Each source has lines of its own. What is longer than
	 * 64 KiB comes in pieces, cut between two characters; what is left without an end of
	 * line comes last.
	 * @param frames the frames
	 * @return the lines in the order of their ends
	 */
	public static Flux<Line> of(Flux<Frame> frames) {
		Flux<Frame> source = frames;
		return StreamDecoder.items(Flux.defer(() -> new LineAssembler()
			.of((source instanceof BatchedFlux<Frame> batched) ? batched.batches() : source.map(List::of))));
	}

}
