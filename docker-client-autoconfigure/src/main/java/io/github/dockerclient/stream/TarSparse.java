package io.github.dockerclient.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.compress.archivers.tar.TarUtils;
import org.jspecify.annotations.Nullable;

/**
 * The positions of the content of a sparse file, read from any of the formats that GNU
 * tar writes.
 *
 * @param realSize the size of the file in bytes
 * @param pieces the pieces of the content in order
 */
record TarSparse(long realSize, List<Piece> pieces) {

	static final String NAME = "GNU.sparse.name";

	/**
	 * The maximum number of pieces, which limits the memory that an archive can occupy.
	 */
	private static final int MAX_PIECES = 1 << 16;

	private static final int NUMBER = 12;

	TarSparse {
		pieces = List.copyOf(pieces);
		long end = 0;
		for (Piece piece : pieces) {
			if (piece.offset() < end || piece.length() < 0 || piece.length() > realSize - piece.offset()) {
				throw new IllegalArgumentException("the description of a sparse file is invalid");
			}
			end = piece.offset() + piece.length();
		}
	}

	// Reads the pieces from the plain header and the blocks that follow it.
	static TarSparse ofHeader(byte[] header, Blocks blocks) throws IOException {
		List<Piece> pieces = new ArrayList<>();
		add(header, 386, 4, pieces);
		boolean more = header[482] != 0;
		while (more) {
			byte[] block = blocks.next();
			add(block, 0, 21, pieces);
			more = block[504] != 0;
		}
		return new TarSparse(TarUtils.parseOctalOrBinary(header, 483, NUMBER), pieces);
	}

	private static void add(byte[] block, int offset, int count, List<Piece> pieces) {
		for (int i = 0; i < count; i++) {
			int start = offset + 2 * NUMBER * i;
			if (block[start + NUMBER] == 0) {
				return;
			}
			add(pieces, TarUtils.parseOctalOrBinary(block, start, NUMBER),
					TarUtils.parseOctalOrBinary(block, start + NUMBER, NUMBER));
		}
	}

	private static void add(List<Piece> pieces, long offset, long length) {
		if (pieces.size() == MAX_PIECES) {
			throw new IllegalArgumentException("a file has too many holes");
		}
		pieces.add(new Piece(offset, length));
	}

	// Reads the pieces from the records of extended headers. Returns null if the file is
	// not sparse. In the newest format, the pieces precede the content.
	static @Nullable TarSparse ofRecords(Map<String, String> records, Blocks blocks) throws IOException {
		String size = records.getOrDefault("GNU.sparse.realsize", records.get("GNU.sparse.size"));
		if (size == null) {
			return null;
		}
		List<Piece> pieces = new ArrayList<>();
		String map = records.get("GNU.sparse.map");
		if (map != null) {
			String[] numbers = map.isEmpty() ? new String[0] : map.split(",", -1);
			for (int i = 0; i < numbers.length; i += 2) {
				add(pieces, Long.parseLong(numbers[i]), Long.parseLong((i + 1 < numbers.length) ? numbers[i + 1] : ""));
			}
		}
		else if ("1".equals(records.get("GNU.sparse.major"))) {
			Lines lines = new Lines(blocks);
			for (long count = lines.number(); count > 0; count--) {
				add(pieces, lines.number(), lines.number());
			}
		}
		return new TarSparse(Long.parseLong(size), pieces);
	}

	/**
	 * A piece of the content.
	 *
	 * @param offset the position in the file
	 * @param length the number of bytes
	 */
	record Piece(long offset, long length) {

	}

	/**
	 * Reads the next blocks of the archive.
	 */
	@FunctionalInterface
	interface Blocks {

		/**
		 * Read a block.
		 * @return the block
		 * @throws IOException if there is no further block
		 */
		byte[] next() throws IOException;

	}

	/**
	 * Reads numbers from lines that are padded to full blocks.
	 */
	private static final class Lines {

		private final Blocks blocks;

		private byte[] block = new byte[0];

		private int index;

		Lines(Blocks blocks) {
			this.blocks = blocks;
		}

		long number() throws IOException {
			StringBuilder digits = new StringBuilder();
			for (byte next = next(); next != '\n'; next = next()) {
				digits.append(new String(new byte[] { next }, StandardCharsets.ISO_8859_1));
				if (digits.length() > 20) {
					break;
				}
			}
			return Long.parseLong(digits.toString());
		}

		private byte next() throws IOException {
			if (this.index == this.block.length) {
				this.block = this.blocks.next();
				this.index = 0;
			}
			return this.block[this.index++];
		}

	}

}
