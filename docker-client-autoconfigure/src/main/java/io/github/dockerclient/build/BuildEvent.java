package io.github.dockerclient.build;

import java.time.Duration;
import java.util.List;

import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * An event of a build by BuildKit.
 */
public sealed interface BuildEvent {

	/**
	 * A step has begun.
	 *
	 * @param step the step
	 */
	record StepStarted(BuildStep step) implements BuildEvent {

	}

	/**
	 * The result of a step was found in the cache.
	 *
	 * @param step the step
	 */
	record StepCached(BuildStep step) implements BuildEvent {

	}

	/**
	 * A step has succeeded.
	 *
	 * @param step the step
	 * @param took the duration of the step
	 */
	record StepDone(BuildStep step, Duration took) implements BuildEvent {

	}

	/**
	 * A step has failed, or was cancelled because another step has failed.
	 *
	 * @param step the step
	 * @param error the engine's message
	 */
	record StepFailed(BuildStep step, String error) implements BuildEvent {

	}

	/**
	 * The progress of a task within a step.
	 *
	 * @param step the step
	 * @param id the task, such as {@code transferring context:} or a layer
	 * @param current the completed amount, mostly in bytes
	 * @param total the whole amount, or 0 if it is unknown
	 * @param done whether the task has ended
	 */
	record StepProgress(BuildStep step, String id, long current, long total, boolean done) implements BuildEvent {

	}

	/**
	 * A line of output of a step.
	 *
	 * @param step the step
	 * @param source standard output or standard error
	 * @param text the line, without its line end
	 * @param after the time from the beginning of the step until the line was written
	 */
	record LogLine(BuildStep step, Frame.Source source, String text, Duration after) implements BuildEvent {

	}

	/**
	 * A warning about the Dockerfile. Since API 1.42.
	 *
	 * @param message the warning
	 * @param detail details
	 * @param url the URL of an explanation, or an empty text
	 * @param line the line of the Dockerfile, counted from 1, or {@code null} if it is
	 * unknown
	 */
	record Warning(String message, List<String> detail, String url, @Nullable Integer line) implements BuildEvent {

		/**
		 * Create a warning.
		 */
		public Warning {
			detail = Copies.of(detail);
		}

	}

	/**
	 * The build has succeeded. Nothing follows.
	 *
	 * @param result the result
	 */
	record Finished(BuildResult result) implements BuildEvent {

	}

}
