package io.github.dockerclient.stream;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.dockerclient.error.DockerStreamException;
import io.github.dockerclient.type.Worker;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Reads a tar archive on a thread that may block. An archive that ends prematurely is an
 * error, even if only its end marker is missing.
 * <p>
 * This class replaces the reader of Commons Compress, which maps different names to the
 * same one if their bytes are not UTF-8, follows chains of headers by recursion, reads
 * headers of any size into memory, and does not verify the checksums of headers.
 */
final class BlockingTarInput implements Closeable {

	private static final int BLOCK = 512;

	/**
	 * The maximum size of an extended header, far above the 4 KiB that Linux permits for
	 * names.
	 */
	private static final int MAX_HEADER = 1 << 20;

	private static final int MAX_HEADERS = 16;

	private static final byte[] USTAR = { 'u', 's', 't', 'a', 'r', 0 };

	private final byte[] piece = new byte[64 * 1024];

	private final InputStream bytes;

	private boolean begun;

	/** The number of content bytes of the current entry that were not read yet. */
	private long remaining;

	private long padding;

	private BlockingTarInput(InputStream bytes) {
		this.bytes = bytes;
	}

	// Reads the archive on subscription. Cancelling stops reading.
	static <T> Mono<T> read(Publisher<DataBuffer> archive, Reader<T> reader) {
		return Worker.<T>call(() -> {
			try (BlockingTarInput tar = new BlockingTarInput(BlockingInputStream.of(archive))) {
				return reader.read(tar);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	@Nullable TarEntry next() {
		try {
			skip();
			return read();
		}
		catch (EOFException ex) {
			throw new DockerStreamException("The archive ends prematurely", ex);
		}
		catch (IOException | IllegalArgumentException | ArithmeticException | DateTimeException ex) {
			throw damaged(ex.getMessage(), ex);
		}
	}

	private void skip() throws IOException {
		this.bytes.skipNBytes(this.remaining + this.padding);
		this.remaining = 0;
		this.padding = 0;
	}

	private @Nullable TarEntry read() throws IOException {
		Map<String, String> records = Map.of();
		String name = null;
		String link = null;
		for (int headers = 0; headers < MAX_HEADERS; headers++) {
			byte[] header = header();
			if (header == null) {
				return null;
			}
			switch (header[TarConstants.LF_OFFSET]) {
				case TarConstants.LF_GNUTYPE_LONGNAME -> {
					name = text(content(header));
				}
				case TarConstants.LF_GNUTYPE_LONGLINK -> {
					link = text(content(header));
				}
				case TarConstants.LF_PAX_EXTENDED_HEADER_LC, TarConstants.LF_PAX_EXTENDED_HEADER_UC -> {
					records = TarRecords.read(content(header));
				}
				// Engines ignore global headers as well.
				case TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER -> content(header);
				default -> {
					return entry(header, records, name, link);
				}
			}
		}
		throw damaged("an entry has too many headers", null);
	}

	// Returns the next header block, or null at the end of the archive.
	private byte @Nullable [] header() throws IOException {
		byte[] block = this.bytes.readNBytes(BLOCK);
		if (block.length == 0 && !this.begun) {
			return null;
		}
		if (block.length < BLOCK) {
			throw new EOFException();
		}
		this.begun = true;
		if (Arrays.equals(block, new byte[BLOCK])) {
			// Reading on shows whether the engine's response ended without a failure.
			this.bytes.transferTo(OutputStream.nullOutputStream());
			return null;
		}
		if (!TarUtils.verifyCheckSum(block)) {
			throw damaged("the checksum of a header is wrong", null);
		}
		return block;
	}

	private byte[] content(byte[] header) throws IOException {
		open(size(header));
		if (this.remaining > MAX_HEADER) {
			throw damaged(String.format(Locale.ROOT, "a header has %d bytes", this.remaining), null);
		}
		byte[] content = this.bytes.readNBytes((int) this.remaining);
		if (content.length < this.remaining) {
			throw new EOFException();
		}
		this.remaining = 0;
		skip();
		return content;
	}

	private void open(long size) {
		if (size < 0) {
			throw new IllegalArgumentException("a size is negative");
		}
		this.remaining = size;
		this.padding = (BLOCK - size % BLOCK) % BLOCK;
	}

	private static long size(byte[] header) {
		return number(header, 124, TarConstants.SIZELEN);
	}

	private static long number(byte[] header, int offset, int length) {
		return TarUtils.parseOctalOrBinary(header, offset, length);
	}

	private static String text(byte[] content) {
		return text(content, 0, content.length);
	}

	private static String text(byte[] header, int offset, int length) {
		int end = offset;
		while (end < offset + length && header[end] != 0) {
			end++;
		}
		return FileNames.decode(Arrays.copyOfRange(header, offset, end));
	}

	private static String name(byte[] header) {
		String name = text(header, 0, TarConstants.NAMELEN);
		if (!Arrays.equals(header, 257, 263, USTAR, 0, USTAR.length)) {
			return name;
		}
		boolean star = header[508] == 't' && header[509] == 'a' && header[510] == 'r' && header[511] == 0;
		String prefix = text(header, 345, star ? TarConstants.PREFIXLEN_XSTAR : TarConstants.PREFIXLEN);
		return prefix.isEmpty() ? name : prefix + "/" + name;
	}

	private TarEntry entry(byte[] header, Map<String, String> records, @Nullable String longName,
			@Nullable String longLink) throws IOException {
		String name = either(records.get("path"), longName, name(header));
		String link = either(records.get("linkpath"), longLink, text(header, 157, TarConstants.NAMELEN));
		String size = records.get("size");
		String time = records.get("mtime");
		byte type = type(header[TarConstants.LF_OFFSET], name);
		boolean plain = switch (type) {
			case TarConstants.LF_LINK, TarConstants.LF_SYMLINK, TarConstants.LF_CHR, TarConstants.LF_BLK,
					TarConstants.LF_DIR, TarConstants.LF_FIFO ->
				true;
			default -> false;
		};
		open(plain ? 0 : ((size != null) ? Long.parseLong(size) : size(header)));
		TarSparse sparse = null;
		if (type == TarConstants.LF_GNUTYPE_SPARSE) {
			sparse = TarSparse.ofHeader(header, this::block);
		}
		else if (!plain) {
			sparse = TarSparse.ofRecords(records, this::blockOfContent);
		}
		if (sparse != null) {
			checkPieces(sparse);
			name = either(records.get(TarSparse.NAME), null, name);
		}
		return new TarEntry(name, type, link, (int) number(header, 100, TarConstants.MODELEN) & 07777,
				(time != null) ? TarRecords.time(time)
						: Instant.ofEpochSecond(number(header, 136, TarConstants.MODTIMELEN)),
				this.remaining, device(header, type), sparse);
	}

	private static byte type(byte type, String name) {
		boolean file = type == TarConstants.LF_NORMAL || type == TarConstants.LF_OLDNORM;
		return (file && name.endsWith("/")) ? TarConstants.LF_DIR : type;
	}

	private static TarEntry.Device device(byte[] header, byte type) {
		return (type == TarConstants.LF_CHR || type == TarConstants.LF_BLK)
				? new TarEntry.Device(number(header, 329, TarConstants.DEVLEN),
						number(header, 337, TarConstants.DEVLEN))
				: new TarEntry.Device(0, 0);
	}

	private static String either(@Nullable String first, @Nullable String second, String otherwise) {
		return (first != null) ? first : ((second != null) ? second : otherwise);
	}

	private void checkPieces(TarSparse sparse) {
		long content = 0;
		for (TarSparse.Piece piece : sparse.pieces()) {
			content += piece.length();
		}
		if (content != this.remaining) {
			throw new IllegalArgumentException("the description of a sparse file is invalid");
		}
	}

	private byte[] block() throws IOException {
		byte[] block = this.bytes.readNBytes(BLOCK);
		if (block.length < BLOCK) {
			throw new EOFException();
		}
		return block;
	}

	private byte[] blockOfContent() throws IOException {
		if (this.remaining < BLOCK) {
			throw new IllegalArgumentException("the description of a sparse file is invalid");
		}
		this.remaining -= BLOCK;
		return block();
	}

	// Returns the content of the only file in the archive.
	byte[] content(int limit) throws IOException {
		TarEntry entry = next();
		if (entry == null || !entry.isFile()) {
			throw new DockerStreamException("The archive does not begin with a file", null);
		}
		if (entry.realSize() > limit) {
			throw new DockerStreamException(String.format(Locale.ROOT,
					"The file has %d bytes, which is more than the limit of %d bytes", entry.realSize(), limit), null);
		}
		ByteArrayOutputStream content = new ByteArrayOutputStream((int) entry.realSize());
		for (TarSparse.Piece piece : pieces(entry)) {
			content.write(new byte[(int) piece.offset() - content.size()]);
			copy(piece.length(), content::write);
		}
		content.write(new byte[(int) entry.realSize() - content.size()]);
		if (next() != null) {
			throw new DockerStreamException("The archive has more than one file", null);
		}
		return content.toByteArray();
	}

	private static List<TarSparse.Piece> pieces(TarEntry entry) {
		return (entry.sparse() != null) ? entry.sparse().pieces() : List.of(new TarSparse.Piece(0, entry.size()));
	}

	// Writes the content of the current entry. Holes of the file are not filled.
	void copyTo(SeekableByteChannel file, TarEntry entry) throws IOException {
		for (TarSparse.Piece piece : pieces(entry)) {
			file.position(piece.offset());
			copy(piece.length(), (bytes, offset, length) -> write(file, ByteBuffer.wrap(bytes, offset, length)));
		}
		if (file.size() < entry.realSize()) {
			file.position(entry.realSize() - 1);
			write(file, ByteBuffer.wrap(new byte[1]));
		}
	}

	private static void write(SeekableByteChannel file, ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			file.write(bytes);
		}
	}

	private void copy(long length, Target target) throws IOException {
		for (long left = length; left > 0;) {
			int count = piece((int) Math.min(left, this.piece.length));
			target.write(this.piece, 0, count);
			left -= count;
			this.remaining -= count;
		}
	}

	private int piece(int length) {
		try {
			int count = this.bytes.read(this.piece, 0, length);
			if (count < 0) {
				throw damaged("it ends within a file", null);
			}
			return count;
		}
		catch (IOException ex) {
			throw damaged(ex.getMessage(), ex);
		}
	}

	private static DockerStreamException damaged(@Nullable String reason, @Nullable Exception failure) {
		return new DockerStreamException("The archive is damaged: " + reason, failure);
	}

	@Override
	public void close() throws IOException {
		this.bytes.close();
	}

	/**
	 * Reads an archive and returns a result.
	 *
	 * @param <T> the type of the result
	 */
	@FunctionalInterface
	interface Reader<T> {

		/**
		 * Read the archive.
		 * @param tar the archive
		 * @return the result
		 * @throws IOException if the result cannot be written
		 */
		@Nullable T read(BlockingTarInput tar) throws IOException;

	}

	/**
	 * Receives bytes.
	 */
	@FunctionalInterface
	private interface Target {

		void write(byte[] bytes, int offset, int length) throws IOException;

	}

}
