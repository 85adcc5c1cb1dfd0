package io.github.dockerclient.sample.build;

import org.jspecify.annotations.Nullable;

/**
 * A step of a build on the page.
 *
 * @param number the number of the step
 * @param name the instruction
 * @param state one of {@code running}, {@code cached}, {@code done} and {@code failed}
 * @param began when the step began, in milliseconds since the beginning of the build
 * @param took how long it took in milliseconds, or has taken until now
 * @param change what is different from the last build with the same tag, such as
 * {@code 0.6 s slower}, or {@code null}
 * @param line a line of the step's output, or of its error
 */
record BuildStepView(int number, String name, String state, long began, long took, @Nullable String change,
		@Nullable String line) {

}
