package io.github.dockerclient.engines;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Creates small tar archives.
 */
public final class Tar {

	private static final int BLOCK = 512;

	private static final int CHECKSUM = 148;

	private Tar() {
	}

	/**
	 * Create an archive with one file.
	 * @param name the file's name
	 * @param content the file's content
	 * @return the archive
	 */
	public static byte[] of(String name, byte[] content) {
		byte[] header = new byte[BLOCK];
		put(header, 0, name);
		put(header, 100, "0000644");
		put(header, 108, "0000000");
		put(header, 116, "0000000");
		put(header, 124, "%011o".formatted(content.length));
		put(header, 136, "00000000000");
		put(header, CHECKSUM, "        ");
		put(header, 156, "0");
		put(header, 257, "ustar");
		put(header, 263, "00");
		int sum = 0;
		for (byte octet : header) {
			sum += octet;
		}
		put(header, CHECKSUM, "%06o\0".formatted(sum));
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		archive.writeBytes(header);
		archive.writeBytes(content);
		archive.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK + 2 * BLOCK]);
		return archive.toByteArray();
	}

	private static void put(byte[] header, int offset, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(bytes, 0, header, offset, bytes.length);
	}

}
