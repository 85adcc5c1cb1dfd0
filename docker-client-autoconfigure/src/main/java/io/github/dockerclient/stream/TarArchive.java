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
import io.github.dockerclient.type.Worker;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;

/**
 * A tar archive of local files that is packed while it is sent, so the archive is never
 * held in memory or on disk. Packing runs on threads that may block, and no faster than
 * the archive is read.
 * <p>
 * Modes, symbolic links, long names and times (to the second) are kept. The owner is root
 * unless {@link Builder#keepOwners()} is set. The entries of a directory are packed in
 * the order of their names. Files with several hard links are packed once, and sockets
 * are skipped. The bytes of names and of the targets of links are preserved, whatever
 * character set the JVM uses.
 * <p>
 * If a file cannot be read, or its size changes while it is packed, sending the archive
 * fails with an {@link java.io.IOException}.
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
	 * Create an archive of a file or directory under its own name.
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
	 * Return a builder.
	 * @return a builder without entries
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public Flux<DataBuffer> open() {
		return Flux.deferContextual(
				(context) -> Flux
					.<DataBuffer, TarPacking>generate(() -> new TarPacking(this.items, this.owner), TarPacking::next,
							TarPacking::close)
					.subscribeOn(Worker.reader(context)));
	}

	/**
	 * Unpack an archive into a directory. Modes, times, symbolic and hard links, holes,
	 * and the bytes of names are kept if the file system supports them. The owner is the
	 * user of this process. Pipes and devices are created with the programs
	 * {@code mkfifo} and {@code mknod} if this process is permitted to. Existing files
	 * are replaced, existing directories are not. After a failure, the entries that were
	 * already unpacked remain, but no incomplete file does: the file that was to be
	 * replaced stays unchanged.
	 * <p>
	 * Unpacking fails with a {@link io.github.dockerclient.error.DockerStreamException}
	 * if the archive is damaged or ends prematurely, if an entry leads out of the
	 * directory by its name or through a link, or if the file system does not distinguish
	 * two names. If pipes or devices cannot be created, it fails with the same exception
	 * after all other entries were unpacked; the message lists their names.
	 * @param archive the archive, not compressed
	 * @param directory the target directory, which is created if it does not exist
	 * @return completes when the archive is unpacked; fails with an
	 * {@link java.io.UncheckedIOException} if a file cannot be written
	 */
	public static Mono<Void> unpack(Publisher<DataBuffer> archive, Path directory) {
		return unpack(archive, directory, UnaryOperator.identity());
	}

	/**
	 * Unpack an archive into a directory and rename its entries. Otherwise as
	 * {@link #unpack(Publisher, Path)}.
	 * @param archive the archive, not compressed
	 * @param directory the target directory, which is created if it does not exist
	 * @param names maps the name of each entry to its new name; each byte of a name that
	 * is not valid UTF-8 is represented by an unpaired surrogate between U+DC80 and
	 * U+DCFF, which is converted back to the byte
	 * @return completes when the archive is unpacked; fails as
	 * {@link #unpack(Publisher, Path)}
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
	 * @param limit the maximum size of the file in bytes
	 * @return the content of the file; fails with a
	 * {@link io.github.dockerclient.error.DockerStreamException} if the file is larger,
	 * if the entry is not a file, or if the archive is damaged or ends prematurely
	 */
	public static Mono<byte[]> content(Publisher<DataBuffer> archive, int limit) {
		Assert.notNull(archive, "'archive' must not be null");
		return BlockingTarInput.read(archive, (tar) -> tar.content(limit));
	}

	/**
	 * Builds {@link TarArchive archives}. Names are separated by slashes and are relative
	 * to the directory into which the archive is unpacked. An entry that is added by name
	 * replaces one of the same name that was added before, and takes precedence over one
	 * from a directory, whatever the order.
	 */
	public static final class Builder {

		private final Map<String, TarItem> items = new LinkedHashMap<>();

		private TarOwner owner = new TarOwner(0, 0);

		private Builder() {
		}

		/**
		 * Add the contents of a directory, but not the directory itself.
		 * @param directory the directory
		 * @return this builder
		 * @throws IllegalArgumentException if there is no such directory
		 */
		public Builder contents(Path directory) {
			Assert.notNull(directory, "'directory' must not be null");
			return contents(directory, (path, isDirectory) -> TarFilter.Choice.PACK);
		}

		/**
		 * Add some of the contents of a directory, but not the directory itself.
		 * @param directory the directory
		 * @param filter selects the files to add
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
		 * Add a file, a symbolic link, or a directory with its contents.
		 * @param name the name in the archive, such as {@code etc/app.conf}
		 * @param local the file, directory or symbolic link
		 * @return this builder
		 * @throws IllegalArgumentException if there is no such file, or the name is
		 * absolute or contains {@code .} or {@code ..}
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
		 * Add a file that all users may read (mode 0644).
		 * @param name the name in the archive, such as {@code etc/app.conf}
		 * @param content the content, which must not change until it is sent
		 * @return this builder
		 * @throws IllegalArgumentException if the name is absolute or contains {@code .}
		 * or {@code ..}
		 */
		public Builder add(String name, byte[] content) {
			return add(name, content, FILE_MODE);
		}

		/**
		 * Add a text file that all users may read (mode 0644).
		 * @param name the name in the archive, such as {@code etc/app.conf}
		 * @param text the content, which is encoded as UTF-8
		 * @return this builder
		 * @throws IllegalArgumentException if the name is absolute or contains {@code .}
		 * or {@code ..}
		 */
		public Builder add(String name, String text) {
			Assert.notNull(name, "'name' must not be null");
			Assert.notNull(text, "'text' must not be null");
			return add(name, text.getBytes(StandardCharsets.UTF_8));
		}

		/**
		 * Add a file.
		 * @param name the name in the archive, such as {@code etc/app.conf}
		 * @param content the content, which must not change until it is sent
		 * @param mode the permissions, such as {@code 0755}
		 * @return this builder
		 * @throws IllegalArgumentException if the name is absolute or contains {@code .}
		 * or {@code ..}
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
		 * Set the owner of all entries. By default it is root.
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
		 * Keep the owners of the local files if the file system provides them.
		 * @return this builder
		 */
		public Builder keepOwners() {
			this.owner = TarOwner.KEPT;
			return this;
		}

		/**
		 * Build the archive. Its files are read only when it is sent.
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
