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
 * Body of a request, such as a tar archive. The bytes are read while the request is sent,
 * and read again each time that it is repeated. They are never held in memory as a whole,
 * unless they are given as an array.
 */
@FunctionalInterface
public interface ByteSource {

	/**
	 * Open the bytes. An implementation may allocate its buffers from the
	 * {@code DataBufferFactory} that the subscriber's context contains under the key of
	 * that class.
	 * @return the buffers in order; the subscriber releases them
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
	 * @param bytes the bytes, which must not change until they are sent
	 * @return the bytes
	 */
	static ByteSource of(byte[] bytes) {
		Assert.notNull(bytes, "'bytes' must not be null");
		return () -> Mono.fromSupplier(() -> DefaultDataBufferFactory.sharedInstance.wrap(bytes));
	}

	/**
	 * Send the content of a stream. The stream is opened and read on a thread that may
	 * block, and is closed after it was read. If the request is repeated and the opener
	 * returns the same stream again, or an empty one, sending fails with an
	 * {@link IllegalStateException}.
	 * @param opener opens a new stream for each call
	 * @return its bytes
	 */
	static ByteSource of(Callable<InputStream> opener) {
		Assert.notNull(opener, "'opener' must not be null");
		return new StreamSource(opener);
	}

	/**
	 * Send the buffers of a publisher. If the request is repeated and the publisher emits
	 * no bytes the second time, sending fails with an {@link IllegalStateException}.
	 * @param buffers the buffers; each of them is released after it was sent
	 * @return the bytes
	 */
	static ByteSource of(Publisher<DataBuffer> buffers) {
		Assert.notNull(buffers, "'buffers' must not be null");
		return StreamSource.of(buffers);
	}

}
