package io.github.dockerclient.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The measurements of a row, round by round.
 */
final class Result {

	private static final List<String> PEERS = List.of("zerodep", "httpclient5");

	private final String title;

	private final double units;

	private final String unit;

	private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

	Result(String title, double units, String unit) {
		this.title = title;
		this.units = units;
		this.unit = unit;
	}

	void add(String client, Sample sample) {
		this.samples.computeIfAbsent(client, (name) -> new ArrayList<>()).add(sample);
	}

	String title() {
		return this.title;
	}

	String unit() {
		return this.unit;
	}

	Iterable<String> clients() {
		return this.samples.keySet();
	}

	boolean has(String client) {
		return this.samples.containsKey(client);
	}

	boolean isObserved() {
		return this.samples.keySet().stream().anyMatch((client) -> client.endsWith(Client.OBSERVED));
	}

	/**
	 * Return the cost of one unit for a client.
	 * @param client the client
	 * @param measure the kind of cost
	 * @return the median of the rounds
	 */
	double perUnit(String client, ToLongFunction<Sample> measure) {
		return median(client, measure) / this.units;
	}

	double median(String client, ToLongFunction<Sample> measure) {
		return median(of(client).stream().mapToDouble(measure::applyAsLong).toArray());
	}

	/**
	 * Compare a client, round by round.
	 * @param client the client
	 * @param base the client to compare it with; empty for docker-java's transport with
	 * the lower median of times
	 * @param measure the kind of cost
	 * @return the median of the ratios, below 1 if the client needs less; or NaN
	 */
	double ratio(String client, String base, ToLongFunction<Sample> measure) {
		List<Sample> own = of(client);
		List<Sample> others = of(base.isEmpty() ? fasterPeer() : base);
		return median(IntStream.range(0, own.size())
			.mapToDouble(
					(round) -> (double) measure.applyAsLong(own.get(round)) / measure.applyAsLong(others.get(round)))
			.toArray());
	}

	boolean hasPeer() {
		return PEERS.stream().anyMatch(this::has);
	}

	private String fasterPeer() {
		return PEERS.stream()
			.filter(this::has)
			.min(Comparator.comparingDouble((peer) -> median(peer, Sample::nanos)))
			.orElseThrow();
	}

	private List<Sample> of(String client) {
		return Objects.requireNonNull(this.samples.get(client));
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		int middle = values.length / 2;
		return (values.length % 2 == 1) ? values[middle] : (values[middle - 1] + values[middle]) / 2;
	}

}
