package io.github.dockerclient.stream;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.dockerclient.type.ByteSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;

/**
 * A tar archive of local files, packed while it is sent: neither memory nor disk ever
 * hold it. Packing runs on threads that may block, no faster than it is read.
 * <p>
 * Modes, symbolic links, long names and times (to the second) are kept; the owner is
 * root, unless the archive is built with {@link Builder#keepOwners()}. Directories are
 * packed in the order of their names. Files with several hard links are packed once, and
 * sockets are left out. Names and the targets of links are packed byte by byte, whatever
 * the character set of the JVM.
 * <p>
 * A file that cannot be read, or whose size changes while it is packed, ends the archive
 * with an {@link java.io.IOException}.
 */
public final class TarArchive implements ByteSource {

	private static final int FILE_MODE = 0644;

	private final List<TarItem> items;

	private final TarOwner owner;

	private TarArchive(List<TarItem> items, TarOwner owner) {
		this.items = items;
		this.owner = owner;
	}

	/**
	 * Pack a file or directory under its own name.
	 * @param local the file, directory or symbolic link
	 * @return the archive
	 * @throws IllegalArgumentException if there is no such file
	 */
	public static TarArchive of(Path local) {
		Path name = local.toAbsolutePath().normalize().getFileName();
		Assert.isTrue(name != null,
				() -> String.format(Locale.ROOT, "'%s' has no name: give it one with builder()", local));
		return builder().add(name.toString(), local).build();
	}

	/**
	 * Start to build an archive.
	 * @return a builder of an empty archive
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public Flux<DataBuffer> open() {
		return Flux
			.<DataBuffer, TarPacking>generate(() -> new TarPacking(this.items, this.owner), TarPacking::next,
					TarPacking::close)
			.subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Unpack an archive into a directory. Modes, times, symbolic and hard links, holes,
	 * and each byte of names are kept where the file system has them; the owner is who
	 * unpacks. Pipes and devices are made where this process may, with the programs
	 * {@code mkfifo} and {@code mknod}. Files are replaced, directories are not. What
	 * fails leaves behind what was unpacked before it, but no file that is not complete:
	 * what the file held before stays.
	 * @param archive the archive, not compressed
	 * @param directory where to; created if it is missing
	 * @return completes when everything is there; fails with a
	 * {@link io.github.dockerclient.error.DockerStreamException} if the archive is
	 * damaged or broken off, has entries that lead out of the directory by their name or
	 * through a link, or two names that are one to the file system, and at the end, with
	 * their names, if pipes or devices had to be left out; with an
	 * {@link java.io.UncheckedIOException} if a file cannot be written
	 */
	public static Mono<Void> unpack(Publisher<DataBuffer> archive, Path directory) {
		return unpack(archive, directory, UnaryOperator.identity());
	}

	/**
	 * Unpack an archive into a directory, under other names.
	 * @param archive the archive, not compressed
	 * @param directory where to; created if it is missing
	 * @param names gives the new name of each entry; where a name is no UTF-8, each odd
	 * byte is a lone surrogate between U+DC80 and U+DCFF, and stays the byte that it is
	 * @return completes when everything is there; fails as
	 * {@link #unpack(Publisher, Path)} does
	 */
	public static Mono<Void> unpack(Publisher<DataBuffer> archive, Path directory, UnaryOperator<String> names) {
		Assert.notNull(archive, "'archive' must not be null");
		Assert.notNull(directory, "'directory' must not be null");
		Assert.notNull(names, "'names' must not be null");
		return BlockingTarInput.read(archive, (tar) -> {
			TarUnpacking.unpack(tar, directory, names);
			return null;
		});
	}

	/**
	 * Read the only file of an archive.
	 * @param archive the archive, not compressed
	 * @param limit the greatest number of bytes that the file may have
	 * @return what is in the file; fails with a
	 * {@link io.github.dockerclient.error.DockerStreamException} if it is larger, or is
	 * no file, or the archive is damaged or broken off
	 */
	public static Mono<byte[]> content(Publisher<DataBuffer> archive, int limit) {
		Assert.notNull(archive, "'archive' must not be null");
		return BlockingTarInput.read(archive, (tar) -> tar.content(limit));
	}

	/**
	 * Builds {@link TarArchive archives}. Names have slashes, and are relative to the
	 * directory into which the archive will be unpacked. What is added under the name of
	 * something else takes its place, also of what a directory brings.
	 */
	public static final class Builder {

		private final Map<String, TarItem> items = new LinkedHashMap<>();

		private TarOwner owner = new TarOwner(0, 0);

		private Builder() {
		}

