package io.github.dockerclient.sample.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.stream.Frame.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LogDecoder}.
 */
class LogDecoderTests {

	private final LogDecoder decoder = new LogDecoder();

	@Test
	void oneFrameMayHoldManyLines() {
		assertThat(decode(Source.STDOUT, "one\n\nthree\n")).containsExactly(new LogPiece(1, Source.STDOUT, "one"),
				new LogPiece(2, Source.STDOUT, ""), new LogPiece(3, Source.STDOUT, "three"));
	}

	@Test
	void lineMayComeInPieces() {
		assertThat(decode(Source.STDOUT, "on")).containsExactly(new LogPiece(1, Source.STDOUT, "on"));
		assertThat(decode(Source.STDOUT, "e")).containsExactly(new LogPiece(1, Source.STDOUT, "e"));
		assertThat(decode(Source.STDOUT, "\ntwo")).containsExactly(new LogPiece(1, Source.STDOUT, ""),
				new LogPiece(2, Source.STDOUT, "two"));
	}

	@Test
	void piecesOfOutputAndErrorDoNotMix() {
		assertThat(decode(Source.STDOUT, "hel")).containsExactly(new LogPiece(1, Source.STDOUT, "hel"));
		assertThat(decode(Source.STDERR, "oo")).containsExactly(new LogPiece(2, Source.STDERR, "oo"));
		assertThat(decode(Source.STDOUT, "lo\nbye\n")).containsExactly(new LogPiece(1, Source.STDOUT, "lo"),
				new LogPiece(3, Source.STDOUT, "bye"));
		assertThat(decode(Source.STDERR, "ps\n")).containsExactly(new LogPiece(2, Source.STDERR, "ps"));
	}

	@Test
	void charactersOfOutputAndErrorDoNotMix() {
		byte[] euro = "€".getBytes(StandardCharsets.UTF_8);
		assertThat(this.decoder.decode(new Frame(Source.STDOUT, Arrays.copyOfRange(euro, 0, 2)))).isEmpty();
		assertThat(decode(Source.STDERR, "é\n")).containsExactly(new LogPiece(1, Source.STDERR, "é"));
		assertThat(this.decoder.decode(new Frame(Source.STDOUT, Arrays.copyOfRange(euro, 2, 3))))
			.containsExactly(new LogPiece(2, Source.STDOUT, "€"));
	}

	@Test
	void endReturnsWhatIsLeft() {
		decode(Source.STDOUT, "whole\n");
		this.decoder.decode(new Frame(Source.STDERR, new byte[] { 'a', (byte) 0xE2 }));
		assertThat(this.decoder.end()).containsExactly(new LogPiece(2, Source.STDERR, "\uFFFD"));
	}

	private List<LogPiece> decode(Source source, String text) {
		return this.decoder.decode(new Frame(source, text.getBytes(StandardCharsets.UTF_8)));
	}

}
