package io.github.dockerclient.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Writes the tables in Markdown.
 */
final class Report {

	private Report() {
	}

	static List<String> of(String head, List<Result> results) {
		List<String> lines = new ArrayList<>(List.of(head, ""));
		List<Result> compared = results.stream().filter(Result::hasPeer).toList();
		if (!compared.isEmpty()) {
			lines.addAll(List
				.of("Ratio of the time to that of docker-java's faster transport (the one with the lower median) in "
						+ "the same round (median of the rounds, below 1 is ahead); p50, CPU time and allocated bytes likewise.",
						"", "| | blocking | reactive | floor |", "|---|---|---|---|"));
			compared.forEach((result) -> lines.add(row(result.title(), ratios(result, "blocking", ""),
					ratios(result, "reactive", ""), floor(result))));
			lines.add("");
		}
		List<Result> builds = results.stream().filter((result) -> result.has(Builds.PROGRAM)).toList();
		if (!builds.isEmpty()) {
			lines.addAll(List.of("Ratio to Docker's program.", "", "| | blocking |", "|---|---|"));
			builds.forEach((result) -> lines.add(row(result.title(), ratios(result, Builds.OWN, Builds.PROGRAM))));
			lines.add("");
		}
		List<Result> observed = results.stream().filter(Result::isObserved).toList();
		if (!observed.isEmpty()) {
			lines.addAll(List.of("With an observation registry and a meter registry, ratio to without.", "",
					"| | blocking | reactive |", "|---|---|---|"));
			observed.forEach(
					(result) -> lines.add(row(result.title(), ratios(result, "blocking" + Client.OBSERVED, "blocking"),
							ratios(result, "reactive" + Client.OBSERVED, "reactive"))));
			lines.add("");
		}
		lines.addAll(List.of("Medians.", "",
				"| | client | of a | time, µs | p50, µs | CPU, µs | allocated, KB | peak heap, MB |",
				"|---|---|---|---|---|---|---|---|"));
		results.forEach((result) -> result.clients().forEach((client) -> lines.add(figures(result, client))));
		return lines;
	}

	private static String ratios(Result result, String client, String base) {
		if (!result.has(client)) {
			return "";
		}
		StringBuilder text = new StringBuilder();
		append(text, "p50 ", result.ratio(client, base, Sample::p50));
		append(text, "CPU ", result.ratio(client, base, Sample::cpu));
		append(text, "allocated ", result.ratio(client, base, Sample::allocated));
		return String.format(Locale.ROOT, "**%.2f**%s", result.ratio(client, base, Sample::nanos),
				text.isEmpty() ? "" : " (" + text + ")");
	}

	private static void append(StringBuilder text, String name, double ratio) {
		if (!Double.isNaN(ratio)) {
			text.append(text.isEmpty() ? "" : ", ").append(name).append(String.format(Locale.ROOT, "%.2f", ratio));
		}
	}

	private static String floor(Result result) {
		return result.has("floor") ? String.format(Locale.ROOT, "%.2f", result.ratio("floor", "", Sample::nanos)) : "";
	}

	private static String figures(Result result, String client) {
		ToLongFunction<Sample> p50 = Sample::p50;
		return row(result.title(), client, result.unit(), number(result.perUnit(client, Sample::nanos) / 1000),
				number(result.median(client, p50) / 1000), number(result.perUnit(client, Sample::cpu) / 1000),
				number(result.perUnit(client, Sample::allocated) / 1000),
				number(result.median(client, Sample::peakHeap) / 1e6));
	}

	private static String number(double value) {
		return (value == 0) ? "" : String.format(Locale.ROOT, "%.1f", value);
	}

	private static String row(String... cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

}
