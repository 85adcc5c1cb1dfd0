package io.github.dockerclient.type;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.Assert;

/**
 * Bytes that a request sends, such as a tar archive. They are read when the request is
 * sent, once for each time that it is sent, and never held as a whole unless they were
 * given as an array.
 */
@FunctionalInterface
public interface ByteSource {

	/**
	 * Open the bytes. What reads them may take its buffers from the
	 * {@code DataBufferFactory} that the context of the subscriber has under that class.
	 * @return the buffers in their order; the subscriber releases them
	 */
	Publisher<DataBuffer> open();

	/**
	 * Send the content of a file.
	 * @param file the file to read
	 * @return its bytes
	 * @throws IllegalArgumentException if there is no such file
	 */
	static ByteSource of(Path file) {
		Assert.notNull(file, "'file' must not be null");
		Assert.isTrue(Files.isRegularFile(file), () -> String.format(Locale.ROOT, "'%s' is not a file", file));
		return of(() -> Files.newInputStream(file));
	}

	/**
	 * Send an array.
	 * @param bytes the bytes; they must not change until they are sent
	 * @return the bytes
	 */
	static ByteSource of(byte[] bytes) {
		Assert.notNull(bytes, "'bytes' must not be null");
		return () -> Mono.fromSupplier(() -> DefaultDataBufferFactory.sharedInstance.wrap(bytes));
	}

	/**
	 * Send what a stream gives. It is opened and read on a thread that may block, and
	 * closed at its end. Sending fails with an {@link IllegalStateException} if the same
	 * stream comes a second time, or one that is empty then.
	 * @param opener opens a new stream each time
	 * @return its bytes
	 */
	static ByteSource of(Callable<InputStream> opener) {
		Assert.notNull(opener, "'opener' must not be null");
		return new StreamSource(opener);
	}

	/**
	 * Send what a publisher gives. Sending fails with an {@link IllegalStateException} if
	 * it gives nothing a second time.
	 * @param buffers the buffers, each released once it is sent
	 * @return the bytes
	 */
	static ByteSource of(Publisher<DataBuffer> buffers) {
		Assert.notNull(buffers, "'buffers' must not be null");
		return StreamSource.of(buffers);
	}

}
