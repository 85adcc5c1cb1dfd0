package io.github.dockerclient.build;

import java.time.Duration;
import java.util.List;

import io.github.dockerclient.stream.Frame;
import io.github.dockerclient.type.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What happens while BuildKit builds.
 */
public sealed interface BuildEvent {

	/**
	 * A step begins.
	 *
	 * @param step the step
	 */
	record StepStarted(BuildStep step) implements BuildEvent {

	}

	/**
	 * A step needs not be done, as its result is there from before.
	 *
	 * @param step the step
	 */
	record StepCached(BuildStep step) implements BuildEvent {

	}

	/**
	 * A step has been done.
	 *
	 * @param step the step
	 * @param took how long it took
	 */
	record StepDone(BuildStep step, Duration took) implements BuildEvent {

	}

	/**
	 * A step has failed, or was given up because another has.
	 *
	 * @param step the step
	 * @param error why, in the engine's words
	 */
	record StepFailed(BuildStep step, String error) implements BuildEvent {

	}

	/**
	 * How far something is that a step does.
	 *
	 * @param step the step
	 * @param id what it is, such as {@code transferring context:} or a layer
	 * @param current how much is done, mostly in bytes
	 * @param total how much there is to do, or 0 if that is not known
	 * @param done whether it has ended
	 */
	record StepProgress(BuildStep step, String id, long current, long total, boolean done) implements BuildEvent {

	}

	/**
	 * A line that a step has written.
	 *
	 * @param step the step
	 * @param source standard output or standard error
	 * @param text the line, without its end
	 * @param after when it was written, from the beginning of the step
	 */
	record LogLine(BuildStep step, Frame.Source source, String text, Duration after) implements BuildEvent {

	}

	/**
	 * Something that is wrong with the Dockerfile, though it can be built. Needs API
	 * 1.42.
	 *
	 * @param message what is wrong
	 * @param detail more about it
	 * @param url where it is explained, or an empty text
	 * @param line where in the Dockerfile it is, counted from 1, or {@code null} if that
	 * is not known
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
	 * @param result what came of it
	 */
	record Finished(BuildResult result) implements BuildEvent {

	}

}
