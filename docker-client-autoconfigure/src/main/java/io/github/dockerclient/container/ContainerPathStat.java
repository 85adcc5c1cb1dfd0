package io.github.dockerclient.container;

import java.nio.file.attribute.PosixFilePermission;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A file or directory of a container.
 *
 * @param name its name without the path to it
 * @param size its size in bytes
 * @param mode its kind and permissions as bits of Go's {@code FileMode}, which has the
 * permissions where Unix has them, and all else elsewhere
 * @param mtime when it was last modified
 * @param linkTarget where a symbolic link leads in the end, as an absolute path in the
 * container; empty for all else
 */
public record ContainerPathStat(@JsonProperty("name") @Nullable String name, @JsonProperty("size") long size,
		@JsonProperty("mode") long mode, @JsonProperty("mtime") @Nullable OffsetDateTime mtime,
		@JsonProperty("linkTarget") @Nullable String linkTarget) {

	private static final long DIRECTORY = 1L << 31;

	private static final long SYMBOLIC_LINK = 1L << 27;

	private static final long DEVICE = 1L << 26;

	/** Directories, links, devices, pipes, sockets and what is none of them. */
	private static final long KINDS = DIRECTORY | SYMBOLIC_LINK | DEVICE | 1L << 25 | 1L << 24 | 1L << 21 | 1L << 19;

	/**
	 * Return whether it is a directory.
	 * @return whether it is a directory
	 */
	@JsonIgnore
	public boolean isDirectory() {
		return (this.mode & DIRECTORY) != 0;
	}

	/**
	 * Return whether it is a symbolic link.
	 * @return whether it is a symbolic link
	 */
	@JsonIgnore
	public boolean isSymbolicLink() {
		return (this.mode & SYMBOLIC_LINK) != 0;
	}

	@JsonIgnore
	boolean isDevice() {
		return (this.mode & DEVICE) != 0;
	}

	/**
	 * Return whether it is a file, not a directory, a link, a device, a pipe or a socket.
	 * @return whether it is a file
	 */
	@JsonIgnore
	public boolean isRegularFile() {
		return (this.mode & KINDS) == 0;
	}

	/**
	 * Return who may do what with it.
	 * @return the permissions
	 */
	public Set<PosixFilePermission> permissions() {
		PosixFilePermission[] all = PosixFilePermission.values();
		Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
		for (PosixFilePermission permission : all) {
			if ((this.mode >> (all.length - 1 - permission.ordinal()) & 1) != 0) {
				permissions.add(permission);
			}
		}
		return permissions;
	}

}
