package io.github.dockerclient.benchmark;

import java.util.Arrays;

/**
 * The measurements of one round of one client.
 *
 * @param nanos the total time in nanoseconds
 * @param p50 the median time of a call in nanoseconds, 0 if that was not measured
 * @param cpu the CPU time of the process in nanoseconds
 * @param allocated the number of bytes allocated on the heap
 * @param peakHeap the maximum number of bytes of heap in use
 * @param count how much the client has received or sent
 */
record Sample(long nanos, long p50, long cpu, long allocated, long peakHeap, long count) {

	static Sample parse(String line) {
		long[] values = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
		return new Sample(values[0], values[1], values[2], values[3], values[4], values[5]);
	}

	String line() {
		return this.nanos + " " + this.p50 + " " + this.cpu + " " + this.allocated + " " + this.peakHeap + " "
				+ this.count;
	}

}
