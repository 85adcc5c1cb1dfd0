package io.github.dockerclient.build.buildkit;

import java.nio.file.Path;
import java.util.function.Function;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Where something goes that an engine exports to its client.
 */
public sealed interface ExportTarget {

	/**
	 * Files, as the exporter {@code local} sends them.
	 *
	 * @param path where they are written; made if it is not there, and what is there
	 * stays unless it is overwritten
	 */
	record Directory(Path path) implements ExportTarget {

	}

	/**
	 * An archive, as the exporters {@code tar}, {@code oci} and {@code docker} send it.
	 *
	 * @param path the file; it is there when the archive is complete
	 */
	record File(Path path) implements ExportTarget {

	}

	/**
	 * An archive for somebody who reads it while it comes.
	 *
	 * @param reader is given the buffers, which it has to release, and completes when it
	 * has read them; the build ends not before. The buffers fail if the build does
	 */
	record Stream(Function<Flux<DataBuffer>, Publisher<Void>> reader) implements ExportTarget {

	}

}
