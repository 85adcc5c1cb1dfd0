package io.github.dockerclient.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;

/**
 * Measures the clients, each in a process of its own, and writes the tables to
 * {@code target/benchmarks.md}. All clients are warmed up for a row before its first
 * round. Each round runs them in another order.
 */
public final class BenchmarkRun {

	private static final Path TABLE = Path.of("target/benchmarks.md");

	private static final List<String> HEAP = List.of("-Xms256m", "-Xmx1g", "-XX:+UseG1GC");

	private final Pattern rows = Pattern.compile(System.getProperty("benchmarks.rows", ".*"));

	private final List<String> clients = List.of(System.getProperty("benchmarks.clients", "").split(","));

	private final int rounds = Integer.getInteger("benchmarks.rounds");

	private final int warmups = Integer.getInteger("benchmarks.warmups");

	private final String realHost = System.getProperty("benchmarks.host", "");

	private final boolean real = !this.realHost.isEmpty();

	private final String host = this.real ? this.realHost : System.getProperty("benchmarks.listen", "");

	private final String container = this.real ? firstContainer() : "web";

	private final List<Result> results = new ArrayList<>();

	private final List<String> others = new ArrayList<>();

	private BenchmarkRun() {
	}

	/**
	 * Run the benchmarks that the system properties select.
	 * @param arguments none
	 * @throws Exception if one fails
	 */
	public static void main(String[] arguments) throws Exception {
		BenchmarkRun run = new BenchmarkRun();
		if (run.real) {
			run.run();
		}
		else {
			try (JavaProcess server = new JavaProcess("server", HEAP, ScriptedServer.class, run.host)) {
				server.answer();
				run.run();
			}
		}
	}

	private void run() throws Exception {
		measure(Row.ALL, this.clients);
		List<String> own = this.clients.stream()
			.filter((client) -> client.equals("blocking") || client.equals("reactive"))
			.toList();
		List<String> observed = new ArrayList<>(own);
		own.forEach((client) -> observed.add(client + Client.OBSERVED));
		measure(Row.OBSERVED, observed);
		coldStart();
		followers();
		builds();
	}

	private void measure(List<Row> all, List<String> names) throws Exception {
		List<Row> chosen = all.stream()
			.filter((row) -> this.rows.matcher(row.title()).find() && (!this.real || row.operation().isReal()))
			.filter((row) -> row.suits("blocking"))
			.toList();
		List<JavaProcess> processes = new ArrayList<>();
		try {
			for (String name : chosen.isEmpty() ? List.<String>of() : names) {
				JavaProcess process = new JavaProcess(name, HEAP, ClientProcess.class, name, this.host, this.container);
				processes.add(process);
				process.answer();
			}
			for (Row row : chosen) {
				measure(row, processes.stream().filter((process) -> row.suits(process.name())).toList());
			}
		}
		finally {
			processes.forEach(JavaProcess::close);
		}
	}

	private void measure(Row row, List<JavaProcess> processes) throws IOException {
		for (int warmup = 0; warmup < this.warmups; warmup++) {
			for (JavaProcess process : processes) {
				sample(row, process);
			}
		}
		Result result = new Result(row.title(), row.units(), row.unit());
		for (int round = 0; round < this.rounds; round++) {
			for (JavaProcess process : order(processes, round)) {
				result.add(process.name(), sample(row, process));
			}
		}
		report(result);
	}

	private Sample sample(Row row, JavaProcess process) throws IOException {
		Sample sample = Sample
			.parse(process.ask(row.operation() + " " + row.callers() + " " + row.virtual() + " " + row.size()));
		long expected = row.operation().expected(row.size());
		boolean right = process.name().equals("floor") ? sample.count() >= expected : sample.count() == expected;
		if (!right && !(this.real && sample.count() > 0)) {
			throw new IllegalStateException(String.format(Locale.ROOT, "%s: %s received or sent %d instead of %d",
					row.title(), process.name(), sample.count(), expected));
		}
		return sample;
	}

	private void coldStart() throws Exception {
		if (!this.rows.matcher("cold start").find()) {
			return;
		}
		Map<String, Result> steps = new LinkedHashMap<>();
		for (int round = 0; round < this.rounds; round++) {
			for (String name : order(this.clients, round)) {
				ColdStart.measure(name, this.host)
					.forEach((step, sample) -> steps.computeIfAbsent(step, (title) -> new Result(title, 1, "start"))
						.add(name, sample));
			}
		}
		for (Result step : steps.values()) {
			report(step);
		}
	}

	private void followers() throws IOException {
		if (!this.real && this.rows.matcher("followed logs").find()) {
			this.others.addAll(Followers.measure(this.clients, HEAP, this.host));
			write();
		}
	}

	private void builds() throws Exception {
		if (this.real && Builds.STEPS.stream().anyMatch((step) -> this.rows.matcher(step).find())) {
			for (Result step : Builds.measure(this.host, System.getProperty("benchmarks.docker"), this.rounds)) {
				report(step);
			}
		}
	}

	private static <T> List<T> order(List<T> all, int round) {
		List<T> order = new ArrayList<>(all);
		Collections.rotate(order, round);
		if (round % 2 == 1) {
			Collections.reverse(order);
		}
		return order;
	}

	private void report(Result result) throws IOException {
		this.results.add(result);
		System.out.println(result.title());
		write();
	}

	private void write() throws IOException {
		List<String> lines = Report.of(String.format(Locale.ROOT, "Java %s, %d processors, %s %s, %d rounds, %s at %s.",
				Runtime.version(), Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
				System.getProperty("os.version"), this.rounds, this.real ? "the engine" : "a scripted server",
				this.host.substring(0, this.host.indexOf(':'))), this.results);
		lines.addAll(this.others);
		Files.write(TABLE, lines);
		System.out.println(String.join("\n", lines));
	}

	private String firstContainer() {
		try (ReactiveDockerOperations reactive = ReactiveDockerOperations.builder().host(this.realHost).build()) {
			return DockerOperations.using(reactive)
				.containers()
				.list((options) -> options.all(true))
				.stream()
				.map((container) -> container.id())
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("The engine at " + this.realHost + " has no container"));
		}
	}

}
