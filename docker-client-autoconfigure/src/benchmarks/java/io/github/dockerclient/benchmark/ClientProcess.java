package io.github.dockerclient.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * The process of one client. Each line of its input names a measurement: the process
 * performs it and prints a {@link Sample}.
 */
public final class ClientProcess {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final LongAdder ENDED = new LongAdder();

	private final Client client;

	private final Map<String, ExecutorService> callers = new HashMap<>();

	private ClientProcess(Client client) {
		this.client = client;
	}

	/**
	 * Measure until the input ends.
	 * @param arguments the client, the address of the engine and a container
	 * @throws Exception if there is no such client
	 */
	public static void main(String[] arguments) throws Exception {
		ClientProcess process = new ClientProcess(Client.of(arguments[0], arguments[1], arguments[2]));
		System.out.println("ready");
		Scanner lines = new Scanner(System.in);
		while (lines.hasNextLine()) {
			String[] words = lines.nextLine().split(" ");
			try {
				System.out.println(
						process
							.measure(Operation.valueOf(words[0]), Integer.parseInt(words[1]),
									Boolean.parseBoolean(words[2]), Integer.parseInt(words[3]))
							.line());
			}
			catch (Exception ex) {
				ex.printStackTrace();
				System.out.println("failed: " + ex);
			}
		}
		System.exit(0);
	}

	private Sample measure(Operation operation, int callers, boolean virtual, int size) throws Exception {
		long[] times = new long[(callers == 1 && !operation.isStream()) ? size : 0];
		System.gc();
		heap().forEach(MemoryPoolMXBean::resetPeakUsage);
		long allocated = allocated();
		long cpu = SYSTEM.getProcessCpuTime();
		long start = System.nanoTime();
		long count = (callers == 1) ? one(operation, size, times) : many(operation, callers, virtual, size);
		long nanos = System.nanoTime() - start;
		cpu = SYSTEM.getProcessCpuTime() - cpu;
		allocated = allocated() - allocated;
		long peak = heap().stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum();
		Arrays.sort(times);
		return new Sample(nanos, (times.length > 0) ? times[times.length / 2] : 0, cpu, allocated, peak, count);
	}

	private long one(Operation operation, int size, long[] times) throws Exception {
		if (operation.isStream()) {
			return operation.run(this.client, size);
		}
		long count = 0;
		for (int index = 0; index < size; index++) {
			long start = System.nanoTime();
			count += operation.run(this.client, size);
			times[index] = System.nanoTime() - start;
		}
		return count;
	}

	private long many(Operation operation, int callers, boolean virtual, int size) throws Exception {
		long count = this.client.inFlight(operation, callers, size);
		if (count >= 0) {
			return count;
		}
		ExecutorService executor = this.callers.computeIfAbsent(callers + " " + virtual,
				(key) -> virtual ? virtualThreads() : Executors.newFixedThreadPool(callers));
		List<Future<Long>> running = new ArrayList<>();
		for (int caller = 0; caller < callers; caller++) {
			running.add(executor.submit(() -> one(operation, size / callers, new long[size / callers])));
		}
		count = 0;
		for (Future<Long> caller : running) {
			count += caller.get();
		}
		return count;
	}

	// Virtual threads require Java 21.
	private static ExecutorService virtualThreads() {
		try {
			return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// Before Java 21, the JVM does not count the allocations of threads that have ended.
	private static long allocated() throws ReflectiveOperationException {
		if (Runtime.version().feature() >= 21) {
			return (long) ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes").invoke(THREADS);
		}
		return ENDED.sum() + Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
			.filter((bytes) -> bytes > 0)
			.sum();
	}

	/**
	 * Count the allocations of the current thread, which is about to end.
	 */
	static void threadEnds() {
		ENDED.add(THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()));
	}

	private static List<MemoryPoolMXBean> heap() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
	}

}
