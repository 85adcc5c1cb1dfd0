package io.github.dockerclient.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.github.dockerclient.error.InternalServerErrorException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.stream.TarArchive;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;

/**
 * {@code docker cp}, implemented with the individual operations: inspects the source and
 * the target, and chooses the names in the archive accordingly.
 */
final class ContainerCopier {

	private static final int MAX_CONTENT = 16 * 1024 * 1024;

	private final ReactiveContainerOperations containers;

	ContainerCopier(ReactiveContainerOperations containers) {
		this.containers = containers;
	}

	Mono<Void> copyTo(String id, String path, Path local, ContainerCopyToOptions options) {
		return local(() -> LocalCopy.source(local, options.isFollowLinks()))
			.flatMap((source) -> find(id, path).flatMap((found) -> copyTo(id, source, found, options)));
	}

	private Mono<Void> copyTo(String id, LocalCopy source, Found found, ContainerCopyToOptions options) {
		ContainerPathStat stat = found.stat();
		boolean into = stat != null && stat.isDirectory();
		Assert.isTrue(stat == null || into || !source.directory(), () -> String.format(Locale.ROOT,
				"The directory '%s' cannot be copied to '%s', which is none", source.path(), found.path()));
		Assert.isTrue(stat == null || !stat.isDevice(), () -> String.format(Locale.ROOT,
				"'path' must be a directory or a file, but '%s' is a device", found.path()));
		boolean mustExist = source.directory() ? isContents(found.path()) : isDirectory(found.path());
		Assert.isTrue(stat != null || !mustExist, () -> String.format(Locale.ROOT,
				"'path' ends with a slash, but the container has no directory '%s'", found.path()));
		Place place = into ? new Place(found.path(), null) : place(found.path());
		return this.containers.copyTo(id, place.directory(), archive(source, place.name(), options), options);
	}

	private static <T> Mono<T> local(Callable<T> look) {
		return Worker.<T>call(look).onErrorMap(IOException.class, UncheckedIOException::new);
	}

	Mono<Void> copyTo(String id, String path, byte[] content, ContainerCopyToOptions options) {
		return find(id, path).flatMap((found) -> {
			Place place = place(found.path());
			return this.containers.copyTo(id, place.directory(),
					TarArchive.builder().add(String.valueOf(place.name()), content).build(), options);
		});
	}

	private static TarArchive archive(LocalCopy source, @Nullable String name, ContainerCopyToOptions options) {
		TarArchive.Builder archive = TarArchive.builder();
		if (name == null && source.contents()) {
			archive.contents(source.path());
		}
		else {
			archive.add((name != null) ? name : source.name(), source.path());
		}
		return options.isKeepOwners() ? archive.keepOwners().build() : archive.build();
	}

	Mono<Void> copyFrom(String id, String written, Path local, ContainerCopyFromOptions options) {
		String path = clean(written);
		return find(id, path, options.isFollowLinks())
			.flatMap((found) -> local(() -> LocalCopy.target(local, options.isCreateParents()))
				.flatMap((target) -> copyFrom(id, path, found, target)));
	}

	private Mono<Void> copyFrom(String id, String path, Found found, LocalCopy target) {
		ContainerPathStat stat = found.stat();
		boolean directory = stat != null && stat.isDirectory();
		Assert.isTrue(!target.contents() || target.exists(), () -> String.format(Locale.ROOT,
				"'local' must be a directory, but there is no directory '%s'", target.path()));
		Assert.isTrue(directory || !isContents(path) || stat == null,
				() -> String.format(Locale.ROOT, "'path' must be a directory, but '%s' is none", path));
		if (directory && (!target.directory() || isContents(path))) {
			Assert.isTrue(!target.exists() || target.directory(), () -> String.format(Locale.ROOT,
					"The directory '%s' cannot be copied to '%s', which is none", path, target.path()));
			String contents = isContents(found.path()) ? found.path() : found.path() + "/.";
			return TarArchive.unpack(this.containers.copyFrom(id, contents), target.path());
		}
		Flux<DataBuffer> archive = this.containers.copyFrom(id, found.path());
		if (target.directory()) {
			String name = String.valueOf(place(path).name());
			return found.path().equals(path) ? TarArchive.unpack(archive, target.path())
					: TarArchive.unpack(archive, target.path(), (entry) -> renamed(entry, name));
		}
		Path parent = target.path().getParent();
		Assert.isTrue(parent != null, () -> String.format(Locale.ROOT, "'%s' is no file", target.path()));
		return TarArchive.unpack(archive, parent, (entry) -> renamed(entry, target.name()));
	}

