package io.github.dockerclient.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the fuzzers and their corpus.
 */
final class Fuzzers {

	private static final String ROOT = "io/github/dockerclient";

	private Fuzzers() {
	}

	// Returns the names of all classes that are fuzzers.
	static List<String> all() {
		Path classes = Path.of(Fuzzers.class.getProtectionDomain().getCodeSource().getLocation().getPath());
		try (Stream<Path> files = Files.walk(classes.resolve(ROOT))) {
			return files.map((file) -> classes.relativize(file).toString())
				.filter((file) -> file.endsWith("Fuzzer.class"))
				.map((file) -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Path corpus(String fuzzer) {
		return Path.of("src/test/resources/fuzz").resolve(fuzzer.substring(fuzzer.lastIndexOf('.') + 1));
	}

}
