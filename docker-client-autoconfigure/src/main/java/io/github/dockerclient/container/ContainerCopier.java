package io.github.dockerclient.container;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;

import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.stream.TarArchive;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.Assert;

/**
 * {@code docker cp} made of the single operations: looks what is there, and chooses the
 * names in the archive by that.
 */
final class ContainerCopier {

	private static final int MAX_CONTENT = 16 * 1024 * 1024;

	private static final Path CONTENTS = Path.of(".");

	private final ReactiveContainerOperations containers;

	ContainerCopier(ReactiveContainerOperations containers) {
		this.containers = containers;
	}

	Mono<Void> copyTo(String id, String path, Path local, ContainerCopyToOptions options) {
		Assert.isTrue(Files.exists(local, LinkOption.NOFOLLOW_LINKS),
				() -> String.format(Locale.ROOT, "There is no file '%s'", local));
		return find(id, path).publishOn(Schedulers.boundedElastic()).flatMap((found) -> {
			ContainerPathStat stat = found.stat();
			if (stat == null && found.path().endsWith("/") && !Files.isDirectory(local)) {
				return Mono.error(new IllegalArgumentException(String.format(Locale.ROOT,
						"'path' ends with a slash, but the container has no directory '%s'", found.path())));
			}
			Place place = (stat != null && stat.isDirectory()) ? new Place(found.path(), null) : place(found.path());
			return this.containers.copyTo(id, place.directory(), archive(local, place.name(), options), options);
		});
	}

	Mono<Void> copyTo(String id, String path, byte[] content) {
		return find(id, path).flatMap((found) -> {
			Place place = place(found.path());
			return this.containers.copyTo(id, place.directory(),
					TarArchive.builder().add(String.valueOf(place.name()), content).build());
		});
	}

	private static TarArchive archive(Path local, @Nullable String name, ContainerCopyToOptions options) {
		TarArchive.Builder archive = TarArchive.builder();
		if (name != null) {
			archive.add(name, local);
		}
		else if (local.endsWith(CONTENTS)) {
			archive.contents(local);
		}
		else {
			archive.add(String.valueOf(local.toAbsolutePath().normalize().getFileName()), local);
		}
		return options.keepOwners() ? archive.keepOwners().build() : archive.build();
	}

	Mono<Void> copyFrom(String id, String path, Path local) {
		return this.containers.stat(id, path).publishOn(Schedulers.boundedElastic()).flatMap((stat) -> {
			boolean into = Files.isDirectory(local);
			if (stat.isDirectory() && (!into || isContents(path))) {
				return TarArchive.unpack(this.containers.copyFrom(id, isContents(path) ? path : path + "/."), local);
			}
			if (into) {
				return TarArchive.unpack(this.containers.copyFrom(id, path), local);
			}
			Path file = local.toAbsolutePath().normalize();
			Path parent = file.getParent();
			Assert.isTrue(parent != null, () -> String.format(Locale.ROOT, "'%s' is no file", local));
			return TarArchive.unpack(this.containers.copyFrom(id, path), parent,
					(name) -> String.valueOf(file.getFileName()));
		});
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

	// What is there, or else nothing. The engine follows links in the middle of a path,
	// and tells where one at its end leads.
	private Mono<Found> find(String id, String path) {
		return this.containers.stat(id, path).flatMap((stat) -> {
			String target = stat.linkTarget();
			return (stat.isSymbolicLink() && target != null) ? findTarget(id, target)
					: Mono.just(new Found(path, stat));
		}).onErrorResume(NotFoundException.class, (missing) -> Mono.just(new Found(path, null)));
	}

	private Mono<Found> findTarget(String id, String target) {
		return this.containers.stat(id, target)
			.map((stat) -> new Found(target, stat))
			.onErrorResume(NotFoundException.class, (missing) -> Mono.just(new Found(target, null)));
	}

	// The directory in which something has its name.
	private static Place place(String path) {
		String trimmed = path.replaceFirst("(/\\.?)+$", "");
		int slash = trimmed.lastIndexOf('/');
		return new Place((slash > 0) ? trimmed.substring(0, slash) : "/", trimmed.substring(slash + 1));
	}

	private record Found(String path, @Nullable ContainerPathStat stat) {

	}

	private record Place(String directory, @Nullable String name) {

	}

}
