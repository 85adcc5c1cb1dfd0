package io.github.dockerclient.benchmark;

import java.io.IOException;

/**
 * A client under test. Each method returns how much it has received or sent: a number of
 * bytes for logs and archives, else a number of elements. The value is checked, so that a
 * client that skips data does not appear to be fast.
 */
interface Client extends AutoCloseable {

	/** The size of every client's connection pool, so that the pool is no limit. */
	int MAX_CONNECTIONS = 1100;

	/** The suffix of clients whose requests are observed. */
	String OBSERVED = "+observed";

	long ping() throws Exception;

	long inspect() throws Exception;

	long create() throws Exception;

	long list() throws Exception;

	long logs(String container, int lines) throws Exception;

	long download(int mebibytes) throws Exception;

	long upload(int mebibytes) throws Exception;

	long events(int count) throws Exception;

	long stats(int count) throws Exception;

	/**
	 * Begin to follow a log until the process ends.
	 * @param received called with each frame
	 * @throws Exception if that fails
	 */
	default void follow(Runnable received) throws Exception {
		throw new UnsupportedOperationException();
	}

	/**
	 * Make concurrent calls from one thread.
	 * @param operation the operation to call
	 * @param callers the number of concurrent calls
	 * @param count the total number of calls
	 * @return the sum of the values that they return, or -1 if this client needs a thread
	 * for each call
	 * @throws Exception if one fails
	 */
	default long inFlight(Operation operation, int callers, int count) throws Exception {
		return -1;
	}

	@Override
	void close() throws IOException;

	/**
	 * Create a client.
	 * @param name its name in the table
	 * @param host the address of the engine
	 * @param container the container to inspect
	 * @return the client
	 * @throws IOException if it cannot connect
	 */
	static Client of(String name, String host, String container) throws IOException {
		boolean observed = name.endsWith(OBSERVED);
		return switch (observed ? name.substring(0, name.length() - OBSERVED.length()) : name) {
			case "blocking" -> new BlockingClient(host, container, observed);
			case "reactive" -> new ReactiveClient(host, container, observed);
			case "zerodep", "httpclient5" -> new DockerJavaClient(name, host, container);
			case "floor" -> new FloorClient(host, container);
			default -> throw new IllegalArgumentException("There is no client '" + name + "'");
		};
	}

}
