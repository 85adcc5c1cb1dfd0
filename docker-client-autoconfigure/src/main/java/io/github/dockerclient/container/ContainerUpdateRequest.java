package io.github.dockerclient.container;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Ulimit;
import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The changes that {@link ContainerOperations#update} makes. A component that is not set,
 * or zero, does not change its setting. Engines can change CPU, memory, the number of
 * processes, the weight of block I/O and the restart policy, and since API 1.55 the
 * limits of block I/O per device. The API contains the other components too, but engines
 * ignore them.
 *
 * @param cpuShares the container's weight if CPU time is scarce; {@code null} or zero is
 * 1024
 * @param memory the maximum memory in bytes; {@code null} or zero is no limit
 * @param cgroupParent the parent of the container's cgroup, relative to that of the
 * host's init process unless absolute
 * @param blkioWeight the weight of the container's block I/O, from 10 to 1000;
 * {@code null} or zero disables it
 * @param blkioWeightDevice the weights of the block I/O per device; {@code null} does not
 * change them, an empty list removes them
 * @param blkioDeviceReadBps the maximum bytes per second read from devices; {@code null}
 * does not change the limits, an empty list removes them
 * @param blkioDeviceWriteBps the maximum bytes per second written to devices;
 * {@code null} does not change the limits, an empty list removes them
 * @param blkioDeviceReadIops the maximum read operations per second on devices;
 * {@code null} does not change the limits, an empty list removes them
 * @param blkioDeviceWriteIops the maximum write operations per second on devices;
 * {@code null} does not change the limits, an empty list removes them
 * @param cpuPeriod the length of a period of the CPU scheduler in microseconds
 * @param cpuQuota the CPU time in microseconds that the container gets in each period
 * @param cpuRealtimePeriod the length of a period of the real-time scheduler in
 * microseconds; zero is none
 * @param cpuRealtimeRuntime the real-time CPU time in microseconds in each period; zero
 * is none
 * @param cpusetCpus the CPUs to run on, such as {@code 0-3} or {@code 0,1}
 * @param cpusetMems the memory nodes to use, such as {@code 0-3} or {@code 0,1} (NUMA
 * systems)
 * @param devices the host's devices that are available in the container
 * @param deviceCgroupRules rules of the device cgroup, such as {@code c 13:* rwm}
 * @param deviceRequests devices that a device driver provides, such as GPUs
 * @param kernelMemory the maximum kernel memory in bytes, up to API 1.41
 * @param kernelMemoryTcp the maximum kernel memory for TCP buffers in bytes, up to API
 * 1.51
 * @param memoryReservation the soft limit of the memory in bytes, which applies if the
 * host is short of memory
 * @param memorySwap the maximum memory including swap in bytes; -1 is no limit,
 * {@code null} or zero is twice the memory
 * @param memorySwappiness the tendency to swap memory, from 0 to 100; {@code null} is the
 * host's value
 * @param nanoCpus the maximum CPUs in billionths: 1500000000 is one and a half CPUs
 * @param oomKillDisable whether the OOM killer is disabled for the container
 * @param init whether a small init process forwards signals and reaps processes;
 * {@code null} is the engine's default
 * @param pidsLimit the maximum number of processes and threads; {@code null}, zero or -1
 * is no limit
 * @param ulimits the limits of the processes, such as the number of open files
 * @param cpuCount the number of CPUs (Windows); takes precedence over {@code cpuShares},
 * which takes precedence over {@code cpuPercent}
 * @param cpuPercent the share of the CPUs in percent (Windows)
 * @param ioMaximumIops the maximum I/O operations per second on the system drive
 * (Windows)
 * @param ioMaximumBandwidth the maximum bytes of I/O per second on the system drive
 * (Windows)
 * @param restartPolicy when the engine restarts the container
 */
public record ContainerUpdateRequest(@Nullable Long cpuShares, @Nullable Long memory, @Nullable String cgroupParent,
		@Nullable Integer blkioWeight,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WeightDevice> blkioWeightDevice,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ThrottleDevice> blkioDeviceReadBps,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ThrottleDevice> blkioDeviceWriteBps,
		@JsonInclude(JsonInclude.Include.NON_NULL) @WireName("BlkioDeviceReadIOps") @Nullable List<ThrottleDevice> blkioDeviceReadIops,
		@JsonInclude(JsonInclude.Include.NON_NULL) @WireName("BlkioDeviceWriteIOps") @Nullable List<ThrottleDevice> blkioDeviceWriteIops,
		@Nullable Long cpuPeriod, @Nullable Long cpuQuota, @Nullable Long cpuRealtimePeriod,
		@Nullable Long cpuRealtimeRuntime, @Nullable String cpusetCpus, @Nullable String cpusetMems,
		List<DeviceMapping> devices, List<String> deviceCgroupRules, List<DeviceRequest> deviceRequests,
		@Until("1.41") @Nullable Long kernelMemory,
		@Until("1.51") @WireName("KernelMemoryTCP") @Nullable Long kernelMemoryTcp, @Nullable Long memoryReservation,
		@Nullable Long memorySwap, @Nullable Long memorySwappiness, @Nullable Long nanoCpus,
		@Nullable Boolean oomKillDisable, @Nullable Boolean init, @Nullable Long pidsLimit, List<Ulimit> ulimits,
		@Nullable Long cpuCount, @Nullable Long cpuPercent,
		@WireName("IOMaximumIOps") @Unsigned @Nullable Long ioMaximumIops,
		@WireName("IOMaximumBandwidth") @Unsigned @Nullable Long ioMaximumBandwidth,
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

	// Unlike in other places, an empty list is a change too.
	boolean changesBlockDevices() {
		return Stream
			.of(this.blkioWeightDevice, this.blkioDeviceReadBps, this.blkioDeviceWriteBps, this.blkioDeviceReadIops,
					this.blkioDeviceWriteIops)
			.anyMatch(Objects::nonNull);
	}

}
