package io.github.dockerclient.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.engines.Engines;
import io.github.dockerclient.engines.OwnEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A soak test: workers create, start, exec, read, copy, build and remove without a pause,
 * while their engine is killed and restarted. It runs for {@code soak.minutes}, two by
 * default, and writes {@code target/soak.md}. It fails on errors that are not caused by
 * an outage, and if the use of resources grows.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engine needs -Pengines")
class SoakIntegrationTests {

	private static final Duration TIME = Duration
		.ofMillis((long) (Double.parseDouble(System.getProperty("soak.minutes", "2")) * 60_000));

	private static final int WORKERS = 20;

	private static final int SAMPLES = 12;

	private static final List<String> SHARED = List.of("boundedElastic-", "parallel-", "process reaper");

	private static final int MEBIBYTE = 1024 * 1024;

	private final List<Outage> outages = new ArrayList<>();

	private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();

	private final AtomicInteger cycles = new AtomicInteger();

	private final AtomicInteger interrupted = new AtomicInteger();

	private volatile boolean ending;

	@Test
	void nothingGrowsAndNothingFails(@TempDir Path directory) throws Exception {
		List<Sample> samples = new ArrayList<>();
		Sample before = sample(Instant.now());
		try (OwnEngine engine = OwnEngine.up(Engines.REFERENCE)) {
			try (ReactiveDockerOperations client = ReactiveDockerOperations.builder()
				.address(engine.address())
				.build()) {
				run(engine, DockerOperations.using(client), directory, samples);
			}
		}
		Sample after = sample(Instant.now());
		samples.add(after);
		Files.write(Path.of("target/soak.md"), table(samples));
		assertThat(this.unexpected).isEmpty();
		assertThat(this.cycles).hasPositiveValue();
		assertThat(after.threads()).as("threads after the end, %s", before).isLessThanOrEqualTo(before.threads() + 4);
		assertThat(after.descriptors()).as("descriptors after the end, %s", before)
			.isLessThanOrEqualTo(before.descriptors() + 8);
		int third = SAMPLES / 3;
		assertThat(largest(samples.subList(SAMPLES - third, SAMPLES), Sample::heap)).as("heap at the end")
			.isLessThanOrEqualTo(largest(samples.subList(1, 1 + third), Sample::heap) + 16);
		assertThat(largest(samples.subList(SAMPLES - third, SAMPLES), Sample::threads)).as("threads at the end")
			.isLessThanOrEqualTo(largest(samples.subList(1, 1 + third), Sample::threads) + 8);
		assertThat(largest(samples.subList(SAMPLES - third, SAMPLES), Sample::descriptors)).as("descriptors at the end")
			.isLessThanOrEqualTo(largest(samples.subList(1, 1 + third), Sample::descriptors) + 4 * WORKERS);
	}

	private void run(OwnEngine engine, DockerOperations docker, Path directory, List<Sample> samples) throws Exception {
		Instant begin = Instant.now();
		CountDownLatch workers = new CountDownLatch(WORKERS);
		for (int i = 0; i < WORKERS; i++) {
			SoakWorker worker = new SoakWorker(docker, Files.createDirectory(directory.resolve("worker" + i)));
			new Thread(() -> work(worker, workers), "soak-" + i).start();
		}
		for (int i = 0; i < SAMPLES; i++) {
			if (i == SAMPLES / 3 || i == 2 * SAMPLES / 3) {
				outage(engine, docker, i == SAMPLES / 3);
			}
			Instant next = begin.plus(TIME.multipliedBy(i + 1).dividedBy(SAMPLES));
			TimeUnit.MILLISECONDS.sleep(Math.max(1, Duration.between(Instant.now(), next).toMillis()));
			samples.add(sample(begin));
		}
		this.ending = true;
		assertThat(workers.await(5, TimeUnit.MINUTES)).as("all workers come back").isTrue();
	}

	private void outage(OwnEngine engine, DockerOperations docker, boolean kill) {
		Outage outage = new Outage(Instant.now());
		synchronized (this.outages) {
			this.outages.add(outage);
		}
		if (kill) {
			engine.kill();
		}
		engine.stop();
		engine.start();
		docker.system().ping();
		outage.end = Instant.now();
	}

	private void work(SoakWorker worker, CountDownLatch workers) {
		while (!this.ending) {
			Instant begin = Instant.now();
			try {
				worker.cycle();
				this.cycles.incrementAndGet();
			}
			catch (IOException | AssertionError | RuntimeException ex) {
				if (isExplained(begin)) {
					this.interrupted.incrementAndGet();
				}
				else {
					this.unexpected.add(ex.toString());
				}
			}
		}
		workers.countDown();
	}

	private boolean isExplained(Instant begin) {
		synchronized (this.outages) {
			return this.outages.stream().anyMatch((outage) -> outage.end == null || begin.isBefore(outage.end));
		}
	}

	private Sample sample(Instant begin) {
		System.gc();
		UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		return new Sample(Duration.between(begin, Instant.now()).toSeconds(), this.cycles.get(), this.interrupted.get(),
				this.unexpected.size(), system.getOpenFileDescriptorCount(), threads(),
				ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE);
	}

	// Exclude the threads that all clients of a JVM share, whose number depends on the
	// load.
	private static long threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> SHARED.stream().noneMatch(thread.getName()::startsWith))
			.count();
	}

	private static long largest(List<Sample> samples, java.util.function.ToLongFunction<Sample> figure) {
		return samples.stream().mapToLong(figure).max().orElseThrow();
	}

	private static List<String> table(List<Sample> samples) {
		List<String> lines = new ArrayList<>(
				List.of("| seconds | cycles | cut by an outage | errors | descriptors | threads | heap (MiB) |",
						"|---|---|---|---|---|---|---|"));
		samples.forEach((sample) -> lines
			.add(String.format(Locale.ROOT, "| %d | %d | %d | %d | %d | %d | %d |", sample.seconds(), sample.cycles(),
					sample.interrupted(), sample.errors(), sample.descriptors(), sample.threads(), sample.heap())));
		return lines;
	}

	private record Sample(long seconds, int cycles, int interrupted, int errors, long descriptors, long threads,
			long heap) {
	}

	private static final class Outage {

		private final Instant begin;

		private volatile @Nullable Instant end;

		Outage(Instant begin) {
			this.begin = begin;
		}

		@Override
		public String toString() {
			return this.begin + " to " + this.end;
		}

	}

}
