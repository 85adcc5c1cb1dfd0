package io.github.dockerclient.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the requests seen on the wire. Each JVM writes its own counts to
 * {@code target/wire}, and the sum of all JVMs of the same build to
 * {@code target/wire-table.md}, {@code target/wire-table.csv} and, as a page for users,
 * {@code target/engines.adoc}.
 */
final class WireTable {

	private static final Path TARGET = Path.of("target");

	private static final String HEADER = "operation,engine,version,status,count";

	private static final Map<Row, Long> COUNTS = new TreeMap<>(Comparator.comparing(Row::toString));

	private static final Set<String> PARAMETERS = new TreeSet<>();

	private WireTable() {
	}

	static synchronized void add(Exchange exchange) {
		String operation = Operations.of(exchange);
		Integer status = exchange.status();
		COUNTS.merge(new Row((operation != null) ? operation : exchange.request(), exchange.engine(),
				(exchange.version() != null) ? exchange.version() : "none",
				(status != null) ? status.toString() : "no answer"), 1L, Long::sum);
		if (status != null) {
			exchange.parameters()
				.forEach((name) -> PARAMETERS.add(QueryParameters.name(exchange.method(), exchange.path(), name)));
		}
	}

	static synchronized void write() {
		try {
			Path counts = Files.createDirectories(TARGET.resolve("wire").resolve(build()));
			write(counts.resolve(ProcessHandle.current().pid() + ".csv"), csv(COUNTS));
			write(counts.resolve(ProcessHandle.current().pid() + ".parameters"), List.copyOf(PARAMETERS));
			write(counts.resolve(ProcessHandle.current().pid() + ".outcomes"), Outcomes.lines());
			Map<Row, Long> all = new TreeMap<>(Comparator.comparing(Row::toString));
			for (Path file : files(counts, ".csv")) {
				read(file, all);
			}
			write(TARGET.resolve("wire-table.csv"), csv(all));
			write(TARGET.resolve("wire-table.md"), markdown(all));
			write(TARGET.resolve("engines.adoc"),
					EnginesPage.of(lines(counts, ".outcomes"), lines(counts, ".parameters")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> files(Path directory, String ending) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((path) -> path.toString().endsWith(ending)).sorted().toList();
		}
	}

	private static List<String> lines(Path directory, String ending) throws IOException {
		List<String> lines = new ArrayList<>();
		for (Path file : files(directory, ending)) {
			lines.addAll(Files.readAllLines(file));
		}
		return lines;
	}

	// All JVMs of a build descend from the same Maven process.
	private static String build() {
		ProcessHandle build = ProcessHandle.current();
		Optional<ProcessHandle> ancestor = build.parent();
		while (ancestor.isPresent()) {
			if (ancestor.get().info().command().filter((command) -> command.endsWith("java")).isPresent()) {
				build = ancestor.get();
				break;
			}
			ancestor = ancestor.get().parent();
		}
		return build.pid() + "-" + build.info().startInstant().map((start) -> start.getEpochSecond()).orElse(0L);
	}

	private static void read(Path file, Map<Row, Long> counts) throws IOException {
		for (String line : Files.readAllLines(file)) {
			String[] cells = line.split(",");
			if (!line.equals(HEADER)) {
				counts.merge(new Row(cells[0], cells[1], cells[2], cells[3]), Long.valueOf(cells[4]), Long::sum);
			}
		}
	}

	private static List<String> csv(Map<Row, Long> counts) {
		List<String> lines = new ArrayList<>(List.of(HEADER));
		counts.forEach((row, count) -> lines.add(row + "," + count));
		return lines;
	}

	private static List<String> markdown(Map<Row, Long> counts) {
		List<String> lines = new ArrayList<>(List.of("# What the integration tests saw on the wire", "",
				"| Operation | Engine | API version | Answers |", "|---|---|---|---|"));
		for (String operation : Operations.all()) {
			Map<String, String> answers = new TreeMap<>();
			counts.forEach((row, count) -> {
				if (row.operation().equals(operation)) {
					answers.merge(row.engine() + " | " + row.version(), row.status() + " × " + count,
							(first, second) -> first + ", " + second);
				}
			});
			lines.add(answers.isEmpty() ? "| `%s` | – | – | – |".formatted(operation)
					: answers.entrySet()
						.stream()
						.map((entry) -> "| `%s` | %s | %s |".formatted(operation, entry.getKey(), entry.getValue()))
						.collect(Collectors.joining("\n")));
		}
		return lines;
	}

	private static void write(Path file, List<String> lines) throws IOException {
		Path written = Files.write(Files.createTempFile(TARGET, "wire", ".tmp"), lines);
		Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private record Row(String operation, String engine, String version, String status) {

		@Override
		public String toString() {
			return String.join(",", this.operation, this.engine, this.version, this.status);
		}

	}

}
