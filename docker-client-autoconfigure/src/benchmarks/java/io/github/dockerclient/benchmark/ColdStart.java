package io.github.dockerclient.benchmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how long a plain program takes for its start and its first calls.
 */
public final class ColdStart {

	private ColdStart() {
	}

	/**
	 * Make the first two calls.
	 * @param arguments the client, the address of the engine and a container
	 * @throws Exception if a call fails
	 */
	public static void main(String[] arguments) throws Exception {
		try (Client client = Client.of(arguments[0], arguments[1], arguments[2])) {
			client.ping();
			System.out.println("first ping");
			client.list();
			System.out.println("first list");
		}
	}

	/**
	 * Measure one start.
	 * @param client the client
	 * @param host the address of the engine
	 * @return a sample for each step
	 * @throws IOException if the program cannot be run
	 * @throws InterruptedException if the thread was interrupted
	 */
	static Map<String, Sample> measure(String client, String host) throws IOException, InterruptedException {
		Map<String, Sample> samples = new LinkedHashMap<>();
		long start = System.nanoTime();
		try (JavaProcess process = new JavaProcess(client + "-cold", List.of(), ColdStart.class, client, host, "any")) {
			for (int step = 0; step < 2; step++) {
				String name = process.answer();
				samples.put("cold start to the " + name,
						new Sample(System.nanoTime() - start, 0, process.cpu(), 0, 0, 1));
			}
			process.awaitExit();
			samples.put("cold start to the exit", new Sample(System.nanoTime() - start, 0, 0, 0, 0, 1));
		}
		return samples;
	}

}
