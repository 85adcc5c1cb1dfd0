package io.github.dockerclient.container;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;

/**
 * The block I/O of a container (Linux). With cgroups of version 2 only the bytes are
 * there. Part of {@link ContainerStatsResponse}.
 *
 * @param ioServiceBytesRecursive the bytes that were read and written
 * @param ioServicedRecursive the operations
 * @param ioQueueRecursive the operations that wait
 * @param ioServiceTimeRecursive the time in nanoseconds that operations took
 * @param ioWaitTimeRecursive the time in nanoseconds that operations waited
 * @param ioMergedRecursive the operations that were merged with others
 * @param ioTimeRecursive the time in milliseconds that the device was busy
 * @param sectorsRecursive the sectors that were read and written
 */
public record ContainerBlkioStats(
		@JsonProperty("io_service_bytes_recursive") List<ContainerBlkioStatEntry> ioServiceBytesRecursive,
		@JsonProperty("io_serviced_recursive") List<ContainerBlkioStatEntry> ioServicedRecursive,
		@JsonProperty("io_queue_recursive") List<ContainerBlkioStatEntry> ioQueueRecursive,
		@JsonProperty("io_service_time_recursive") List<ContainerBlkioStatEntry> ioServiceTimeRecursive,
		@JsonProperty("io_wait_time_recursive") List<ContainerBlkioStatEntry> ioWaitTimeRecursive,
		@JsonProperty("io_merged_recursive") List<ContainerBlkioStatEntry> ioMergedRecursive,
		@JsonProperty("io_time_recursive") List<ContainerBlkioStatEntry> ioTimeRecursive,
		@JsonProperty("sectors_recursive") List<ContainerBlkioStatEntry> sectorsRecursive) {

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
