package io.github.dockerclient.transport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.dockerclient.error.DockerStreamException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.NettyPipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ChunkJoiner}.
 */
class ChunkJoinerTests {

	private static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

	private static final String CHUNKS = "3\r\nabc\r\n0A;name=\"v\"\r\n0123456789\r\n1 \r\n\r\r\n00002\r\n\n0\r\n"
			+ "0;last\r\nExpires: 0\r\nX: y\r\n\r\n";

	private static final String DATA = "abc0123456789\r\n0";

	private final Reads reads = new Reads();

	private EmbeddedChannel channel = channel();

	private final List<ByteBuf> sent = new ArrayList<>();

	@BeforeEach
	void begin() {
		this.channel = channel();
	}

	@AfterEach
	void everyBufferWasReleased() {
		assertThat(this.sent).allMatch((buffer) -> buffer.refCnt() == 0);
	}

	private EmbeddedChannel channel() {
		EmbeddedChannel created = new EmbeddedChannel();
		created.pipeline()
			.addLast(this.reads)
			.addLast(NettyPipeline.HttpCodec, new HttpClientCodec())
			.addLast(ChunkJoiner.NAME, new ChunkJoiner());
		created.writeOutbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/events"));
		created.releaseOutbound();
		return created;
	}

	private void send(String bytes) {
		ByteBuf buffer = Unpooled.directBuffer().writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
		this.sent.add(buffer);
		this.channel.writeInbound(buffer);
	}

	private Received receive() {
		Received received = new Received();
		for (Object message = this.channel.readInbound(); message != null; message = this.channel.readInbound()) {
			received.add(message);
			ReferenceCountUtil.release(message);
		}
		return received;
	}

	@Test
	void joinsWhatOneReadBrings() {
		send(HEAD + CHUNKS);
		Received received = receive();
		assertThat(received.status).isEqualTo(200);
		assertThat(received.buffers).containsExactly(DATA);
		assertThat(received.ended).isTrue();
	}

	@Test
	void joinsSingleBytes() {
		for (char single : (HEAD + CHUNKS).toCharArray()) {
			send(String.valueOf(single));
		}
		Received received = receive();
		assertThat(String.join("", received.buffers)).isEqualTo(DATA);
		assertThat(received.ended).isTrue();
	}

	@Test
	void joinsEverySplitIntoThree() {
		String wire = HEAD + CHUNKS;
		for (int first = HEAD.length() - 4; first <= wire.length(); first++) {
			for (int second = first; second <= wire.length(); second++) {
				this.channel = channel();
				send(wire.substring(0, first));
				send(wire.substring(first, second));
				send(wire.substring(second));
				Received received = receive();
				assertThat(received.status).isEqualTo(200);
				assertThat(String.join("", received.buffers)).as("%d, %d", first, second).isEqualTo(DATA);
				assertThat(received.buffers).hasSizeLessThanOrEqualTo(3).doesNotContain("");
				assertThat(received.ended).isTrue();
				this.channel.finishAndReleaseAll();
			}
		}
	}

	@Test
	void handsOnALargeChunkPieceByPiece() {
		send(HEAD + "FFFFFFFF\r\n");
		for (int i = 0; i < 5; i++) {
			send("x".repeat(50_000));
			assertThat(receive().buffers).singleElement().satisfies((piece) -> assertThat(piece).hasSize(50_000));
		}
		this.channel.finishAndReleaseAll();
	}

	@Test
	void leavesAnAnswerThatComesBeforeTheRequestIsSentToTheCodec() {
		EmbeddedChannel early = new EmbeddedChannel();
		early.pipeline()
			.addLast(NettyPipeline.HttpCodec, new HttpClientCodec())
			.addLast(ChunkJoiner.NAME, new ChunkJoiner());
		HttpRequest upload = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/images/create");
		HttpUtil.setTransferEncodingChunked(upload, true);
		early.writeOutbound(upload);
		early.releaseOutbound();
		early.writeInbound(Unpooled.copiedBuffer(HEAD, StandardCharsets.US_ASCII));
		assertThat(early.releaseInbound()).isTrue();
		early.writeOutbound(new DefaultLastHttpContent(Unpooled.copiedBuffer("rest", StandardCharsets.US_ASCII)));
		StringBuilder sent = new StringBuilder();
		for (ByteBuf part = early.readOutbound(); part != null; part = early.readOutbound()) {
			sent.append(part.toString(StandardCharsets.US_ASCII));
			part.release();
		}
		assertThat(sent).hasToString("4\r\nrest\r\n0\r\n\r\n");
		early.finishAndReleaseAll();
	}

