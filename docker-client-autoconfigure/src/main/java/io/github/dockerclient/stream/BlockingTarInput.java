package io.github.dockerclient.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.dockerclient.error.DockerStreamException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Reads an archive, on a thread that may wait for it. One that ends too early is an
 * error, also where that loses nothing but the mark of its end.
 */
final class BlockingTarInput extends TarArchiveInputStream {

	private final byte[] block = new byte[64 * 1024];

	private final InputStream bytes;

	private boolean ended;

	private BlockingTarInput(InputStream bytes) {
		super(bytes, StandardCharsets.UTF_8.name());
		this.bytes = bytes;
	}

	// Read an archive when that is subscribed to; cancelling stops reading.
	static <T> Mono<T> read(Publisher<DataBuffer> archive, Reader<T> reader) {
		return Mono.<T>create((sink) -> {
			AtomicBoolean cancelled = new AtomicBoolean();
			sink.onCancel(() -> cancelled.set(true));
			try (BlockingTarInput tar = new BlockingTarInput(BlockingInputStream.of(archive))) {
				sink.success(reader.read(tar));
			}
			catch (IOException | RuntimeException ex) {
				// Who has cancelled asks for no reason.
				if (!cancelled.get()) {
					sink.error((ex instanceof IOException failure) ? new UncheckedIOException(failure) : ex);
				}
			}
		}).subscribeOn(Schedulers.boundedElastic());
	}

	@Nullable TarArchiveEntry next() {
		try {
			TarArchiveEntry entry = getNextEntry();
			if (entry == null) {
				// What comes behind the end tells whether the engine was done.
				this.bytes.transferTo(OutputStream.nullOutputStream());
				if (!this.ended && getBytesRead() > 0) {
					throw new DockerStreamException("The archive is broken off before its end", null);
				}
			}
			return entry;
		}
		catch (IOException | IllegalArgumentException ex) {
			throw damaged(ex);
		}
	}

	// The content of the only file.
	byte[] content(int limit) throws IOException {
		TarArchiveEntry entry = next();
		if (entry == null || !isFile(entry)) {
			throw new DockerStreamException("The archive does not begin with a file", null);
		}
		if (entry.getRealSize() > limit) {
			throw new DockerStreamException(String.format(Locale.ROOT,
					"The file has %d bytes, which is more than the limit of %d bytes", entry.getRealSize(), limit),
					null);
		}
		ByteArrayOutputStream content = new ByteArrayOutputStream((int) entry.getRealSize());
		copyTo(content);
		if (next() != null) {
			throw new DockerStreamException("The archive has more than one file", null);
		}
		return content.toByteArray();
	}

	// Others claim to be files, too: devices for example.
	static boolean isFile(TarArchiveEntry entry) {
		return switch (entry.getLinkFlag()) {
			case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG -> true;
			default -> entry.isSparse();
		};
	}

	// Write the content of the current entry.
	void copyTo(OutputStream target) throws IOException {
		for (int count = next(this.block); count >= 0; count = next(this.block)) {
			target.write(this.block, 0, count);
		}
	}

	private int next(byte[] block) {
		try {
			return read(block, 0, block.length);
		}
		catch (IOException ex) {
			throw damaged(ex);
		}
	}

	private static DockerStreamException damaged(Exception failure) {
		return new DockerStreamException("The archive is damaged: " + failure.getMessage(), failure);
	}

	@Override
	protected boolean isEOFRecord(byte @Nullable [] record) {
		boolean end = super.isEOFRecord(record);
		this.ended |= end && record != null;
		return end;
	}

	/**
	 * Makes something of an archive.
	 *
	 * @param <T> the type of what it makes
	 */
	@FunctionalInterface
	interface Reader<T> {

		/**
		 * Read the archive.
		 * @param tar the archive
		 * @return what was made of it
		 * @throws IOException if that cannot be kept
		 */
		@Nullable T read(BlockingTarInput tar) throws IOException;

	}

}
