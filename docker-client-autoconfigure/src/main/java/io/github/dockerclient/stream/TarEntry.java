package io.github.dockerclient.stream;

import java.time.Instant;

import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * The header of an entry of an archive.
 *
 * @param name the name, as {@link FileNames} represents it
 * @param type the type, a letter
 * @param link the target of a link; empty for other types
 * @param mode the permissions
 * @param time the time of the last change
 * @param size the number of content bytes that follow in the archive
 * @param device the numbers of a device
 * @param sparse the positions of the content in the file if the file has holes
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

	boolean isFile() {
		return switch (this.type) {
			case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG,
					TarConstants.LF_GNUTYPE_SPARSE ->
				true;
			default -> false;
		};
	}

	// Returns the size of the file in bytes, including its holes.
	long realSize() {
		return (this.sparse != null) ? this.sparse.realSize() : this.size;
	}

	/**
	 * The numbers of a device.
	 *
	 * @param major the major number, which identifies the driver
	 * @param minor the minor number, which identifies the device
	 */
	record Device(long major, long minor) {

	}

}
