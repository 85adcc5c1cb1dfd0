package io.github.dockerclient.sample.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.dockerclient.build.BuildOptions;
import io.github.dockerclient.type.ByteSource;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.Assert;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * The page's request to build an image: a form with the fields {@code tag},
 * {@code directory} (on this machine), {@code dockerfile} (its text) and {@code noCache}.
 * The build context may be uploaded with it, as a tar archive in the part {@code archive}
 * or as parts named {@code file}, whose file names are paths in the context. Uploads are
 * kept in a temporary directory until the build ends, and archives are not unpacked.
 */
final class BuildRequest {

	private final Path temporary;

	private final Path archive;

	private final Path context;

	private final DataSize limit;

	private final Map<String, String> fields = new HashMap<>();

	private long size;

	/** Why the request is refused, or has ended. */
	private @Nullable RuntimeException end;

	private BuildRequest(Path temporary, DataSize limit) {
		this.temporary = temporary;
		this.archive = temporary.resolve("archive");
		this.context = temporary.resolve("context");
		this.limit = limit;
	}

	/**
	 * Receive a request, and build.
	 * @param parts the parts of the form
	 * @param limit the size to which the parts are limited
	 * @param build starts the build
	 * @param <T> the type of the elements of the build
	 * @return the elements of the build
	 */
	static <T> Flux<T> receive(Flux<PartEvent> parts, DataSize limit, Function<BuildRequest, Flux<T>> build) {
		Mono<BuildRequest> request = Mono
			.fromCallable(() -> new BuildRequest(Files.createTempDirectory("build"), limit))
			.subscribeOn(Schedulers.boundedElastic());
		return Flux.usingWhen(request,
				(received) -> parts.publishOn(Schedulers.boundedElastic(), 1)
					.doOnNext(received::add)
					.doOnDiscard(PartEvent.class, (part) -> DataBufferUtils.release(part.content()))
					.thenMany(Flux
						.defer(() -> (received.end != null) ? Flux.error(received.end) : build.apply(received))),
				(ended) -> Mono.fromCallable(ended::delete).subscribeOn(Schedulers.boundedElastic()));
	}

	// A refused request is received to its end, so that the browser reads the response.
	// When the page leaves, a part may arrive while the directory is deleted.
	private synchronized void add(PartEvent part) {
		try (InputStream content = part.content().asInputStream(true)) {
			if (this.end == null) {
				store(part, content);
			}
		}
		catch (IllegalArgumentException ex) {
			this.end = ex;
		}
		catch (IOException ex) {
			this.end = new IllegalArgumentException("The upload cannot be stored: " + ex, ex);
		}
	}

	private void store(PartEvent part, InputStream content) throws IOException {
		this.size += content.available();
		Assert.isTrue(this.size <= this.limit.toBytes(),
				() -> "The upload is larger than " + this.limit.toMegabytes() + " MB.");
		if (part instanceof FormPartEvent field) {
			this.fields.put(field.name(), field.value());
		}
		else if (part instanceof FilePartEvent file && StringUtils.hasLength(file.filename())) {
			append(file.name().equals("archive") ? this.archive : inContext(file.filename()), content);
		}
	}

	private Path inContext(String name) {
		Path path = this.context.resolve(name).normalize();
		Assert.isTrue(path.startsWith(this.context), () -> "The file '" + name + "' is not in the build context.");
		return path;
	}

	// A file arrives in several events.
	private static void append(Path file, InputStream content) throws IOException {
		Files.createDirectories(file.getParent());
		try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			content.transferTo(out);
		}
	}

	private synchronized boolean delete() throws IOException {
		this.end = new IllegalStateException("The build has ended.");
		return FileSystemUtils.deleteRecursively(this.temporary);
	}

	Path context() {
		return this.context;
	}

	// Browsers end the lines of a field with CRLF, and a heredoc would keep that.
	String field(String name) {
		return this.fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
	}

	void apply(BuildOptions options) {
		String directory = field("directory");
		Assert.isTrue(Stream.of(!directory.isEmpty(), Files.exists(this.archive), Files.exists(this.context))
			.filter(Boolean::booleanValue)
			.count() <= 1, "A build has one context: a directory, a folder or an archive.");
		options.tag(field("tag")).noCache(this.fields.containsKey("noCache"));
		if (!directory.isEmpty()) {
			options.context(Path.of(directory));
		}
		if (Files.exists(this.context)) {
			options.context(this.context);
		}
		if (Files.exists(this.archive)) {
			options.context(ByteSource.of(this.archive));
		}
		if (!field("dockerfile").isEmpty()) {
			options.dockerfileText(field("dockerfile"));
		}
	}

}
