package io.github.dockerclient.engines;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bytes that tests send to processes, and read from them.
 */
public final class Bytes {

	/** 1 MiB. */
	public static final int MEBIBYTE = 1024 * 1024;

	private static final int BLOCK = 64 * 1024;

	private Bytes() {
	}

	/**
	 * Create random bytes, so that a byte that is missing, repeated or moved changes
	 * their checksum.
	 * @param count how many, in MiB
	 * @return the bytes, the same for each subscriber
	 */
	public static Flux<DataBuffer> random(int count) {
		return Flux.<DataBuffer, Random>generate(() -> new Random(count), (random, sink) -> {
			byte[] block = new byte[BLOCK];
			random.nextBytes(block);
			sink.next(DefaultDataBufferFactory.sharedInstance.wrap(block));
			return random;
		}).take((long) count * MEBIBYTE / BLOCK);
	}

	/**
	 * Compute the checksum of bytes.
	 * @param buffers the bytes; each buffer is released
	 * @return their SHA-256
	 */
	public static Mono<String> sha256(Flux<DataBuffer> buffers) {
		return buffers.collect(Bytes::sha256, (digest, buffer) -> {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			digest.update(bytes);
		}).map((digest) -> HexFormat.of().formatHex(digest.digest()));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Read the output of a terminal until a text appears in it.
	 * @param output the output
	 * @param text the text
	 * @throws IOException if reading fails
	 */
	public static void readUntil(InputStream output, String text) throws IOException {
		StringBuilder seen = new StringBuilder();
		while (seen.indexOf(text) < 0) {
			int next = output.read();
			assertThat(next).as("what follows " + seen).isNotNegative();
			seen.append((char) next);
		}
	}

}
