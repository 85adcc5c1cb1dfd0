package io.github.dockerclient.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

import io.github.dockerclient.type.Internal;
import io.github.dockerclient.type.Worker;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.Assert;

/**
 * A temporary file beside its target, which replaces the target when it is complete. If
 * writing fails, the temporary file is deleted and an existing target stays unchanged.
 */
@Internal
public final class PartialFile implements AutoCloseable {

	private final Path target;

	private final Path path;

	private final AsynchronousFileChannel channel;

	private PartialFile(Path target) throws IOException {
		this.target = target;
		this.path = Files.createTempFile(target.getParent(), null, ".part");
		this.channel = AsynchronousFileChannel.open(this.path, StandardOpenOption.WRITE);
	}

	/**
	 * Write bytes into a file.
	 * @param bytes the bytes, which are released after they were written
	 * @param file the file, in an existing directory
	 * @return completes when the file is complete; fails with an
	 * {@link UncheckedIOException} if it cannot be written
	 */
	public static Mono<Void> write(Flux<DataBuffer> bytes, Path file) {
		Assert.notNull(file, "'file' must not be null");
		Assert.isTrue(!Files.exists(file) || Files.isRegularFile(file),
				() -> String.format(Locale.ROOT, "'%s' is not a file", file));
		return Mono.using(() -> new PartialFile(file.toAbsolutePath()), (partial) -> partial.write(bytes))
			.subscribeOn(Schedulers.boundedElastic())
			.onErrorMap(IOException.class,
					(failure) -> new UncheckedIOException(String.format(Locale.ROOT, "'%s' cannot be written", file),
							failure));
	}

	private Mono<Void> write(Flux<DataBuffer> bytes) {
		return DataBufferUtils.write(bytes, this.channel)
			.doOnNext(DataBufferUtils::release)
			.doOnDiscard(DataBuffer.class, DataBufferUtils.releaseConsumer())
			.then(Worker.call(this::complete))
			.then();
	}

	private Path complete() throws IOException {
		this.channel.close();
		return Files.move(this.path, this.target, StandardCopyOption.REPLACE_EXISTING);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
		Files.deleteIfExists(this.path);
	}

}
