package io.github.dockerclient.benchmark;

/**
 * The operation that a row of the table measures.
 */
enum Operation {

	/** Calls, which are repeated. */
	PING(1, (client, size) -> client.ping()),

	INSPECT(1, (client, size) -> client.inspect()),

	CREATE(1, (client, size) -> client.create()),

	LIST(Answers.CONTAINERS, (client, size) -> client.list()),

	/** Streams of a given size, which are read once. */
	LOGS_SHORT(Answers.SHORT, (client, size) -> client.logs("short", size)),

	LOGS_PACKED(Answers.SHORT, (client, size) -> client.logs("packed", size)),

	LOGS_LONG(Answers.LONG, (client, size) -> client.logs("long", size)),

	DOWNLOAD(Archive.MEBIBYTE, (client, size) -> client.download(size)),

	UPLOAD(Archive.MEBIBYTE, (client, size) -> client.upload(size)),

	EVENTS(1, (client, size) -> client.events(size)),

	STATS(1, (client, size) -> client.stats(size));

	private final long unit;

	private final Call call;

	Operation(long unit, Call call) {
		this.unit = unit;
		this.call = call;
	}

	long run(Client client, int size) throws Exception {
		return this.call.run(client, size);
	}

	/**
	 * Return how much a client must have received.
	 * @param size the number of calls, or the size of the stream
	 * @return the expected sum of the values that the client's method returns
	 */
	long expected(int size) {
		return this.unit * size + (isArchive() ? Archive.FRAME : 0);
	}

	boolean isStream() {
		return ordinal() >= LOGS_SHORT.ordinal();
	}

	boolean isArchive() {
		return this == DOWNLOAD || this == UPLOAD;
	}

	// Return whether a real engine needs no preparation for it.
	boolean isReal() {
		return this == PING || this == INSPECT || this == LIST;
	}

	/**
	 * Calls an operation of the client.
	 */
	private interface Call {

		long run(Client client, int size) throws Exception;

	}

}
