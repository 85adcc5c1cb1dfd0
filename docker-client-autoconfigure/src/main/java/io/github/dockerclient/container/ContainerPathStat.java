package io.github.dockerclient.container;

import java.nio.file.attribute.PosixFilePermission;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a file or directory of a container.
 *
 * @param name the name without the path
 * @param size the size in bytes
 * @param mode the kind and the permissions as bits of Go's {@code FileMode}, in which the
 * permissions have the same bits as on Unix, and everything else has different ones
 * @param mtime the time of the last modification
 * @param linkTarget the final target of a symbolic link, as an absolute path in the
 * container; empty for everything else
 */
public record ContainerPathStat(@WireName("name") @Nullable String name, @WireName("size") long size,
		@WireName("mode") long mode, @WireName("mtime") @Nullable OffsetDateTime mtime,
		@WireName("linkTarget") @Nullable String linkTarget) {

	private static final long DIRECTORY = 1L << 31;

	private static final long SYMBOLIC_LINK = 1L << 27;

	private static final long DEVICE = 1L << 26;

	/**
	 * The bits of all kinds but regular files: directories, symbolic links, devices,
	 * pipes, sockets and irregular files.
	 */
	private static final long KINDS = DIRECTORY | SYMBOLIC_LINK | DEVICE | 1L << 25 | 1L << 24 | 1L << 21 | 1L << 19;

	/**
	 * Return whether this is a directory.
	 * @return whether this is a directory
	 */
	@JsonIgnore
	public boolean isDirectory() {
		return (this.mode & DIRECTORY) != 0;
	}

	/**
	 * Return whether this is a symbolic link.
	 * @return whether this is a symbolic link
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
	 * Return whether this is a regular file: not a directory, a symbolic link, a device,
	 * a pipe or a socket.
	 * @return whether this is a regular file
	 */
	@JsonIgnore
	public boolean isRegularFile() {
		return (this.mode & KINDS) == 0;
	}

	/**
	 * Return the permissions of the owner, the group and others.
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
