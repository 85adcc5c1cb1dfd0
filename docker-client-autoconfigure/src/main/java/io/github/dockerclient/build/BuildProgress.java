package io.github.dockerclient.build;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.dockerclient.build.buildkit.SolveEvent;
import io.github.dockerclient.build.buildkit.SolveException;
import io.github.dockerclient.build.buildkit.SolveStatus;
import io.github.dockerclient.build.buildkit.Solved;
import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.stream.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Converts the status messages of one build to events. BuildKit repeats steps and splits
 * lines of output.
 */
final class BuildProgress {

	private static final int LINES = 100;

	private static final int LINE_LENGTH = 64 * 1024;

	private static final int KEPT_LENGTH = 1000;

	private static final int STDERR = 2;

	private static final Pattern EXIT_CODE = Pattern.compile("exit code: (\\d{1,10})\\b");

	private final Map<String, Step> steps = new HashMap<>();

	private final Deque<String> lines = new ArrayDeque<>();

	private final boolean image;

	private int started;

	BuildProgress(boolean image) {
		this.image = image;
	}

	List<BuildEvent> events(SolveEvent event) {
		List<BuildEvent> events = new ArrayList<>();
		if (event instanceof SolveStatus status) {
			status.vertexes().forEach((vertex) -> begin(vertex, events));
			status.statuses().forEach((progress) -> {
				BuildStep step = step(progress.vertex()).step(events);
				events.add(new BuildEvent.StepProgress(step, progress.id(), progress.current(), progress.total(),
						progress.completed() != null));
			});
			status.logs().forEach((log) -> step(log.vertex()).log(log, events));
			status.warnings().forEach((warning) -> events.add(warning(warning)));
			status.vertexes().forEach((vertex) -> end(vertex, events));
		}
		else if (event instanceof Solved solved) {
			this.steps.values().forEach((step) -> step.endLines(events));
			events.add(new BuildEvent.Finished(result(solved.exporterResponse())));
		}
		return events;
	}

	private Step step(String digest) {
		return this.steps.computeIfAbsent(digest, Step::new);
	}

	private void begin(SolveStatus.Vertex vertex, List<BuildEvent> events) {
		Step step = step(vertex.digest());
		step.name = vertex.name();
		if (vertex.started() != null) {
			step.begun = vertex.started();
			step.step(events);
		}
	}

	// The end of a step is reported after the output of the step.
	private void end(SolveStatus.Vertex vertex, List<BuildEvent> events) {
		Step step = step(vertex.digest());
		if (vertex.error() != null && !vertex.error().isEmpty() && step.error == null) {
			step.error = vertex.error();
			step.endLines(events);
			events.add(new BuildEvent.StepFailed(step.step(events), vertex.error()));
		}
		else if (vertex.completed() != null && !step.ended && step.error == null) {
			step.ended = true;
			step.endLines(events);
			BuildStep known = step.step(events);
			events.add(vertex.cached() ? new BuildEvent.StepCached(known)
					: new BuildEvent.StepDone(known, step.after(vertex.completed())));
		}
	}

	private static BuildEvent.Warning warning(SolveStatus.VertexWarning warning) {
		boolean located = warning.source() != null && !warning.source().ranges().isEmpty();
		return new BuildEvent.Warning(warning.message(), warning.detail(), warning.url(),
				located ? Objects.requireNonNull(warning.source()).ranges().get(0).start() : null);
	}

	private BuildResult result(Map<String, String> response) {
		// In the containerd image store, the digest of the configuration is not the
		// image's id.
		String id = response.getOrDefault("containerimage.digest", response.get("containerimage.config.digest"));
		return new BuildResult(this.image ? id : null, List.copyOf(this.lines), response);
	}

	BuildFailedException failed(SolveException failure) {
		Step step = (failure.vertex() != null) ? this.steps.get(failure.vertex()) : null;
		if (step == null) {
			// Older engines report the error only with the step.
			step = this.steps.values()
				.stream()
				.filter((each) -> each.error != null && failure.engineMessage().contains(each.error))
				.findFirst()
				.orElse(null);
		}
		Matcher exitCode = EXIT_CODE.matcher(failure.engineMessage());
		return new BuildFailedException("POST /grpc", exitCode.find() ? Long.valueOf(exitCode.group(1)) : null,
				failure.engineMessage(), List.copyOf(this.lines), (step != null) ? step.name : null, failure);
	}

	/**
	 * The state of a step.
	 */
	private final class Step {

		private final String digest;

		private final ByteArrayOutputStream output = new ByteArrayOutputStream();

		private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

		private String name = "";

		private @Nullable BuildStep known;

		private @Nullable Instant begun;

		private @Nullable Instant written;

		private @Nullable String error;

		private boolean ended;

		private Step(String digest) {
			this.digest = digest;
		}

		// Steps are reported in any order, and numbered in the order in which they begin.
		private BuildStep step(List<BuildEvent> events) {
			BuildStep step = this.known;
			if (step == null) {
				BuildProgress.this.started++;
				step = new BuildStep(BuildProgress.this.started, this.digest, this.name);
				this.known = step;
				events.add(new BuildEvent.StepStarted(step));
			}
			return step;
		}

		private Duration after(@Nullable Instant time) {
			Instant begun = this.begun;
			return (begun != null && time != null && time.isAfter(begun)) ? Duration.between(begun, time)
					: Duration.ZERO;
		}

		private void log(SolveStatus.VertexLog log, List<BuildEvent> events) {
			this.written = log.timestamp();
			boolean error = log.stream() == STDERR;
			ByteArrayOutputStream line = error ? this.errors : this.output;
			for (byte next : log.msg()) {
				if (next == '\n' || line.size() == LINE_LENGTH) {
					endLine(line, error, events);
				}
				if (next != '\n') {
					line.write(next);
				}
			}
		}

		private void endLines(List<BuildEvent> events) {
			if (this.output.size() > 0) {
				endLine(this.output, false, events);
			}
			if (this.errors.size() > 0) {
				endLine(this.errors, true, events);
			}
		}

		private void endLine(ByteArrayOutputStream line, boolean error, List<BuildEvent> events) {
			String text = line.toString(StandardCharsets.UTF_8);
			line.reset();
			if (BuildProgress.this.lines.size() == LINES) {
				BuildProgress.this.lines.removeFirst();
			}
			BuildProgress.this.lines.add(text.substring(0, Math.min(text.length(), KEPT_LENGTH)));
			events.add(new BuildEvent.LogLine(step(events), error ? Frame.Source.STDERR : Frame.Source.STDOUT, text,
					after(this.written)));
		}

	}

}
