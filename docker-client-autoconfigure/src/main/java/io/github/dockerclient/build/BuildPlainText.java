package io.github.dockerclient.build;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.springframework.util.unit.DataSize;

/**
 * Formats the events of a build as lines of text, as Docker's command line does with
 * {@code --progress plain}. An instance formats one build, and is not thread-safe.
 */
public final class BuildPlainText implements Function<BuildEvent, List<String>> {

	private final Map<String, Long> written = new HashMap<>();

	private BuildPlainText() {
	}

	/**
	 * Create a formatter.
	 * @return a formatter for one build
	 */
	public static BuildPlainText create() {
		return new BuildPlainText();
	}

	/**
	 * Format an event.
	 * @param event the event
	 * @return the lines, without line ends; none for most progress
	 */
	@Override
	public List<String> apply(BuildEvent event) {
		if (event instanceof BuildEvent.StepStarted started) {
			return line(started.step(), started.step().name());
		}
		if (event instanceof BuildEvent.StepCached cached) {
			return line(cached.step(), "CACHED");
		}
		if (event instanceof BuildEvent.StepDone done) {
			return line(done.step(), String.format(Locale.ROOT, "DONE %ss", seconds(done.took(), 1)));
		}
		if (event instanceof BuildEvent.StepFailed failed) {
			return line(failed.step(), "ERROR: " + failed.error());
		}
		if (event instanceof BuildEvent.LogLine log) {
			return line(log.step(), seconds(log.after(), 3) + " " + log.text());
		}
		if (event instanceof BuildEvent.StepProgress progress) {
			return progress(progress);
		}
		if (event instanceof BuildEvent.Warning warning) {
			return List.of("WARNING: " + warning.message()
					+ ((warning.line() != null) ? String.format(Locale.ROOT, " (line %d)", warning.line()) : ""));
		}
		return List.of();
	}

	private static List<String> line(BuildStep step, String text) {
		return List.of(String.format(Locale.ROOT, "#%d %s", step.number(), text));
	}

	// Returns a line whenever the amount has doubled, and at the end.
	private List<String> progress(BuildEvent.StepProgress progress) {
		String key = progress.step().digest() + progress.id();
		Long last = this.written.get(key);
		if (!progress.done() && last != null
				&& progress.current() < Math.max(2 * last, DataSize.ofMegabytes(1).toBytes())) {
			return List.of();
		}
		this.written.put(key, progress.current());
		StringBuilder text = new StringBuilder(progress.id());
		if (progress.current() > 0) {
			text.append(' ').append(size(progress.current()));
		}
		if (progress.total() > 0) {
			text.append(" / ").append(size(progress.total()));
		}
		return line(progress.step(), progress.done() ? text.append(" done").toString() : text.toString());
	}

	private static String size(long bytes) {
		double size = bytes;
		for (String unit : new String[] { "B", "kB", "MB" }) {
			if (size < 1000) {
				return String.format(Locale.ROOT, "%.4s", size).replaceFirst("\\.0?$", "") + unit;
			}
			size /= 1000;
		}
		return String.format(Locale.ROOT, "%.2fGB", size);
	}

	private static String seconds(Duration duration, int digits) {
		return String.format(Locale.ROOT, "%." + digits + "f", duration.toNanos() / 1e9);
	}

}
