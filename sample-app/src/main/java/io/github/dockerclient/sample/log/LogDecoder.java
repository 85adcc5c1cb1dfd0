package io.github.dockerclient.sample.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.stream.Frame;

/**
 * Decodes the frames of one log to text. A line or a character may begin in one frame and
 * end in a later frame of the same source, with frames of the other source in between.
 */
final class LogDecoder {

	private final Map<Frame.Source, Lines> sources = new EnumMap<>(Frame.Source.class);

	private int lines;

	List<LogPiece> decode(Frame frame) {
		Lines source = this.sources.computeIfAbsent(frame.source(), Lines::new);
		return source.split(source.characters.decode(frame.bytes()));
	}

	/**
	 * Decode the remaining bytes when the log has ended.
	 * @return the last pieces, usually none
	 */
	List<LogPiece> end() {
		return this.sources.values()
			.stream()
			.flatMap((source) -> source.split(source.characters.end()).stream())
			.toList();
	}

	/**
	 * The lines of one source.
	 */
	private final class Lines {

		private static final int NONE = 0;

		private final Frame.Source source;

		private final Utf8Decoder characters = new Utf8Decoder();

		private int open = NONE;

		Lines(Frame.Source source) {
			this.source = source;
		}

		List<LogPiece> split(String text) {
			List<LogPiece> pieces = new ArrayList<>();
			int begin = 0;
			for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
				add(pieces, text.substring(begin, end));
				this.open = NONE;
				begin = end + 1;
			}
			if (begin < text.length()) {
				add(pieces, text.substring(begin));
			}
			return pieces;
		}

		private void add(List<LogPiece> pieces, String text) {
			if (this.open == NONE) {
				LogDecoder.this.lines++;
				this.open = LogDecoder.this.lines;
			}
			pieces.add(new LogPiece(this.open, this.source, text));
		}

	}

}
