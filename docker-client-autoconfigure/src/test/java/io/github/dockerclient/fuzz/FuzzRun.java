package io.github.dockerclient.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs each fuzzer in a process of its own, guided by coverage, and writes the results to
 * {@code target/fuzz.md}. An input that makes a fuzzer fail is kept in its corpus, where
 * {@link FuzzCorpusTests} repeats it.
 */
public final class FuzzRun {

	private static final Path TABLE = Path.of("target/fuzz.md");

	private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

	private static final Pattern COVERED = Pattern.compile("cov: (\\d+) .* corp: (\\d+)/");

	private FuzzRun() {
	}

	/**
	 * Run the fuzzers.
	 * @param arguments the time for each fuzzer in seconds, and optionally the end of the
	 * name of the only fuzzer to run
	 * @throws Exception if a fuzzer cannot be run
	 */
	public static void main(String[] arguments) throws Exception {
		String seconds = (arguments.length > 0) ? arguments[0] : "60";
		String only = (arguments.length > 1) ? arguments[1] : "";
		List<String> rows = new ArrayList<>(
				List.of("| fuzzer | seconds | inputs tried | branches reached | corpus | outcome |",
						"|---|---|---|---|---|---|"));
		boolean failed = false;
		for (String fuzzer : Fuzzers.all()) {
			if (fuzzer.endsWith(only)) {
				String row = run(fuzzer, seconds);
				failed |= row.endsWith("FAILED |");
				rows.add(row);
				Files.write(TABLE, rows);
			}
		}
		if (failed) {
			throw new IllegalStateException("A fuzzer has failed: see target/fuzz and src/test/resources/fuzz");
		}
	}

	private static String run(String fuzzer, String seconds) throws IOException, InterruptedException {
		String name = fuzzer.substring(fuzzer.lastIndexOf('.') + 1);
		Path work = Files.createDirectories(Path.of("target/fuzz").resolve(name));
		Path corpus = Files.createDirectories(Fuzzers.corpus(fuzzer));
		Path log = work.resolveSibling(name + ".log");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx1g", "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
				"--target_class=" + fuzzer, "--instrumentation_includes=io.github.dockerclient.**",
				"--reproducer_path=" + work, "-max_total_time=" + seconds, "-timeout=20", "-max_len=65536",
				"-artifact_prefix=" + corpus + "/", work.toString(), corpus.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		int status = process.waitFor();
		String runs = "?";
		String covered = "?";
		String inputs = "?";
		for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
			Matcher done = DONE.matcher(line);
			if (done.find()) {
				runs = done.group(1);
			}
			Matcher coverage = COVERED.matcher(line);
			if (coverage.find()) {
				covered = coverage.group(1);
				inputs = coverage.group(2);
			}
		}
		return String.format(Locale.ROOT, "| %s | %s | %s | %s | %s | %s |", name, seconds, runs, covered, inputs,
				(status == 0) ? "nothing found" : "FAILED");
	}

}
