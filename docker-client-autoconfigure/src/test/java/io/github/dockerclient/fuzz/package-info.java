/**
 * Fuzzing. Each class named {@code *Fuzzer} tests one entry point of the library, and
 * belongs to the package of that entry point. {@link io.github.dockerclient.fuzz.FuzzRun}
 * runs all of them, and {@link io.github.dockerclient.fuzz.FuzzCorpusTests} repeats the
 * inputs that they have found.
 */
@NullMarked
package io.github.dockerclient.fuzz;

import org.jspecify.annotations.NullMarked;
