/**
 * Benchmarks that compare this client with docker-java and with a bare socket.
 * {@link io.github.dockerclient.benchmark.BenchmarkRun} runs all of them.
 */
@NullMarked
package io.github.dockerclient.benchmark;

import org.jspecify.annotations.NullMarked;