	// The names of all entries begin with the last part of the requested path.
	private static String renamed(String entry, String name) {
		int slash = entry.indexOf('/');
		return (slash >= 0) ? name + entry.substring(slash) : name;
	}

	Mono<byte[]> read(String id, String path) {
		return find(id, path).flatMap((found) -> {
			ContainerPathStat stat = found.stat();
			Assert.isTrue(stat == null || stat.isRegularFile(),
					() -> String.format(Locale.ROOT, "'path' must be a file, but '%s' is none", found.path()));
			return TarArchive.content(this.containers.copyFrom(id, found.path()), MAX_CONTENT);
		});
	}

	private static boolean isContents(String path) {
		return path.endsWith("/.") || path.equals(".") || path.equals("/");
	}

	private static boolean isDirectory(String path) {
		return path.endsWith("/") || path.endsWith("/.");
	}

	// Returns the path alone if there is no such file. The engine follows symbolic links
	// in the middle of a path, and reports the target of a link at its end.
	private Mono<Found> find(String id, String path) {
		return find(id, path, true).onErrorResume(ContainerCopier::isMissing,
				(missing) -> Mono.just(new Found(clean(path), null)));
	}

	// The engine answers 500 if the path leads through a file.
	private static boolean isMissing(Throwable failure) {
		return failure instanceof NotFoundException || failure instanceof InternalServerErrorException;
	}

	// Removes ".." together with the name before it, as engines do when they copy from a
	// path, but not when they inspect it.
	private static String clean(String path) {
		if (!List.of(path.split("/")).contains("..")) {
			return path;
		}
		Deque<String> names = new ArrayDeque<>();
		for (String name : path.split("/")) {
			if (name.equals("..")) {
				names.pollLast();
			}
			else if (!name.isEmpty() && !name.equals(".")) {
				names.add(name);
			}
		}
		String end = path.endsWith("/.") ? "/." : (path.endsWith("/") ? "/" : "");
		return names.isEmpty() ? "/" : "/" + String.join("/", names) + end;
	}

	private Mono<Found> find(String id, String path, boolean followLinks) {
		return this.containers.stat(id, path).flatMap((stat) -> {
			String target = stat.linkTarget();
			return (followLinks && stat.isSymbolicLink() && target != null) ? findTarget(id, target)
					: Mono.just(new Found(path, stat));
		});
	}

	private Mono<Found> findTarget(String id, String target) {
		return this.containers.stat(id, target)
			.map((stat) -> new Found(target, stat))
			.onErrorResume(ContainerCopier::isMissing, (missing) -> Mono.just(new Found(target, null)));
	}

	// Splits a path into a directory and the name of the entry in it.
	private static Place place(String path) {
		String trimmed = path;
		while (isDirectory(trimmed)) {
			trimmed = trimmed.substring(0, trimmed.lastIndexOf('/'));
		}
		int slash = trimmed.lastIndexOf('/');
		return new Place((slash > 0) ? trimmed.substring(0, slash) : "/", trimmed.substring(slash + 1));
	}

	private record Found(String path, @Nullable ContainerPathStat stat) {

	}

	private record Place(String directory, @Nullable String name) {

	}

}
