package io.github.dockerclient.benchmark;

import java.util.List;

/**
 * A row of the table.
 *
 * @param title its title
 * @param operation the operation that it measures
 * @param callers the number of concurrent calls
 * @param virtual whether the callers are virtual threads
 * @param size the number of calls in a round, or the size of a stream
 */
record Row(String title, Operation operation, int callers, boolean virtual, int size) {

	static final List<Row> ALL = List.of(new Row("ping, 1 caller", Operation.PING, 1, false, 5000),
			new Row("inspect, 1 caller", Operation.INSPECT, 1, false, 3000),
			new Row("create with a large body", Operation.CREATE, 1, false, 500),
			new Row("list of 200", Operation.LIST, 1, false, 200),
			new Row("ping, 32 callers", Operation.PING, 32, false, 32 * 500),
			new Row("inspect, 32 callers", Operation.INSPECT, 32, false, 32 * 200),
			new Row("ping, 256 callers", Operation.PING, 256, false, 256 * 60),
			new Row("inspect, 256 callers", Operation.INSPECT, 256, false, 256 * 25),
			new Row("ping, 256 virtual threads", Operation.PING, 256, true, 256 * 60),
			new Row("inspect, 256 virtual threads", Operation.INSPECT, 256, true, 256 * 25),
			new Row("logs, 120-byte frame a chunk", Operation.LOGS_SHORT, 1, false, 32 * Answers.SHORT_BLOCK),
			new Row("logs, 120-byte frames in 32 KB chunks", Operation.LOGS_PACKED, 1, false, 32 * Answers.SHORT_BLOCK),
			new Row("logs, 16 KiB frames", Operation.LOGS_LONG, 1, false, 128 * Answers.LONG_BLOCK),
			new Row("archive download, incompressible", Operation.DOWNLOAD, 1, false, 256),
			new Row("upload from an InputStream", Operation.UPLOAD, 1, false, 256),
			new Row("events", Operation.EVENTS, 1, false, 20 * Answers.EVENT_BLOCK),
			new Row("stats", Operation.STATS, 1, false, 40 * Answers.STATS_BLOCK));

	static final List<Row> OBSERVED = List.of(new Row("ping, observed", Operation.PING, 1, false, 5000),
			new Row("inspect, observed", Operation.INSPECT, 1, false, 3000),
			new Row("ping, 32 callers, observed", Operation.PING, 32, false, 32 * 500),
			new Row("inspect, 32 callers, observed", Operation.INSPECT, 32, false, 32 * 200));

	boolean suits(String client) {
		return !this.virtual || (Runtime.version().feature() >= 21 && !client.startsWith("reactive"));
	}

	/**
	 * Return the number of {@link #unit() units} of a round.
	 * @return the number
	 */
	double units() {
		return switch (this.operation) {
			case LOGS_SHORT, LOGS_PACKED, LOGS_LONG -> (double) this.operation.expected(this.size) / Archive.MEBIBYTE;
			default -> this.size;
		};
	}

	String unit() {
		return switch (this.operation) {
			case LOGS_SHORT, LOGS_PACKED, LOGS_LONG, DOWNLOAD, UPLOAD -> "MiB";
			case EVENTS, STATS -> "element";
			default -> "call";
		};
	}

}
