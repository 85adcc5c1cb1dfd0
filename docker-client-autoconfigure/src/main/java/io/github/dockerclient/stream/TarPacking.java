package io.github.dockerclient.stream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dockerclient.type.Worker;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.SynchronousSink;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Packs an archive on demand, as much as is requested. A directory is read only when its
 * turn comes, so that little of a large tree is held in memory.
 */
final class TarPacking {

	private static final int CHUNK = 64 * 1024;

	private static final int LINK_MODE = 0777;

	/**
	 * The mode on file systems without modes, such as those of Windows: all files are
	 * executable.
	 */
	private static final int UNKNOWN_MODE = 0755;

	private static final int PERMISSIONS = 07777;

	private static final int KIND = 0170000;

	private static final int PIPE = 0010000;

	private static final int CHARACTER_DEVICE = 0020000;

	private static final int BLOCK_DEVICE = 0060000;

	private final TarOwner owner;

	private final Set<String> added;

	private final Map<String, String> linked = new HashMap<>();

	private final Deque<Iterator<? extends TarItem>> pending = new ArrayDeque<>();

	private final TarArchiveOutputStream tar = new TarArchiveOutputStream(new Target(),
			StandardCharsets.ISO_8859_1.name());

	private final byte[] block = new byte[CHUNK];

	private DataBuffer buffer = DefaultDataBufferFactory.sharedInstance.allocateBuffer(0);

	private InputStream content = InputStream.nullInputStream();

	private String contentName = "";

	private long remaining = -1;

	private boolean finished;

	TarPacking(List<TarItem> items, TarOwner owner) {
		this.owner = owner;
		this.added = items.stream().map(TarItem::name).collect(Collectors.toSet());
		this.pending.push(items.iterator());
		// POSIX headers are encoded in UTF-8, but names may contain other bytes.
		this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
		this.tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
	}

	TarPacking next(SynchronousSink<DataBuffer> sink) {
		this.buffer = DefaultDataBufferFactory.sharedInstance.allocateBuffer(CHUNK);
		try {
			while (!this.finished && this.buffer.readableByteCount() < CHUNK) {
				advance();
			}
			sink.next(this.buffer);
			if (this.finished) {
				sink.complete();
			}
		}
		catch (Throwable ex) {
			sink.error(Worker.passable(ex));
		}
		return this;
	}

	private void advance() throws IOException {
		Iterator<? extends TarItem> items = this.pending.peek();
		if (this.remaining >= 0) {
			copy();
		}
		else if (items == null) {
			this.tar.finish();
			this.finished = true;
		}
		else if (items.hasNext()) {
			pack(items.next());
		}
		else {
			this.pending.pop();
		}
	}

	private void copy() throws IOException {
		if (this.remaining > 0) {
			int count = this.content.read(this.block, 0, (int) Math.min(this.remaining, room()));
			if (count < 0) {
				throw new IOException(
						String.format(Locale.ROOT, "'%s' became shorter while it was packed", this.contentName));
			}
			this.tar.write(this.block, 0, count);
			this.remaining -= count;
		}
		if (this.remaining == 0) {
			if (this.content.read() >= 0) {
				throw new IOException(
						String.format(Locale.ROOT, "'%s' became longer while it was packed", this.contentName));
			}
			close();
			this.tar.closeArchiveEntry();
			this.remaining = -1;
		}
	}

	private int room() {
		return Math.max(1, CHUNK - this.buffer.readableByteCount());
	}

	private void pack(TarItem item) throws IOException {
		if (item instanceof TarItem.Local local) {
			pack(local);
		}
		else if (item instanceof TarItem.Memory memory) {
			TarArchiveEntry entry = entry(memory.name(), TarConstants.LF_NORMAL, memory.mode(), Instant.now());
			own(entry, Map.of());
			open(entry, new ByteArrayInputStream(memory.content()), memory.content().length, memory.name());
		}
	}

