package io.github.dockerclient.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Measures how many threads and how much memory a client needs to follow many logs at the
 * same time.
 */
public final class Followers {

	private static final int COUNT = 1000;

	private static final int WARMUP = 50;

	private Followers() {
	}

	/**
	 * Follow the logs until each of them has had output.
	 * @param arguments the client and the address of the engine
	 * @throws Exception if a log cannot be followed
	 */
	public static void main(String[] arguments) throws Exception {
		Client client = Client.of(arguments[0], arguments[1], "any");
		follow(client, WARMUP);
		int threads = threads();
		long heap = heap();
		long start = System.nanoTime();
		follow(client, COUNT);
		long millis = (System.nanoTime() - start) / 1_000_000;
		System.out.println(String.format(Locale.ROOT, "| %s | %d | %d | %.1f | %d |", arguments[0], threads, threads(),
				(heap() - heap) / 1000.0 / COUNT, millis));
		System.exit(0);
	}

	/**
	 * Measure the clients.
	 * @param clients their names
	 * @param heap the options of their JVMs
	 * @param host the address of the engine
	 * @return a table in Markdown
	 * @throws IOException if a client cannot be started
	 */
	static List<String> measure(List<String> clients, List<String> heap, String host) throws IOException {
		List<String> lines = new ArrayList<>(
				List.of("", String.format(Locale.ROOT, "%,d followed logs, after the first %d.", COUNT, WARMUP), "",
						"| client | threads before | threads | heap, KB a log | time to the first frame of each, ms |",
						"|---|---|---|---|---|"));
		for (String client : clients) {
			if (!client.equals("floor")) {
				try (JavaProcess process = new JavaProcess(client + "-followers", heap, Followers.class, client,
						host)) {
					lines.add(process.answer());
				}
			}
		}
		return lines;
	}

	private static void follow(Client client, int count) throws Exception {
		CountDownLatch received = new CountDownLatch(count);
		for (int log = 0; log < count; log++) {
			client.follow(received::countDown);
		}
		if (!received.await(1, TimeUnit.MINUTES)) {
			throw new IllegalStateException("No output of " + received.getCount() + " logs");
		}
	}

	private static int threads() {
		return ManagementFactory.getThreadMXBean().getThreadCount();
	}

	private static long heap() {
		System.gc();
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
