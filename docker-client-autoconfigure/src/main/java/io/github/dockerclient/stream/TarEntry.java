package io.github.dockerclient.stream;

import java.time.Instant;

import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * The head of something in an archive.
 *
 * @param name its name, as {@link FileNames} has names
 * @param type the letter of its type
 * @param link what it links to; else empty
 * @param mode its permissions
 * @param time when it was changed
 * @param size the number of bytes of content that follow in the archive
 * @param device the numbers of a device
 * @param sparse where the content belongs, if the file has holes
 */
record TarEntry(String name, byte type, String link, int mode, Instant time, long size, Device device,
		@Nullable TarSparse sparse) {

	boolean isDirectory() {
		return this.type == TarConstants.LF_DIR;
	}

	boolean isSymbolicLink() {
		return this.type == TarConstants.LF_SYMLINK;
	}

	boolean isHardLink() {
		return this.type == TarConstants.LF_LINK;
	}

	boolean isPipe() {
		return this.type == TarConstants.LF_FIFO;
	}

	boolean isDevice() {
		return this.type == TarConstants.LF_CHR || this.type == TarConstants.LF_BLK;
	}

	// Others claim to be files, too: devices for example.
	boolean isFile() {
		return switch (this.type) {
			case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG,
					TarConstants.LF_GNUTYPE_SPARSE ->
				true;
			default -> false;
		};
	}

	// The number of bytes of the file, with its holes.
	long realSize() {
		return (this.sparse != null) ? this.sparse.realSize() : this.size;
	}

	/**
	 * The numbers of a device.
	 *
	 * @param major the driver
	 * @param minor the device
	 */
	record Device(long major, long minor) {

	}

}
