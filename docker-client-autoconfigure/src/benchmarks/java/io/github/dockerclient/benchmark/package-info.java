/**
 * Benchmarks: this client beside docker-java and beside a bare socket.
 * {@link io.github.dockerclient.benchmark.BenchmarkRun} runs them all.
 */
@NullMarked
package io.github.dockerclient.benchmark;

import org.jspecify.annotations.NullMarked;
