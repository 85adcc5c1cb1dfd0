package io.github.dockerclient.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Assembles frames to lines, for one subscription. The bytes of a line are decoded
 * together, as a character may be divided between frames.
 */
final class LineAssembler {

	static final int MAX_LENGTH = 64 * 1024;

	private final Map<Frame.Source, Rest> rests = new EnumMap<>(Frame.Source.class);

	Flux<List<Line>> of(Flux<List<Frame>> frames) {
		return frames.<List<Line>>handle((batch, sink) -> {
			List<Line> lines = new ArrayList<>();
			batch.forEach((frame) -> add(frame, lines));
			if (!lines.isEmpty()) {
				sink.next(lines);
			}
		}).concatWith(Mono.fromSupplier(this::last).filter((lines) -> !lines.isEmpty()));
	}

	private void add(Frame frame, List<Line> lines) {
		Rest rest = this.rests.computeIfAbsent(frame.source(), (source) -> new Rest());
		byte[] bytes = frame.bytes();
		int start = 0;
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == '\n') {
				rest.add(frame.source(), bytes, start, i, lines);
				rest.end(frame.source(), lines);
				start = i + 1;
			}
		}
		rest.add(frame.source(), bytes, start, bytes.length, lines);
	}

	private List<Line> last() {
		List<Line> lines = new ArrayList<>();
		this.rests.forEach((source, rest) -> {
			if (rest.length > 0) {
				lines.add(new Line(source, rest.take(rest.length)));
			}
		});
		return lines;
	}

	/** The beginning of a line whose end has not arrived yet. */
	private static final class Rest {

		private byte[] bytes = new byte[0];

		private int length;

		private boolean cut;

		void add(Frame.Source source, byte[] added, int from, int to, List<Line> lines) {
			int next = from;
			while (next < to) {
				if (this.length == MAX_LENGTH) {
					lines.add(new Line(source, take(wholeCharacters())));
					this.cut = true;
				}
				int count = Math.min(to - next, MAX_LENGTH - this.length);
				if (this.bytes.length < this.length + count) {
					this.bytes = Arrays.copyOf(this.bytes,
							Math.min(MAX_LENGTH, Math.max(this.length + count, 2 * this.bytes.length)));
				}
				System.arraycopy(added, next, this.bytes, this.length, count);
				this.length += count;
				next += count;
			}
		}

		// Excludes an incomplete character at the end, unless there is nothing before it.
		private int wholeCharacters() {
			int end = this.length;
			for (int back = 1; back <= 4; back++) {
				int first = this.bytes[this.length - back] & 0xFF;
				if ((first & 0xC0) != 0x80) {
					int size = (first < 0xC0) ? 1 : (first < 0xE0) ? 2 : (first < 0xF0) ? 3 : 4;
					end = (size > back) ? this.length - back : this.length;
					break;
				}
			}
			return end;
		}

		// A line that was divided may have no remainder.
		void end(Frame.Source source, List<Line> lines) {
			boolean carriageReturn = this.length > 0 && this.bytes[this.length - 1] == '\r';
			int count = carriageReturn ? this.length - 1 : this.length;
			if (count > 0 || !this.cut) {
				lines.add(new Line(source, new String(this.bytes, 0, count, StandardCharsets.UTF_8)));
			}
			this.length = 0;
			this.cut = false;
		}

		String take(int count) {
			String text = new String(this.bytes, 0, count, StandardCharsets.UTF_8);
			System.arraycopy(this.bytes, count, this.bytes, 0, this.length - count);
			this.length -= count;
			return text;
		}

	}

}
