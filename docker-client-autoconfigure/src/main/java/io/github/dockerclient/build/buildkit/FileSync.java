package io.github.dockerclient.build.buildkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.transport.grpc.GrpcException;
import io.github.dockerclient.transport.grpc.GrpcMethod;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Serves local files: {@code moby.filesync.v1.FileSync/DiffCopy}. All files that the
 * engine may require are announced to it, and it requests the content of those that it
 * does not have.
 */
final class FileSync implements GrpcMethod {

	static final String METHOD = "/moby.filesync.v1.FileSync/DiffCopy";

	private final Map<String, LocalSource> sources;

	private final long now = System.currentTimeMillis() * 1_000_000;

	FileSync(Map<String, LocalSource> sources) {
		this.sources = sources;
	}

	@Override
	public Publisher<byte[]> call(Map<String, List<String>> metadata, Flux<byte[]> messages) {
		String name = values(metadata, "dir-name").stream().findFirst().orElse("");
		LocalSource source = this.sources.get(name);
		if (source == null) {
			return Flux.error(new GrpcException(GrpcException.NOT_FOUND,
					String.format(Locale.ROOT, "This build has no local files '%s'", name)));
		}
		return new FileSyncExchange(opener(source, metadata)).answer(messages);
	}

	// Files in memory are few, so all are announced.
	private FileWalk.Opener opener(LocalSource source, Map<String, List<String>> metadata) {
		if (source instanceof LocalSource.Files files) {
			return () -> memory(files.content());
		}
		Path root = ((LocalSource.Directory) source).path();
		List<String> includes = values(metadata, "include-patterns");
		List<String> excludes = values(metadata, "exclude-patterns");
		List<String> followed = values(metadata, "followpaths");
		return () -> new DirectoryWalk(root, FileFilter.of(includes(root, includes, followed), excludes));
	}

	private static @Nullable List<String> includes(Path root, List<String> includes, List<String> followed)
			throws IOException {
		if (followed.isEmpty()) {
			return includes.isEmpty() ? null : includes;
		}
		List<String> needed = FollowedPaths.of(root, followed);
		return (needed != null) ? Stream.concat(includes.stream(), needed.stream()).toList() : null;
	}

	private FileWalk memory(Map<String, byte[]> content) {
		Iterator<Map.Entry<String, byte[]>> files = content.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(FileWalk.ORDER))
			.iterator();
		return () -> files.hasNext() ? entry(files.next()) : null;
	}

	private FileEntry entry(Map.Entry<String, byte[]> file) {
		byte[] content = file.getValue();
		return new FileEntry(file.getKey(), FileStat.ofMemory(content.length, this.now),
				() -> new ByteArrayInputStream(content));
	}

	private static List<String> values(Map<String, List<String>> metadata, String key) {
		List<String> values = metadata.getOrDefault(key, List.of());
		boolean encoded = metadata.getOrDefault(key + "-encoded", List.of()).contains("1");
		return encoded ? values.stream().map((value) -> URLDecoder.decode(value, StandardCharsets.UTF_8)).toList()
				: values;
	}

}
