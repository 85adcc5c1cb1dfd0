/**
 * Fuzzing. Each class named {@code *Fuzzer} has one entry point of the library and lies
 * in that entry point's package; {@link io.github.dockerclient.fuzz.FuzzRun} runs them
 * all, {@link io.github.dockerclient.fuzz.FuzzCorpusTests} repeats what they have found.
 */
@NullMarked
package io.github.dockerclient.fuzz;

import org.jspecify.annotations.NullMarked;
