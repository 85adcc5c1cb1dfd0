package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.WireName;

/**
 * The block I/O of a container (Linux). With cgroups version 2, the engine reports only
 * the bytes. Part of {@link ContainerStatsResponse}.
 *
 * @param ioServiceBytesRecursive the numbers of bytes read and written
 * @param ioServicedRecursive the numbers of operations
 * @param ioQueueRecursive the numbers of waiting operations
 * @param ioServiceTimeRecursive the durations of operations in nanoseconds
 * @param ioWaitTimeRecursive the waiting times of operations in nanoseconds
 * @param ioMergedRecursive the numbers of operations that were merged with others
 * @param ioTimeRecursive the times in milliseconds for which the device was busy
 * @param sectorsRecursive the numbers of sectors read and written
 */
public record ContainerBlkioStats(
		@WireName("io_service_bytes_recursive") List<ContainerBlkioStatEntry> ioServiceBytesRecursive,
		@WireName("io_serviced_recursive") List<ContainerBlkioStatEntry> ioServicedRecursive,
		@WireName("io_queue_recursive") List<ContainerBlkioStatEntry> ioQueueRecursive,
		@WireName("io_service_time_recursive") List<ContainerBlkioStatEntry> ioServiceTimeRecursive,
		@WireName("io_wait_time_recursive") List<ContainerBlkioStatEntry> ioWaitTimeRecursive,
		@WireName("io_merged_recursive") List<ContainerBlkioStatEntry> ioMergedRecursive,
		@WireName("io_time_recursive") List<ContainerBlkioStatEntry> ioTimeRecursive,
		@WireName("sectors_recursive") List<ContainerBlkioStatEntry> sectorsRecursive) {

	/**
	 * Create statistics.
	 */
	public ContainerBlkioStats {
		ioServiceBytesRecursive = Copies.of(ioServiceBytesRecursive);
		ioServicedRecursive = Copies.of(ioServicedRecursive);
		ioQueueRecursive = Copies.of(ioQueueRecursive);
		ioServiceTimeRecursive = Copies.of(ioServiceTimeRecursive);
		ioWaitTimeRecursive = Copies.of(ioWaitTimeRecursive);
		ioMergedRecursive = Copies.of(ioMergedRecursive);
		ioTimeRecursive = Copies.of(ioTimeRecursive);
		sectorsRecursive = Copies.of(sectorsRecursive);
	}

	long bytes(String operation) {
		return this.ioServiceBytesRecursive.stream()
			.filter((entry) -> operation.equalsIgnoreCase(entry.op()))
			.mapToLong((entry) -> (entry.value() != null) ? entry.value() : 0)
			.sum();
	}

}
