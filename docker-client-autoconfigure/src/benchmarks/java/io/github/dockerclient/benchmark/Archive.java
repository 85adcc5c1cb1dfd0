package io.github.dockerclient.benchmark;

import java.io.InputStream;
import java.util.Random;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * A tar archive with one file of random bytes, so that compression does not help.
 */
final class Archive extends InputStream {

	static final int MEBIBYTE = 1024 * 1024;

	/** The size of the archive without the file's content, in bytes. */
	static final int FRAME = 512 + 1024;

	static final byte[] CONTENT = new byte[MEBIBYTE];

	static final byte[] END = new byte[1024];

	static {
		new Random(1).nextBytes(CONTENT);
	}

	private final byte[] head;

	private final long end;

	private long position;

	Archive(int mebibytes) {
		this.head = head(mebibytes);
		this.end = this.head.length + (long) mebibytes * MEBIBYTE;
	}

	static byte[] head(int mebibytes) {
		TarArchiveEntry entry = new TarArchiveEntry("random");
		entry.setSize((long) mebibytes * MEBIBYTE);
		byte[] head = new byte[512];
		entry.writeEntryHeader(head);
		return head;
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		if (this.position < this.head.length) {
			return copy(this.head, (int) this.position, target, offset, length);
		}
		if (this.position < this.end) {
			return copy(CONTENT, (int) ((this.position - this.head.length) % MEBIBYTE), target, offset, length);
		}
		if (this.position < this.end + END.length) {
			return copy(END, (int) (this.position - this.end), target, offset, length);
		}
		return -1;
	}

	private int copy(byte[] source, int from, byte[] target, int offset, int length) {
		int count = Math.min(length, source.length - from);
		System.arraycopy(source, from, target, offset, count);
		this.position += count;
		return count;
	}

}