	private void pack(TarItem.Local item) throws IOException {
		Path path = item.path();
		if (item.name().isEmpty()) {
			this.pending.push(children(item));
			return;
		}
		BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class,
				LinkOption.NOFOLLOW_LINKS);
		TarFilter.Choice choice = item.filter().choose(item.name(), attributes.isDirectory());
		if (choice == TarFilter.Choice.PACK) {
			pack(item, attributes);
		}
		if (choice != TarFilter.Choice.SKIP && attributes.isDirectory()) {
			this.pending.push(children(item));
		}
	}

	private Iterator<TarItem.Local> children(TarItem.Local directory) throws IOException {
		String prefix = directory.name().isEmpty() ? "" : directory.name() + "/";
		try (Stream<Path> children = Files.list(directory.path())) {
			return children.map((child) -> new TarItem.Local(prefix + FileNames.of(child), child, directory.filter()))
				.filter((child) -> !this.added.contains(child.name()))
				.sorted(Comparator.comparing(TarItem::name))
				.toList()
				.iterator();
		}
	}

	private void pack(TarItem.Local item, BasicFileAttributes attributes) throws IOException {
		Path path = item.path();
		Instant time = attributes.lastModifiedTime().toInstant();
		Map<String, Object> unix = unix(path);
		int mode = (unix.get("mode") instanceof Integer known) ? known & PERMISSIONS : UNKNOWN_MODE;
		if (attributes.isSymbolicLink()) {
			TarArchiveEntry entry = entry(item.name(), TarConstants.LF_SYMLINK, LINK_MODE, time);
			entry.setLinkName(letters(FileNames.target(path)));
			own(entry, unix);
			put(entry);
		}
		else if (attributes.isDirectory()) {
			TarArchiveEntry entry = entry(item.name() + "/", TarConstants.LF_DIR, mode, time);
			own(entry, unix);
			put(entry);
		}
		else if (attributes.isRegularFile()) {
			String first = first(item.name(), unix);
			TarArchiveEntry entry = entry(item.name(), (first != null) ? TarConstants.LF_LINK : TarConstants.LF_NORMAL,
					mode, time);
			own(entry, unix);
			if (first != null) {
				entry.setLinkName(letters(first));
				put(entry);
			}
			else {
				open(entry, Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), attributes.size(), path.toString());
			}
		}
		else if (unix.get("mode") instanceof Integer kind && unix.get("rdev") instanceof Long device) {
			packSpecial(item, kind, device, time, unix);
		}
	}

	// Returns the name under which the same file was packed before, or null.
	private @Nullable String first(String name, Map<String, Object> unix) {
		return (unix.get("nlink") instanceof Integer links && links > 1)
				? this.linked.putIfAbsent(unix.get("dev") + ":" + unix.get("ino"), name) : null;
	}

	private void packSpecial(TarItem.Local item, int kind, long device, Instant time, Map<String, Object> unix)
			throws IOException {
		byte type = switch (kind & KIND) {
			case PIPE -> TarConstants.LF_FIFO;
			case CHARACTER_DEVICE -> TarConstants.LF_CHR;
			case BLOCK_DEVICE -> TarConstants.LF_BLK;
			default -> 0;
		};
		if (type != 0) {
			TarArchiveEntry entry = entry(item.name(), type, kind & PERMISSIONS, time);
			own(entry, unix);
			if (type != TarConstants.LF_FIFO) {
				entry.setDevMajor((int) (((device >>> 8) & 0xFFF) | ((device >>> 32) & ~0xFFFL)));
				entry.setDevMinor((int) ((device & 0xFF) | ((device >>> 12) & 0xFFFFFF00L)));
			}
			put(entry);
		}
	}

	private static Map<String, Object> unix(Path path) throws IOException {
		return path.getFileSystem().supportedFileAttributeViews().contains("unix")
				? Files.readAttributes(path, "unix:mode,uid,gid,nlink,dev,ino,rdev", LinkOption.NOFOLLOW_LINKS)
				: Map.of();
	}

	// Returns a string with one character for each byte of the name.
	private static String letters(String name) {
		return new String(FileNames.encode(name), StandardCharsets.ISO_8859_1);
	}

	private static TarArchiveEntry entry(String name, byte type, int mode, Instant time) {
		TarArchiveEntry entry = new TarArchiveEntry(letters(name), type, true);
		entry.setMode(mode);
		// A fraction of a second would require an extended header for each file.
		entry.setLastModifiedTime(FileTime.from(time.truncatedTo(ChronoUnit.SECONDS)));
		// By default this is the name of the user of this process.
		entry.setUserName("");
		return entry;
	}

	private void own(TarArchiveEntry entry, Map<String, Object> unix) {
		if (this.owner != TarOwner.KEPT) {
			own(entry, this.owner);
		}
		else if (unix.get("uid") instanceof Integer uid && unix.get("gid") instanceof Integer gid) {
			own(entry, new TarOwner(Integer.toUnsignedLong(uid), Integer.toUnsignedLong(gid)));
		}
	}

	private static void own(TarArchiveEntry entry, TarOwner owner) {
		entry.setUserId(owner.uid());
		entry.setGroupId(owner.gid());
	}

	private void put(TarArchiveEntry entry) throws IOException {
		this.tar.putArchiveEntry(entry);
		this.tar.closeArchiveEntry();
	}

	private void open(TarArchiveEntry entry, InputStream content, long size, String name) throws IOException {
		this.content = content;
		this.contentName = name;
		this.remaining = size;
		entry.setSize(size);
		this.tar.putArchiveEntry(entry);
	}

	void close() {
		try {
			this.content.close();
		}
		catch (IOException ex) {
			// Nothing is lost: the file was only read.
		}
	}

	/**
	 * Writes to the current buffer.
	 */
	private final class Target extends OutputStream {

		@Override
		public void write(int value) {
			TarPacking.this.buffer.write((byte) value);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			TarPacking.this.buffer.write(bytes, offset, length);
		}

	}

}
