package io.github.dockerclient.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The results of Docker's command line and of this client for the same input, one table
 * for each kind of input. It is written to {@code target/parity.md}, which contains the
 * tables of all test classes of the run.
 */
public final class ParityTable implements AfterAllCallback {

	private static final Path PARTS = Path.of("target", "parity");

	private static final int MAX_LENGTH = 120;

	private final String kind;

	private final List<String> rows = new ArrayList<>();

	/**
	 * Create a table, which must be registered as a static extension.
	 * @param kind the kind of input
	 */
	public ParityTable(String kind) {
		this.kind = kind;
	}

	/**
	 * Record an input, and assert that both results are the same.
	 * @param input the input
	 * @param theirs the result of the command line
	 * @param ours the result of this client
	 */
	public void same(String input, @Nullable Object theirs, @Nullable Object ours) {
		row(input, theirs, ours, null);
	}

	/**
	 * Record an input, and assert that both results are the same, or differ if there is a
	 * reason.
	 * @param input the input
	 * @param theirs the result of the command line
	 * @param ours the result of this client
	 * @param reason why they differ, or {@code null} if they are the same
	 */
	public void row(String input, @Nullable Object theirs, @Nullable Object ours, @Nullable String reason) {
		String one = String.valueOf(theirs);
		String other = String.valueOf(ours);
		note(input, one, other, reason);
		if (reason == null) {
			assertThat(other).as(this.kind + ": " + input).isEqualTo(one);
		}
		else {
			assertThat(other).as(this.kind + ": " + input + " does not differ any more").isNotEqualTo(one);
		}
	}

	/**
	 * Record an input without an assertion, for tests that assert by themselves.
	 * @param input the input
	 * @param theirs the result of the command line
	 * @param ours the result of this client
	 * @param reason why they differ, or {@code null} if they are the same
	 */
	public synchronized void note(String input, String theirs, String ours, @Nullable String reason) {
		boolean same = theirs.equals(ours);
		this.rows.add("| " + cell(input) + " | " + cell(theirs) + " | " + (same ? "same" : cell(ours)) + " | "
				+ ((reason != null) ? reason : (same ? "" : "DIFFERENT")) + " |");
	}

	private static String cell(String text) {
		String line = text.replace("\n", "\\n").replace("\r", "\\r").replace("|", "\\|");
		return "`" + ((line.length() > MAX_LENGTH) ? line.substring(0, MAX_LENGTH) + "…" : line) + "`";
	}

	@Override
	public void afterAll(ExtensionContext context) {
		List<String> lines = new ArrayList<>(List.of("## " + this.kind, "",
				"| input | command line | this client | reason of the difference |", "|---|---|---|---|"));
		lines.addAll(this.rows);
		lines.add("");
		try {
			Files.write(Files.createDirectories(PARTS).resolve(this.kind.replaceAll("[^A-Za-z0-9]", "-") + ".md"),
					lines);
			try (Stream<Path> parts = Files.list(PARTS)) {
				List<String> all = new ArrayList<>();
				for (Path part : parts.sorted().toList()) {
					all.addAll(Files.readAllLines(part));
				}
				Files.write(PARTS.resolveSibling("parity.md"), all);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
