package io.github.dockerclient.transport;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import io.github.dockerclient.stream.BlockingInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a thread reads each byte of a response once, however the bytes arrive.
 */
class DownloadTests {

	private static final int SIZE = 3_000_000;

	@ParameterizedTest
	@EnumSource
	void readsEachByteOnce(Framing framing) throws Exception {
		for (int seed = 0; seed < 20; seed++) {
			Random random = new Random(seed);
			byte[] content = new byte[SIZE];
			random.nextBytes(content);
			byte[] answer = framing.answer(content, random);
			try (FaultServer server = FaultServer.unix()) {
				server.does((peer, head) -> {
					for (int sent = 0; sent < answer.length;) {
						int length = Math.min(answer.length - sent,
								1 + random.nextInt(random.nextBoolean() ? 20 : 300_000));
						peer.send(Arrays.copyOfRange(answer, sent, sent + length));
						sent += length;
					}
					peer.close();
				});
				ReactiveDockerHttp http = HttpSettings.create(HttpSettings.of(server.address()));
				try (InputStream body = BlockingInputStream.of(http.get("/x").bytes())) {
					assertThat(body.readAllBytes()).as("seed %s", seed).isEqualTo(content);
				}
				http.close().block(ScriptedServer.PATIENCE);
			}
		}
	}

	/**
	 * A way to mark the end of a body.
	 */
	enum Framing {

		CHUNKED {

			@Override
			byte[] answer(byte[] content, Random random) {
				ByteArrayOutputStream answer = new ByteArrayOutputStream();
				answer.writeBytes(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
				for (int done = 0; done < content.length;) {
					int size = Math.min(content.length - done,
							1 + random.nextInt(random.nextBoolean() ? 200 : 200_000));
					answer.writeBytes(
							bytes(Integer.toHexString(size) + ((random.nextInt(5) == 0) ? ";a=b" : "") + "\r\n"));
					answer.write(content, done, size);
					answer.writeBytes(bytes("\r\n"));
					done += size;
				}
				answer.writeBytes(bytes("0\r\nTrailer: x\r\n\r\n"));
				return answer.toByteArray();
			}

		},

		LENGTH {

			@Override
			byte[] answer(byte[] content, Random random) {
				return joined("HTTP/1.1 200 OK\r\nContent-Length: " + content.length + "\r\n\r\n", content);
			}

		},

		END {

			@Override
			byte[] answer(byte[] content, Random random) {
				return joined("HTTP/1.1 200 OK\r\n\r\n", content);
			}

		};

		abstract byte[] answer(byte[] content, Random random);

		private static byte[] bytes(String text) {
			return text.getBytes(StandardCharsets.US_ASCII);
		}

		private static byte[] joined(String head, byte[] content) {
			ByteArrayOutputStream answer = new ByteArrayOutputStream();
			answer.writeBytes(bytes(head));
			answer.writeBytes(content);
			return answer.toByteArray();
		}

	}

}