		/**
		 * Add what is in a directory, but not the directory itself.
		 * @param directory the directory
		 * @return this builder
		 * @throws IllegalArgumentException if there is no such directory
		 */
		public Builder contents(Path directory) {
			Assert.notNull(directory, "'directory' must not be null");
			return contents(directory, (path, isDirectory) -> TarFilter.Choice.PACK);
		}

		/**
		 * Add some of what is in a directory, but not the directory itself.
		 * @param directory the directory
		 * @param filter chooses what is added
		 * @return this builder
		 * @throws IllegalArgumentException if there is no such directory
		 */
		public Builder contents(Path directory, TarFilter filter) {
			Assert.notNull(directory, "'directory' must not be null");
			Assert.notNull(filter, "'filter' must not be null");
			Assert.isTrue(Files.isDirectory(directory),
					() -> String.format(Locale.ROOT, "'%s' is not a directory", directory));
			Assert.state(!this.items.containsKey(""), "The contents of a directory were added already");
			this.items.put("", new TarItem.Local("", directory, filter));
			return this;
		}

		/**
		 * Add a file or symbolic link, or a directory and what is in it.
		 * @param name its name in the archive, such as {@code etc/app.conf}
		 * @param local the file, directory or symbolic link
		 * @return this builder
		 * @throws IllegalArgumentException if there is no such file, or the name leads
		 * elsewhere
		 */
		public Builder add(String name, Path local) {
			Assert.notNull(name, "'name' must not be null");
			Assert.notNull(local, "'local' must not be null");
			Assert.isTrue(Files.exists(local, LinkOption.NOFOLLOW_LINKS),
					() -> String.format(Locale.ROOT, "There is no file '%s'", local));
			String checked = check(name);
			this.items.put(checked, new TarItem.Local(checked, local, (path, isDirectory) -> TarFilter.Choice.PACK));
			return this;
		}

		/**
		 * Add a file that everybody may read.
		 * @param name its name in the archive, such as {@code etc/app.conf}
		 * @param content what is in it; must not change until it is sent
		 * @return this builder
		 * @throws IllegalArgumentException if the name leads elsewhere
		 */
		public Builder add(String name, byte[] content) {
			return add(name, content, FILE_MODE);
		}

		/**
		 * Add a text file that everybody may read.
		 * @param name its name in the archive, such as {@code etc/app.conf}
		 * @param text what is in it, to be encoded as UTF-8
		 * @return this builder
		 * @throws IllegalArgumentException if the name leads elsewhere
		 */
		public Builder add(String name, String text) {
			Assert.notNull(name, "'name' must not be null");
			Assert.notNull(text, "'text' must not be null");
			return add(name, text.getBytes(StandardCharsets.UTF_8));
		}

		/**
		 * Add a file.
		 * @param name its name in the archive, such as {@code etc/app.conf}
		 * @param content what is in it; must not change until it is sent
		 * @param mode its permissions, such as {@code 0755}
		 * @return this builder
		 * @throws IllegalArgumentException if the name leads elsewhere
		 */
		public Builder add(String name, byte[] content, int mode) {
			Assert.notNull(name, "'name' must not be null");
			Assert.notNull(content, "'content' must not be null");
			Assert.isTrue((mode & ~07777) == 0, "'mode' must be permissions between 0 and 07777");
			String checked = check(name);
			this.items.put(checked, new TarItem.Memory(checked, content, mode));
			return this;
		}

		/**
		 * Set the owner of everything. Without, it is root.
		 * @param uid the user's id
		 * @param gid the group's id
		 * @return this builder
		 */
		public Builder owner(long uid, long gid) {
			Assert.isTrue(uid >= 0 && gid >= 0, "'uid' and 'gid' must not be negative");
			this.owner = new TarOwner(uid, gid);
			return this;
		}

		/**
		 * Keep the owners that the local files have, where the file system knows them.
		 * @return this builder
		 */
		public Builder keepOwners() {
			this.owner = TarOwner.KEPT;
			return this;
		}

		/**
		 * Build the archive. Files are read only when it is sent.
		 * @return the archive
		 */
		public TarArchive build() {
			return new TarArchive(List.copyOf(this.items.values()), this.owner);
		}

		private static String check(String name) {
			Assert.hasText(name, "'name' must not be empty");
			boolean relative = Arrays.stream(name.split("/", -1))
				.noneMatch((part) -> part.isEmpty() || part.equals(".") || part.equals(".."));
			Assert.isTrue(relative && name.indexOf('\0') < 0, () -> String.format(Locale.ROOT,
					"'name' must be a relative path without '.' and '..', but is '%s'", name));
			return name;
		}

	}

}
