package io.github.dockerclient.stream;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LineAssembler}.
 */
class LineAssemblerTests {

	private static final int MAX = LineAssembler.MAX_LENGTH;

	private static Frame out(byte[] bytes) {
		return new Frame(Frame.Source.STDOUT, bytes);
	}

	private static Frame out(String text) {
		return out(StreamBytes.utf8(text));
	}

	private static Frame err(String text) {
		return new Frame(Frame.Source.STDERR, StreamBytes.utf8(text));
	}

	private static List<Line> lines(Frame... frames) {
		return Line.of(Flux.just(frames)).collectList().blockOptional().orElseThrow();
	}

	private static List<String> texts(Frame... frames) {
		return lines(frames).stream().map(Line::text).toList();
	}

	@Test
	void linesEndWithLineFeedsAndCarriageReturnsBeforeThem() {
		assertThat(texts(out("a\nb\r\n\n\r\nc\rd\n"))).containsExactly("a", "b", "", "", "c\rd");
	}

	@Test
	void endsOfLinesMayBeDividedBetweenFrames() {
		assertThat(texts(out("a\r"), out("\nb"), out("\n"), out(""))).containsExactly("a", "b");
	}

	@Test
	void whatIsLeftComesLast() {
		assertThat(texts(out("a\nb"), out("c"))).containsExactly("a", "bc");
		assertThat(texts(out("a\n"))).containsExactly("a");
		assertThat(texts()).isEmpty();
	}

	@Test
	void sourcesHaveLinesOfTheirOwn() {
		assertThat(lines(out("o1 "), err("e1 "), out("o2\no3"), err("e2\n"), err("e3"))).containsExactly(
				new Line(Frame.Source.STDOUT, "o1 o2"), new Line(Frame.Source.STDERR, "e1 e2"),
				new Line(Frame.Source.STDOUT, "o3"), new Line(Frame.Source.STDERR, "e3"));
	}

	@Test
	void charactersMayBeDividedBetweenFrames() {
		String text = "aä€😀\r\n😀€äa\n";
		byte[] bytes = StreamBytes.utf8(text);
		assertThat(texts(StreamBytes.single(bytes).stream().map(LineAssemblerTests::out).toArray(Frame[]::new)))
			.containsExactly("aä€😀", "😀€äa");
	}

	@Test
	void anErrorComesAfterTheLinesBeforeIt() {
		StepVerifier
			.create(Line.of(Flux.concat(Flux.just(out("a\nb")), Flux.error(new IllegalStateException("broken")))))
			.expectNext(new Line(Frame.Source.STDOUT, "a"))
			.expectErrorMessage("broken")
			.verify();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n" })
	void theLongestLineIsWhole(String end) {
		for (int length = MAX - 2; length <= MAX; length++) {
			String line = "x".repeat(length);
			assertThat(texts(out(line + end + "next"))).containsExactly(line, "next");
			assertThat(texts(out(line), out(end), out(end))).containsExactly(line, "");
			assertThat(texts(out(line))).containsExactly(line);
		}
	}

	@Test
	void longerLinesComeInPieces() {
		String text = "x".repeat(MAX) + "y".repeat(MAX) + "z";
		assertThat(texts(out(text + "\nnext\n"))).containsExactly("x".repeat(MAX), "y".repeat(MAX), "z", "next");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ä", "€", "😀" })
	void piecesAreCutBetweenCharacters(String character) {
		String text = "x" + character.repeat(MAX) + "\n";
		Random random = new Random(1);
		List<String> pieces = texts(StreamBytes.randomly(StreamBytes.utf8(text), random)
			.stream()
			.map(LineAssemblerTests::out)
			.toArray(Frame[]::new));
		assertThat(String.join("", pieces) + "\n").isEqualTo(text);
		assertThat(pieces).hasSizeGreaterThan(1)
			.allSatisfy((piece) -> assertThat(StreamBytes.utf8(piece)).hasSizeLessThanOrEqualTo(MAX));
	}

	@Test
	void bytesThatAreNoCharactersAreHeldNoLonger() {
		byte[] bytes = new byte[3 * MAX];
		Arrays.fill(bytes, (byte) 0x80);
		assertThat(String.join("", texts(out(bytes)))).hasSize(3 * MAX).containsOnlyOnce("\uFFFD".repeat(3 * MAX));
		Arrays.fill(bytes, (byte) 0xF0);
		assertThat(texts(out(bytes))).hasSizeBetween(3, 4);
	}

	@Test
	void noMoreFramesAreTakenThanLinesNeed() {
		long[] requested = { 0 };
		Flux<Frame> endless = Flux.<Frame>generate((sink) -> {
			requested[0]++;
			sink.next(out("line\n"));
		});
		StepVerifier.create(Line.of(endless), 3).expectNextCount(3).thenCancel().verify();
		assertThat(requested[0]).isLessThan(300);
	}

}
