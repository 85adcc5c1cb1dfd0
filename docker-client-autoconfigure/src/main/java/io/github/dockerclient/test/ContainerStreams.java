package io.github.dockerclient.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Endpoints whose answers take as long as a container runs: logs, attach and wait.
 */
final class ContainerStreams {

	private static final int HEADER = 8;

	private static final String NEXT_EXIT = "next-exit";

	private final EngineObjects engine;

	ContainerStreams(EngineObjects engine) {
		this.engine = engine;
	}

	void addTo(Endpoints endpoints) {
		endpoints.add("GET /containers/{id}/logs", this::logs)
			.add("POST /containers/{id}/attach", this::attach)
			.add("POST /containers/{id}/wait", this::await);
	}

	private void logs(Exchange exchange) throws IOException, InterruptedException {
		EngineContainer container = container(exchange);
		if (!exchange.flag("stdout") && !exchange.flag("stderr")) {
			throw new EngineError(400, "Bad parameters: you must choose at least one stream");
		}
		Output output = new Output(container.hasTerminal(), exchange.flag("stdout"), exchange.flag("stderr"),
				exchange.flag("timestamps"), exchange.instant("since"), exchange.instant("until"));
		int next;
		synchronized (this.engine) {
			next = first(container.log().size(), exchange.query("tail"));
		}
		exchange.beginChunks(exchange.since("1.42")
				? "application/vnd.docker." + (container.hasTerminal() ? "raw" : "multiplexed") + "-stream" : null);
		boolean follow = exchange.flag("follow");
		while (true) {
			List<EngineContainer.LogEntry> entries = entries(container, next, () -> follow && container.isRunning());
			byte[] bytes = output.bytes(entries);
			if (bytes.length > 0) {
				exchange.chunk(bytes);
			}
			if (entries.isEmpty()) {
				exchange.endChunks();
				return;
			}
			next += entries.size();
		}
	}

	// The limit counts the entries of both streams, even if only one is requested.
	private static int first(int size, @Nullable String tail) {
		return (tail != null && tail.matches("[0-9]+")) ? Math.max(0, size - Integer.parseInt(tail)) : 0;
	}

	private void attach(Exchange exchange) throws IOException, InterruptedException {
		EngineContainer container = container(exchange);
		Output output = new Output(container.hasTerminal(), exchange.flag("stdout"), exchange.flag("stderr"), false,
				null, null);
		int next;
		int exits;
		synchronized (this.engine) {
			next = exchange.flag("logs") ? 0 : container.log().size();
			exits = container.exits();
		}
		exchange.hijack(container.hasTerminal());
		boolean stream = exchange.flag("stream");
		while (true) {
			List<EngineContainer.LogEntry> entries = entries(container, next,
					() -> stream && container.exits() == exits);
			if (entries.isEmpty()) {
				exchange.endHijacked();
				return;
			}
			exchange.connection().send(output.bytes(entries));
			next += entries.size();
		}
	}

	// Return an empty list at the end of the stream.
	private List<EngineContainer.LogEntry> entries(EngineContainer container, int next, Condition goesOn)
			throws InterruptedException {
		synchronized (this.engine) {
			while (container.log().size() == next && goesOn.test() && !container.isRemoved()) {
				this.engine.wait();
			}
			return List.copyOf(container.log().subList(next, container.log().size()));
		}
	}

	private void await(Exchange exchange) throws IOException, InterruptedException {
		EngineContainer container = container(exchange);
		String query = exchange.query("condition");
		String condition = (query != null) ? query : "";
		int exits;
		synchronized (this.engine) {
			exits = container.exits();
			if (condition.equals(NEXT_EXIT)) {
				container.beginAwait();
			}
		}
		exchange.beginChunks("application/json");
		synchronized (this.engine) {
			while (!isMet(container, condition, exits)) {
				this.engine.wait();
			}
			if (condition.equals(NEXT_EXIT)) {
				container.endAwait();
			}
		}
		exchange.chunk(JsonMapper.shared().writeValueAsBytes(Map.of("StatusCode", container.exitCode())));
		exchange.endChunks();
	}

	private static boolean isMet(EngineContainer container, String condition, int exits) {
		return switch (condition) {
			case "removed" -> container.isRemoved();
			case NEXT_EXIT -> container.isRemoved() || container.exits() > exits;
			case "", "not-running" -> !container.isRunning();
			default -> throw new EngineError(400, String.format(Locale.ROOT, "invalid condition: \"%s\"", condition));
		};
	}

	private EngineContainer container(Exchange exchange) {
		synchronized (this.engine) {
			return this.engine.container(exchange.id());
		}
	}

	/**
	 * Tests whether a stream continues. The caller must hold the lock of the engine.
	 */
	private interface Condition {

		boolean test();

	}

	/**
	 * The selection and format of output.
	 *
	 * @param raw whether output is sent without frames
	 * @param stdout whether standard output is sent
	 * @param stderr whether standard error is sent
	 * @param timestamps whether each line begins with its time
	 * @param since the earliest time of output, or {@code null} for no limit
	 * @param until the latest time of output, or {@code null} for no limit
	 */
	record Output(boolean raw, boolean stdout, boolean stderr, boolean timestamps, @Nullable Instant since,
			@Nullable Instant until) {

		boolean shows(EngineContainer.LogEntry entry) {
			return ((entry.stream() == 1) ? this.stdout : this.stderr)
					&& (this.since == null || !entry.time().isBefore(this.since))
					&& (this.until == null || !entry.time().isAfter(this.until));
		}

		byte[] bytes(List<EngineContainer.LogEntry> entries) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			entries.stream().filter(this::shows).forEach((entry) -> {
				byte[] text = ((this.timestamps ? stamp(entry.time()) + " " : "") + entry.text())
					.getBytes(StandardCharsets.UTF_8);
				if (!this.raw) {
					bytes.writeBytes(
							ByteBuffer.allocate(HEADER).put((byte) entry.stream()).putInt(4, text.length).array());
				}
				bytes.writeBytes(text);
			});
			return bytes.toByteArray();
		}

		private static String stamp(Instant time) {
			return String.format(Locale.ROOT, "%s.%09dZ",
					Instant.ofEpochSecond(time.getEpochSecond()).toString().replace("Z", ""), time.getNano());
		}

	}

}
