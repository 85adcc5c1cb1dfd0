package io.github.dockerclient.container;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Ulimit;
import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.Until;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ContainerOperations#update} shall change. What is not set, or zero, stays
 * as it is. Engines change CPU, memory, the number of processes, the weight of block I/O
 * and the restart policy, since API 1.55 its limits per device too; the rest is part of
 * the API, but they leave it as it is.
 *
 * @param cpuShares the weight of the container when CPU time is scarce; {@code null} or
 * zero is 1024
 * @param memory the most memory in bytes; {@code null} or zero is no limit
 * @param cgroupParent the cgroup under which the container's is made, relative to that of
 * the host's init process unless absolute
 * @param blkioWeight the weight of the container's block I/O, 10 to 1000; {@code null} or
 * zero is off
 * @param blkioWeightDevice the weights of its block I/O per device; {@code null} leaves
 * them as they are, an empty list takes them away
 * @param blkioDeviceReadBps the most bytes per second read from devices; {@code null}
 * leaves them as they are, an empty list takes them away
 * @param blkioDeviceWriteBps the most bytes per second written to devices; {@code null}
 * leaves them as they are, an empty list takes them away
 * @param blkioDeviceReadIops the most read operations per second on devices; {@code
 * null} leaves them as they are, an empty list takes them away
 * @param blkioDeviceWriteIops the most write operations per second on devices; {@code
 * null} leaves them as they are, an empty list takes them away
 * @param cpuPeriod the length of a period of the CPU scheduler in microseconds
 * @param cpuQuota the CPU time in microseconds that the container gets in each period
 * @param cpuRealtimePeriod the length of a period of the real-time scheduler in
 * microseconds; zero is none
 * @param cpuRealtimeRuntime the real-time CPU time in microseconds in each period; zero
 * is none
 * @param cpusetCpus the CPUs to run on, as {@code 0-3} or {@code 0,1}
 * @param cpusetMems the memory nodes to use, as {@code 0-3} or {@code 0,1} (NUMA systems)
 * @param devices devices of the host that the container sees
 * @param deviceCgroupRules rules of the device cgroup, as {@code c 13:* rwm}
 * @param deviceRequests devices that a driver chooses, such as GPUs
 * @param kernelMemory the most kernel memory in bytes, until API 1.41
 * @param kernelMemoryTcp the most kernel memory for TCP buffers in bytes, until API 1.51
 * @param memoryReservation the memory in bytes to which the container is held when the
 * host runs short
 * @param memorySwap the most memory and swap together in bytes; -1 is no limit, {@code
 * null} or zero is twice the memory
 * @param memorySwappiness how readily memory is swapped, 0 to 100; {@code null} is the
 * host's
 * @param nanoCpus the most CPUs in billionths: 1500000000 is one and a half
 * @param oomKillDisable whether the container is spared when memory runs out
 * @param init whether a small init process forwards signals and collects dead processes;
 * {@code null} is the engine's default
 * @param pidsLimit the most processes and threads; {@code null}, zero or -1 is no limit
 * @param ulimits limits of the processes, such as open files
 * @param cpuCount the number of CPUs (Windows); it goes before the shares, those before
 * the percentage
 * @param cpuPercent the share of the CPUs in percent (Windows)
 * @param ioMaximumIops the most I/O operations per second on the system drive (Windows)
 * @param ioMaximumBandwidth the most bytes of I/O per second on the system drive
 * (Windows)
 * @param restartPolicy when the engine starts the container again
 */
@RecordBuilder
public record ContainerUpdateRequest(@Nullable Long cpuShares, @Nullable Long memory, @Nullable String cgroupParent,
		@Nullable Integer blkioWeight,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WeightDevice> blkioWeightDevice,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ThrottleDevice> blkioDeviceReadBps,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ThrottleDevice> blkioDeviceWriteBps,
		@JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("BlkioDeviceReadIOps") @Nullable List<ThrottleDevice> blkioDeviceReadIops,
		@JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("BlkioDeviceWriteIOps") @Nullable List<ThrottleDevice> blkioDeviceWriteIops,
		@Nullable Long cpuPeriod, @Nullable Long cpuQuota, @Nullable Long cpuRealtimePeriod,
		@Nullable Long cpuRealtimeRuntime, @Nullable String cpusetCpus, @Nullable String cpusetMems,
		List<DeviceMapping> devices, List<String> deviceCgroupRules, List<DeviceRequest> deviceRequests,
		@Until("1.41") @Nullable Long kernelMemory,
		@Until("1.51") @JsonProperty("KernelMemoryTCP") @Nullable Long kernelMemoryTcp,
		@Nullable Long memoryReservation, @Nullable Long memorySwap, @Nullable Long memorySwappiness,
		@Nullable Long nanoCpus, @Nullable Boolean oomKillDisable, @Nullable Boolean init, @Nullable Long pidsLimit,
		List<Ulimit> ulimits, @Nullable Long cpuCount, @Nullable Long cpuPercent,
		@JsonProperty("IOMaximumIOps") @Unsigned @Nullable Long ioMaximumIops,
		@JsonProperty("IOMaximumBandwidth") @Unsigned @Nullable Long ioMaximumBandwidth,
		@Nullable RestartPolicy restartPolicy) {

	/**
	 * Create a request.
	 */
	public ContainerUpdateRequest {
		blkioWeightDevice = (blkioWeightDevice != null) ? Copies.of(blkioWeightDevice) : null;
		blkioDeviceReadBps = (blkioDeviceReadBps != null) ? Copies.of(blkioDeviceReadBps) : null;
		blkioDeviceWriteBps = (blkioDeviceWriteBps != null) ? Copies.of(blkioDeviceWriteBps) : null;
		blkioDeviceReadIops = (blkioDeviceReadIops != null) ? Copies.of(blkioDeviceReadIops) : null;
		blkioDeviceWriteIops = (blkioDeviceWriteIops != null) ? Copies.of(blkioDeviceWriteIops) : null;
		devices = Copies.of(devices);
		deviceCgroupRules = Copies.of(deviceCgroupRules);
		deviceRequests = Copies.of(deviceRequests);
		ulimits = Copies.of(ulimits);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static ContainerUpdateRequestBuilder builder() {
		return ContainerUpdateRequestBuilder.builder();
	}

	// An empty list changes something too, unlike elsewhere.
	boolean changesBlockDevices() {
		return Stream
			.of(this.blkioWeightDevice, this.blkioDeviceReadBps, this.blkioDeviceWriteBps, this.blkioDeviceReadIops,
					this.blkioDeviceWriteIops)
			.anyMatch(Objects::nonNull);
	}

}
