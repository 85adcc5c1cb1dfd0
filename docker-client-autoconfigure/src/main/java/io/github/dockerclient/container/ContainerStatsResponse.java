package io.github.dockerclient.container;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The resource usage of a container at one moment. Counters begin at the start of the
 * container; unsigned 64-bit counters are negative here if they exceed a {@code long}.
 * The methods that are not components compute the values that {@code docker stats} shows.
 *
 * @param id the id of the container
 * @param name the name of the container with a leading slash
 * @param osType the operating system, {@code linux} or {@code windows}
 * @param read the time of the sample; the first second of the year 1 if the container is
 * not running
 * @param cpuStats the CPU usage
 * @param memoryStats the memory usage
 * @param networks the network traffic by the name of the interface; empty without a
 * network
 * @param pidsStats the number of processes
 * @param blkioStats the block I/O
 * @param numProcs the number of CPUs (Windows); otherwise zero
 * @param storageStats the disk I/O (Windows)
 * @param preread the time of the previous sample; the first second of the year 1 if there
 * is none
 * @param precpuStats the CPU usage in the previous sample
 */
public record ContainerStatsResponse(@WireName("id") @Nullable String id, @WireName("name") @Nullable String name,
		@WireName("os_type") @Since("1.52") @Nullable String osType, @WireName("read") @Nullable Instant read,
		@WireName("cpu_stats") @Nullable ContainerCPUStats cpuStats,
		@WireName("memory_stats") @Nullable ContainerMemoryStats memoryStats,
		@WireName("networks") Map<String, ContainerNetworkStats> networks,
		@WireName("pids_stats") @Nullable ContainerPidsStats pidsStats,
		@WireName("blkio_stats") @Nullable ContainerBlkioStats blkioStats,
		@WireName("num_procs") @Nullable Long numProcs,
		@WireName("storage_stats") @Nullable ContainerStorageStats storageStats,
		@WireName("preread") @Nullable Instant preread,
		@WireName("precpu_stats") @Nullable ContainerCPUStats precpuStats) {

	/** The time that engines report if there is none. */
	private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

	/**
	 * Create statistics.
	 */
	public ContainerStatsResponse {
		networks = Copies.of(networks);
	}

	/**
	 * Compute the CPU usage since the previous sample.
	 * @return the usage in percent of one CPU, so that two busy CPUs are 200;
	 * {@code null} if there is no previous sample to compare with, as in the first sample
	 * of a stream
	 */
	public @Nullable Double cpuPercent() {
		Long now = (this.cpuStats != null) ? this.cpuStats.totalUsage() : null;
		Long before = (this.precpuStats != null) ? this.precpuStats.totalUsage() : null;
		if (this.cpuStats == null || this.precpuStats == null || now == null || before == null || isFirst()) {
			return null;
		}
		double used = now - before;
		double possible = isWindows() ? windowsIntervals() : systemTime(this.cpuStats, this.precpuStats);
		return (used > 0 && possible > 0) ? used / possible * 100 : 0;
	}

	private boolean isFirst() {
		return this.read == null || this.preread == null || !this.preread.isAfter(NEVER);
	}

	private boolean isWindows() {
		return "windows".equals(this.osType) || (this.numProcs != null && this.numProcs > 0);
	}

	// Windows counts CPU time in units of 100 nanoseconds, and reports no total.
	private double windowsIntervals() {
		return (this.numProcs != null) ? Duration.between(this.preread, this.read).toNanos() / 100.0 * this.numProcs
				: 0;
	}

	private static double systemTime(ContainerCPUStats now, ContainerCPUStats before) {
		Long nowTotal = now.systemCpuUsage();
		Long beforeTotal = before.systemCpuUsage();
		return (nowTotal != null && beforeTotal != null && now.cpus() > 0)
				? (double) (nowTotal - beforeTotal) / now.cpus() : 0;
	}

	/**
	 * Compute the CPU time that the container has used since its start.
	 * @return the time of all CPUs together, or {@code null} if the container is not
	 * running
	 */
	public @Nullable Duration cpuTime() {
		Long total = (this.cpuStats != null) ? this.cpuStats.totalUsage() : null;
		return (total != null && total > 0) ? Duration.ofNanos(isWindows() ? total * 100 : total) : null;
	}

	/**
	 * Compute the memory in use, without the page cache that could be freed at once.
	 * @return the size in bytes, or {@code null} if the container is not running
	 */
	public @Nullable Long memoryUsed() {
		return (this.memoryStats != null) ? this.memoryStats.used() : null;
	}

	/**
	 * Compute how much of the available memory is in use.
	 * @return the share in percent, or {@code null} if the container is not running, or
	 * runs on Windows, where no limit is reported
	 */
	public @Nullable Double memoryPercent() {
		Long used = memoryUsed();
		Long limit = (this.memoryStats != null) ? this.memoryStats.limit() : null;
		return (used != null && limit != null && limit != 0) ? used * 100.0 / unsigned(limit) : null;
	}

	private static double unsigned(long value) {
		return (value >= 0) ? value : (value >>> 1) * 2.0;
	}

	/**
	 * Compute the number of bytes that were received by all network interfaces.
	 * @return the number of bytes
	 */
	public long networkReceived() {
		return this.networks.values().stream().mapToLong((network) -> orZero(network.rxBytes())).sum();
	}

	/**
	 * Compute the number of bytes that were sent by all network interfaces.
	 * @return the number of bytes
	 */
	public long networkSent() {
		return this.networks.values().stream().mapToLong((network) -> orZero(network.txBytes())).sum();
	}

	/**
	 * Compute the number of bytes that were read from all disks.
	 * @return the number of bytes
	 */
	public long blockRead() {
		return isWindows() ? orZero((this.storageStats != null) ? this.storageStats.readSizeBytes() : null)
				: (this.blkioStats != null) ? this.blkioStats.bytes("read") : 0;
	}

	/**
	 * Compute the number of bytes that were written to all disks.
	 * @return the number of bytes
	 */
	public long blockWritten() {
		return isWindows() ? orZero((this.storageStats != null) ? this.storageStats.writeSizeBytes() : null)
				: (this.blkioStats != null) ? this.blkioStats.bytes("write") : 0;
	}

	private static long orZero(@Nullable Long value) {
		return (value != null) ? value : 0;
	}

}
