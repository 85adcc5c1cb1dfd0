package io.github.dockerclient.sample.build;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.dockerclient.build.BuildEvent;
import io.github.dockerclient.build.BuildStep;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a build, and those of the build before.
 */
final class BuildRecord {

	/** A shorter difference, in milliseconds, is by chance. */
	private static final long NOTEWORTHY = 300;

	private static final double MILLIS = 1000;

	private final Map<String, BuildStepView> before;

	private final Map<String, BuildStepView> steps = new HashMap<>();

	private final long start = System.nanoTime();

	BuildRecord(@Nullable BuildRecord before) {
		this.before = (before != null) ? before.steps : Map.of();
	}

	/**
	 * Add an event.
	 * @param event the event of the build
	 * @return the step that it is about, as it is now, if any
	 */
	Optional<BuildStepView> add(BuildEvent event) {
		if (event instanceof BuildEvent.StepStarted started) {
			return step(started.step(), "running", null, null);
		}
		if (event instanceof BuildEvent.StepCached cached) {
			return step(cached.step(), "cached", 0L, null);
		}
		if (event instanceof BuildEvent.StepDone done) {
			return step(done.step(), "done", done.took().toMillis(), null);
		}
		if (event instanceof BuildEvent.StepFailed failed) {
			return step(failed.step(), "failed", null, failed.error());
		}
		if (event instanceof BuildEvent.LogLine log) {
			return step(log.step(), "running", null, log.text());
		}
		return Optional.empty();
	}

	private Optional<BuildStepView> step(BuildStep step, String state, @Nullable Long took, @Nullable String line) {
		BuildStepView known = this.steps.get(step.name());
		long now = Duration.ofNanos(System.nanoTime() - this.start).toMillis();
		long began = (known != null) ? known.began() : now;
		long duration = (took != null) ? took : now - began;
		BuildStepView view = new BuildStepView(step.number(), step.name(), state, began, duration,
				change(this.before.get(step.name()), state, duration), line);
		this.steps.put(step.name(), view);
		return Optional.of(view);
	}

	private static @Nullable String change(@Nullable BuildStepView before, String state, long took) {
		if (before == null) {
			return null;
		}
		if (before.state().equals("cached") && !state.equals("cached")) {
			return "lost its cache";
		}
		long difference = took - before.took();
		if (!state.equals("done") || Math.abs(difference) < NOTEWORTHY) {
			return null;
		}
		return String.format(Locale.ROOT, "%.1f s %s", Math.abs(difference) / MILLIS,
				(difference > 0) ? "slower" : "faster");
	}

}
