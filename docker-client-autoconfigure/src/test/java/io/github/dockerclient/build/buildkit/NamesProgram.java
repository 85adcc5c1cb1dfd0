package io.github.dockerclient.build.buildkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.github.dockerclient.stream.TarArchive;
import io.github.dockerclient.type.ByteSource;

import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Packs, unpacks and lists files in a JVM whose character set for file names cannot
 * represent their names.
 */
public final class NamesProgram {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private NamesProgram() {
	}

	/**
	 * Run the program.
	 * @param arguments its arguments
	 * @throws Exception if it fails
	 */
	public static void main(String[] arguments) throws Exception {
		Path directory = Path.of(arguments[0]);
		System.out.println(System.getProperty("sun.jnu.encoding"));
		DataBufferUtils
			.write(TarArchive.builder().contents(directory.resolve("from")).build().open(),
					directory.resolve("packed.tar"))
			.block(PATIENCE);
		TarArchive.unpack(ByteSource.of(directory.resolve("archive.tar")).open(), directory.resolve("unpacked"))
			.block(PATIENCE);
		FileWalk walk = new DirectoryWalk(directory.resolve("from"), FileFilter.of(null, List.of("latin")));
		for (FileEntry entry = walk.next(); entry != null; entry = walk.next()) {
			if (entry.stat().isFile()) {
				entry.content().call().close();
			}
		}
		try {
			walk = new DirectoryWalk(directory.resolve("from"), FileFilter.of(null, List.of()));
			while (walk.next() != null) {
				// Continue to the names that are not valid UTF-8.
			}
		}
		catch (IllegalArgumentException ex) {
			System.out.println(ex.getMessage());
		}
	}

}
