package io.github.dockerclient.build.buildkit;

import java.nio.file.Path;
import java.util.function.Function;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * The target of an export from the engine to this client.
 */
public sealed interface ExportTarget {

	/**
	 * Files, as the exporter {@code local} sends them.
	 *
	 * @param path the directory, which is created if it does not exist; files in it
	 * remain unless they are overwritten
	 */
	record Directory(Path path) implements ExportTarget {

	}

	/**
	 * An archive, as the exporters {@code tar}, {@code oci} and {@code docker} send it.
	 *
	 * @param path the file, which appears when the archive is complete
	 */
	record File(Path path) implements ExportTarget {

	}

	/**
	 * An archive that is read while it arrives.
	 *
	 * @param reader receives the buffers, which it must release, and completes when it
	 * has read them; the build ends after that. If the build fails, so do the buffers
	 */
	record Stream(Function<Flux<DataBuffer>, Publisher<Void>> reader) implements ExportTarget {

	}

}