	@Test
	void anEmptyBodyHasAnEndOnly() {
		send(HEAD + "0\r\n\r\n");
		Received received = receive();
		assertThat(received.buffers).isEmpty();
		assertThat(received.ended).isTrue();
	}

	@Test
	void whatFollowsTheEndIsDropped() {
		send(HEAD + "1\r\na\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
		send("more");
		Received received = receive();
		assertThat(received.buffers).containsExactly("a");
		assertThat(received.ends).isOne();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			`x\\r\\n`               | A chunk has no valid size
			`\\r\\n`                | A chunk has no valid size
			` 1\\r\\na\\r\\n`       | A chunk has no valid size
			`-1\\r\\n`              | A chunk has no valid size
			`;\\r\\n`               | A chunk has no valid size
			`100000000\\r\\n`       | A chunk has no valid size
			`fffffffff\\r\\n`       | A chunk has no valid size
			`1\\r\\nab\\r\\n`       | A chunk is longer than its size
			`1\\r\\na0\\r\\n\\r\\n` | A chunk is longer than its size
			""")
	void refusesWhatIsNoChunkAfterWhatCameBefore(String bad, String message) {
		String wire = HEAD + "2\r\nok\r\n3\r\nyes\r\n" + bad.replace("\\r", "\r").replace("\\n", "\n");
		String before = message.contains("longer") ? "okyesa" : "okyes";
		assertThatExceptionOfType(DockerStreamException.class).isThrownBy(() -> send(wire)).withMessage(message);
		Received received = receive();
		assertThat(String.join("", received.buffers)).isEqualTo(before);
		assertThat(received.ended).isFalse();
		assertThat(this.channel.isOpen()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
			"HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n",
			"HTTP/1.1 500 Error\r\nContent-Length: 5\r\n\r\nhello" })
	void leavesOtherAnswersToTheCodec(String wire) {
		for (char single : wire.toCharArray()) {
			send(String.valueOf(single));
		}
		Received received = receive();
		assertThat(String.join("", received.buffers)).isEqualTo("hello");
		assertThat(received.ended).isTrue();
		assertThat(this.channel.pipeline().get(NettyPipeline.HttpCodec)).isNotNull();
	}

	@Test
	void leavesABodyThatEndsWithTheConnectionToTheCodec() {
		send("HTTP/1.1 200 OK\r\n\r\nhel");
		send("lo");
		assertThat(String.join("", receive().buffers)).isEqualTo("hello");
		this.channel.finish();
		assertThat(receive().ended).isTrue();
	}

	@Test
	void readsOnWhileAReadBringsNothingToHandOn() {
		this.channel.config().setAutoRead(false);
		send(HEAD);
		send("2;ext");
		int before = this.reads.count;
		send("ension\r");
		assertThat(this.reads.count).isEqualTo(before + 1);
		send("\n");
		assertThat(this.reads.count).isEqualTo(before + 2);
		send("ok");
		assertThat(this.reads.count).as("demand decides after data").isEqualTo(before + 2);
		send("\r\n");
		assertThat(this.reads.count).isEqualTo(before + 3);
		send("0\r\n\r\n");
		assertThat(this.reads.count).isEqualTo(before + 3);
		assertThat(receive().buffers).containsExactly("ok");
		send("late");
		assertThat(this.reads.count).as("nothing is read after the end").isEqualTo(before + 3);
	}

	private static final class Received {

		private int status;

		private final List<String> buffers = new ArrayList<>();

		private boolean ended;

		private int ends;

		void add(Object message) {
			if (message instanceof HttpResponse response) {
				this.status = response.status().code();
			}
			if (message instanceof HttpContent content) {
				String text = content.content().toString(StandardCharsets.ISO_8859_1);
				if (!(message instanceof LastHttpContent) || !text.isEmpty()) {
					this.buffers.add(text);
				}
			}
			if (message instanceof LastHttpContent) {
				this.ended = true;
				this.ends++;
			}
		}

	}

	private static final class Reads extends ChannelOutboundHandlerAdapter {

		private int count;

		@Override
		public boolean isSharable() {
			return true;
		}

		@Override
		public void read(ChannelHandlerContext context) {
			this.count++;
			context.read();
		}

	}

}
