package io.github.dockerclient.build.buildkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.github.dockerclient.stream.FileNames;

/**
 * The attributes of a file that are announced to the engine. The owner is not announced:
 * all files belong to root.
 *
 * @param mode the permissions and the kind, in Go's encoding
 * @param size the size in bytes
 * @param modTime the time of the last modification, in nanoseconds since 1970
 * @param linkname the target of a symbolic link, or the path with which the same file was
 * announced before; otherwise empty
 * @param device the number of a device, in Linux's encoding
 * @param identity a value that is the same for all paths of a file, or empty if the file
 * has only one path
 * @param socket whether the file is a socket, which is sent as an empty file
 */
record FileStat(long mode, long size, long modTime, String linkname, long device, String identity, boolean socket) {

	// fsutil.types.Packet
	private static final int PACKET_STAT = 2;

	// fsutil.types.Stat
	private static final int PATH = 1;

	private static final int MODE = 2;

	private static final int SIZE = 5;

	private static final int MOD_TIME = 6;

	private static final int LINKNAME = 7;

	private static final int DEVMAJOR = 8;

	private static final int DEVMINOR = 9;

	private static final long DIRECTORY = 1L << 31;

	private static final long SYMLINK = 1L << 27;

	private static final long DEVICE = 1L << 26;

	private static final long PIPE = 1L << 25;

	private static final long CHARACTER_DEVICE = 1L << 21;

	private static final long KINDS = DIRECTORY | SYMLINK | DEVICE | PIPE | CHARACTER_DEVICE;

	private static final int KIND = 0170000;

	private static final int SOCKET = 0140000;

	private static final int PERMISSIONS = 0777;

	/** The mode that Docker uses on systems without modes. */
	private static final int UNKNOWN_MODE = 0755;

	static FileStat ofMemory(int size, long modTime) {
		return new FileStat(0644, size, modTime, "", 0, "", false);
	}

	static FileStat of(Path path) throws IOException {
		if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
			return ofBasic(path);
		}
		Map<String, Object> unix = Files.readAttributes(path, "unix:mode,size,lastModifiedTime,nlink,dev,ino,rdev",
				LinkOption.NOFOLLOW_LINKS);
		int mode = (int) number(unix, "mode");
		long kind = kind(mode);
		boolean linked = kind == 0 && number(unix, "nlink") > 1;
		FileTime time = (FileTime) Objects.requireNonNull(unix.get("lastModifiedTime"));
		return new FileStat(kind | special(mode) | (mode & PERMISSIONS),
				(kind == 0 || kind == SYMLINK) ? number(unix, "size") : 0, time.to(TimeUnit.NANOSECONDS),
				(kind == SYMLINK) ? FileNames.target(path) : "", ((kind & DEVICE) != 0) ? number(unix, "rdev") : 0,
				linked ? unix.get("dev") + ":" + unix.get("ino") : "", (mode & KIND) == SOCKET);
	}

	private static long number(Map<String, Object> attributes, String name) {
		return ((Number) Objects.requireNonNull(attributes.get(name))).longValue();
	}

	private static FileStat ofBasic(Path path) throws IOException {
		BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		long kind = basic.isDirectory() ? DIRECTORY : (basic.isSymbolicLink() ? SYMLINK : 0);
		return new FileStat(kind | UNKNOWN_MODE, basic.isDirectory() ? 0 : basic.size(),
				basic.lastModifiedTime().to(TimeUnit.NANOSECONDS), (kind == SYMLINK) ? FileNames.target(path) : "", 0,
				"", false);
	}

	private static long kind(int mode) {
		return switch (mode & KIND) {
			case 0040000 -> DIRECTORY;
			case 0120000 -> SYMLINK;
			case 0060000 -> DEVICE;
			case 0020000 -> DEVICE | CHARACTER_DEVICE;
			case 0010000 -> PIPE;
			default -> 0;
		};
	}

	private static long special(int mode) {
		return ((mode & 04000) << 12) | ((mode & 02000) << 12) | ((mode & 01000) << 11);
	}

	boolean isDirectory() {
		return (this.mode & DIRECTORY) != 0;
	}

	// Returns whether the file has content that the engine may request.
	boolean isFile() {
		return (this.mode & KINDS) == 0;
	}

	// Returns the attributes of another path of a file that was announced before.
	FileStat linkedTo(String path) {
		return new FileStat(this.mode, 0, this.modTime, path, 0, this.identity, false);
	}

	// Returns the packet that announces the file.
	byte[] packet(String path) {
		long major = ((this.device >>> 8) & 0xFFF) | ((this.device >>> 32) & ~0xFFFL);
		long minor = (this.device & 0xFF) | ((this.device >>> 12) & 0xFFFFFF00L);
		ProtoWriter stat = new ProtoWriter().string(PATH, path)
			.number(MODE, this.mode)
			.number(SIZE, this.size)
			.number(MOD_TIME, this.modTime)
			.string(LINKNAME, this.linkname)
			.number(DEVMAJOR, major)
			.number(DEVMINOR, minor);
		return new ProtoWriter().message(PACKET_STAT, stat).toByteArray();
	}

}
