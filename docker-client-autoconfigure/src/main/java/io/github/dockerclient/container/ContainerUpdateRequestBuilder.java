// Derived from the record ContainerUpdateRequest. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import java.util.List;

import io.github.dockerclient.type.Ulimit;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link ContainerUpdateRequest}. A component that is not set is {@code null},
 * or an empty collection.
 */
public final class ContainerUpdateRequestBuilder {

	private @Nullable Long cpuShares;

	private @Nullable Long memory;

	private @Nullable String cgroupParent;

	private @Nullable Integer blkioWeight;

	private @Nullable List<WeightDevice> blkioWeightDevice;

	private @Nullable List<ThrottleDevice> blkioDeviceReadBps;

	private @Nullable List<ThrottleDevice> blkioDeviceWriteBps;

	private @Nullable List<ThrottleDevice> blkioDeviceReadIops;

	private @Nullable List<ThrottleDevice> blkioDeviceWriteIops;

	private @Nullable Long cpuPeriod;

	private @Nullable Long cpuQuota;

	private @Nullable Long cpuRealtimePeriod;

	private @Nullable Long cpuRealtimeRuntime;

	private @Nullable String cpusetCpus;

	private @Nullable String cpusetMems;

	private List<DeviceMapping> devices = List.of();

	private List<String> deviceCgroupRules = List.of();

	private List<DeviceRequest> deviceRequests = List.of();

	private @Nullable Long kernelMemory;

	private @Nullable Long kernelMemoryTcp;

	private @Nullable Long memoryReservation;

	private @Nullable Long memorySwap;

	private @Nullable Long memorySwappiness;

	private @Nullable Long nanoCpus;

	private @Nullable Boolean oomKillDisable;

	private @Nullable Boolean init;

	private @Nullable Long pidsLimit;

	private List<Ulimit> ulimits = List.of();

	private @Nullable Long cpuCount;

	private @Nullable Long cpuPercent;

	private @Nullable Long ioMaximumIops;

	private @Nullable Long ioMaximumBandwidth;

	private @Nullable RestartPolicy restartPolicy;

	private ContainerUpdateRequestBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static ContainerUpdateRequestBuilder builder() {
		return new ContainerUpdateRequestBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static ContainerUpdateRequestBuilder builder(ContainerUpdateRequest from) {
		ContainerUpdateRequestBuilder builder = new ContainerUpdateRequestBuilder();
		builder.cpuShares = from.cpuShares();
		builder.memory = from.memory();
		builder.cgroupParent = from.cgroupParent();
		builder.blkioWeight = from.blkioWeight();
		builder.blkioWeightDevice = from.blkioWeightDevice();
		builder.blkioDeviceReadBps = from.blkioDeviceReadBps();
		builder.blkioDeviceWriteBps = from.blkioDeviceWriteBps();
		builder.blkioDeviceReadIops = from.blkioDeviceReadIops();
		builder.blkioDeviceWriteIops = from.blkioDeviceWriteIops();
		builder.cpuPeriod = from.cpuPeriod();
		builder.cpuQuota = from.cpuQuota();
		builder.cpuRealtimePeriod = from.cpuRealtimePeriod();
		builder.cpuRealtimeRuntime = from.cpuRealtimeRuntime();
		builder.cpusetCpus = from.cpusetCpus();
		builder.cpusetMems = from.cpusetMems();
		builder.devices = from.devices();
		builder.deviceCgroupRules = from.deviceCgroupRules();
		builder.deviceRequests = from.deviceRequests();
		builder.kernelMemory = from.kernelMemory();
		builder.kernelMemoryTcp = from.kernelMemoryTcp();
		builder.memoryReservation = from.memoryReservation();
		builder.memorySwap = from.memorySwap();
		builder.memorySwappiness = from.memorySwappiness();
		builder.nanoCpus = from.nanoCpus();
		builder.oomKillDisable = from.oomKillDisable();
		builder.init = from.init();
		builder.pidsLimit = from.pidsLimit();
		builder.ulimits = from.ulimits();
		builder.cpuCount = from.cpuCount();
		builder.cpuPercent = from.cpuPercent();
		builder.ioMaximumIops = from.ioMaximumIops();
		builder.ioMaximumBandwidth = from.ioMaximumBandwidth();
		builder.restartPolicy = from.restartPolicy();
		return builder;
	}

	/**
	 * Set the container's weight if CPU time is scarce; {@code null} or zero is 1024.
	 * @param cpuShares the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder cpuShares(@Nullable Long cpuShares) {
		this.cpuShares = cpuShares;
		return this;
	}

	/**
	 * Set the maximum memory in bytes; {@code null} or zero is no limit.
	 * @param memory the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder memory(@Nullable Long memory) {
		this.memory = memory;
		return this;
	}

	/**
	 * Set the parent of the container's cgroup, relative to that of the host's init
	 * process unless absolute.
	 * @param cgroupParent the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder cgroupParent(@Nullable String cgroupParent) {
		this.cgroupParent = cgroupParent;
		return this;
	}

	/**
	 * Set the weight of the container's block I/O, from 10 to 1000; {@code null} or zero
	 * disables it.
	 * @param blkioWeight the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder blkioWeight(@Nullable Integer blkioWeight) {
		this.blkioWeight = blkioWeight;
		return this;
	}

	/**
	 * Set the weights of the block I/O per device; {@code null} does not change them, an
	 * empty list removes them.
	 * @param blkioWeightDevice the elements, which replace those set before, or
	 * {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder blkioWeightDevice(@Nullable List<WeightDevice> blkioWeightDevice) {
		this.blkioWeightDevice = blkioWeightDevice;
		return this;
	}

	/**
	 * Set the maximum bytes per second read from devices; {@code null} does not change
	 * the limits, an empty list removes them.
	 * @param blkioDeviceReadBps the elements, which replace those set before, or
	 * {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder blkioDeviceReadBps(@Nullable List<ThrottleDevice> blkioDeviceReadBps) {
		this.blkioDeviceReadBps = blkioDeviceReadBps;
		return this;
	}

	/**
	 * Set the maximum bytes per second written to devices; {@code null} does not change
	 * the limits, an empty list removes them.
	 * @param blkioDeviceWriteBps the elements, which replace those set before, or
	 * {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder blkioDeviceWriteBps(@Nullable List<ThrottleDevice> blkioDeviceWriteBps) {
		this.blkioDeviceWriteBps = blkioDeviceWriteBps;
		return this;
	}

	/**
	 * Set the maximum read operations per second on devices; {@code null} does not change
	 * the limits, an empty list removes them.
	 * @param blkioDeviceReadIops the elements, which replace those set before, or
	 * {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder blkioDeviceReadIops(@Nullable List<ThrottleDevice> blkioDeviceReadIops) {
		this.blkioDeviceReadIops = blkioDeviceReadIops;
		return this;
	}

	/**
	 * Set the maximum write operations per second on devices; {@code null} does not
	 * change the limits, an empty list removes them.
	 * @param blkioDeviceWriteIops the elements, which replace those set before, or
	 * {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder blkioDeviceWriteIops(@Nullable List<ThrottleDevice> blkioDeviceWriteIops) {
		this.blkioDeviceWriteIops = blkioDeviceWriteIops;
		return this;
	}

	/**
	 * Set the length of a period of the CPU scheduler in microseconds.
	 * @param cpuPeriod the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder cpuPeriod(@Nullable Long cpuPeriod) {
		this.cpuPeriod = cpuPeriod;
		return this;
	}

	/**
	 * Set the CPU time in microseconds that the container gets in each period.
	 * @param cpuQuota the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder cpuQuota(@Nullable Long cpuQuota) {
		this.cpuQuota = cpuQuota;
		return this;
	}

	/**
	 * Set the length of a period of the real-time scheduler in microseconds; zero is
	 * none.
	 * @param cpuRealtimePeriod the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder cpuRealtimePeriod(@Nullable Long cpuRealtimePeriod) {
		this.cpuRealtimePeriod = cpuRealtimePeriod;
		return this;
	}

	/**
	 * Set the real-time CPU time in microseconds in each period; zero is none.
	 * @param cpuRealtimeRuntime the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder cpuRealtimeRuntime(@Nullable Long cpuRealtimeRuntime) {
		this.cpuRealtimeRuntime = cpuRealtimeRuntime;
		return this;
	}

	/**
	 * Set the CPUs to run on, such as {@code 0-3} or {@code 0,1}.
	 * @param cpusetCpus the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder cpusetCpus(@Nullable String cpusetCpus) {
		this.cpusetCpus = cpusetCpus;
		return this;
	}

	/**
	 * Set the memory nodes to use, such as {@code 0-3} or {@code 0,1} (NUMA systems).
	 * @param cpusetMems the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder cpusetMems(@Nullable String cpusetMems) {
		this.cpusetMems = cpusetMems;
		return this;
	}

	/**
	 * Set the host's devices that are available in the container.
	 * @param devices the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder devices(List<DeviceMapping> devices) {
		this.devices = devices;
		return this;
	}

	/**
	 * Set rules of the device cgroup, such as {@code c 13:* rwm}.
	 * @param deviceCgroupRules the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder deviceCgroupRules(List<String> deviceCgroupRules) {
		this.deviceCgroupRules = deviceCgroupRules;
		return this;
	}

	/**
	 * Set devices that a device driver provides, such as GPUs.
	 * @param deviceRequests the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder deviceRequests(List<DeviceRequest> deviceRequests) {
		this.deviceRequests = deviceRequests;
		return this;
	}

	/**
	 * Set the maximum kernel memory in bytes, up to API 1.41.
	 * @param kernelMemory the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder kernelMemory(@Nullable Long kernelMemory) {
		this.kernelMemory = kernelMemory;
		return this;
	}

	/**
	 * Set the maximum kernel memory for TCP buffers in bytes, up to API 1.51.
	 * @param kernelMemoryTcp the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder kernelMemoryTcp(@Nullable Long kernelMemoryTcp) {
		this.kernelMemoryTcp = kernelMemoryTcp;
		return this;
	}

	/**
	 * Set the soft limit of the memory in bytes, which applies if the host is short of
	 * memory.
	 * @param memoryReservation the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder memoryReservation(@Nullable Long memoryReservation) {
		this.memoryReservation = memoryReservation;
		return this;
	}

	/**
	 * Set the maximum memory including swap in bytes; -1 is no limit, {@code null} or
	 * zero is twice the memory.
	 * @param memorySwap the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder memorySwap(@Nullable Long memorySwap) {
		this.memorySwap = memorySwap;
		return this;
	}

	/**
	 * Set the tendency to swap memory, from 0 to 100; {@code null} is the host's value.
	 * @param memorySwappiness the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder memorySwappiness(@Nullable Long memorySwappiness) {
		this.memorySwappiness = memorySwappiness;
		return this;
	}

	/**
	 * Set the maximum CPUs in billionths: 1500000000 is one and a half CPUs.
	 * @param nanoCpus the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder nanoCpus(@Nullable Long nanoCpus) {
		this.nanoCpus = nanoCpus;
		return this;
	}

	/**
	 * Set whether the OOM killer is disabled for the container.
	 * @param oomKillDisable the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder oomKillDisable(@Nullable Boolean oomKillDisable) {
		this.oomKillDisable = oomKillDisable;
		return this;
	}

	/**
	 * Set whether a small init process forwards signals and reaps processes; {@code null}
	 * is the engine's default.
	 * @param init the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder init(@Nullable Boolean init) {
		this.init = init;
		return this;
	}

	/**
	 * Set the maximum number of processes and threads; {@code null}, zero or -1 is no
	 * limit.
	 * @param pidsLimit the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder pidsLimit(@Nullable Long pidsLimit) {
		this.pidsLimit = pidsLimit;
		return this;
	}

	/**
	 * Set the limits of the processes, such as the number of open files.
	 * @param ulimits the elements, which replace those set before
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder ulimits(List<Ulimit> ulimits) {
		this.ulimits = ulimits;
		return this;
	}

	/**
	 * Set the number of CPUs (Windows); takes precedence over {@code cpuShares}, which
	 * takes precedence over {@code cpuPercent}.
	 * @param cpuCount the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder cpuCount(@Nullable Long cpuCount) {
		this.cpuCount = cpuCount;
		return this;
	}

	/**
	 * Set the share of the CPUs in percent (Windows).
	 * @param cpuPercent the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder cpuPercent(@Nullable Long cpuPercent) {
		this.cpuPercent = cpuPercent;
		return this;
	}

	/**
	 * Set the maximum I/O operations per second on the system drive (Windows).
	 * @param ioMaximumIops the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder ioMaximumIops(@Nullable Long ioMaximumIops) {
		this.ioMaximumIops = ioMaximumIops;
		return this;
	}

	/**
	 * Set the maximum bytes of I/O per second on the system drive (Windows).
	 * @param ioMaximumBandwidth the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder ioMaximumBandwidth(@Nullable Long ioMaximumBandwidth) {
		this.ioMaximumBandwidth = ioMaximumBandwidth;
		return this;
	}

	/**
	 * Set when the engine restarts the container.
	 * @param restartPolicy the value, or {@code null}
	 * @return this builder
	 */
	public ContainerUpdateRequestBuilder restartPolicy(@Nullable RestartPolicy restartPolicy) {
		this.restartPolicy = restartPolicy;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public ContainerUpdateRequest build() {
		return new ContainerUpdateRequest(this.cpuShares, this.memory, this.cgroupParent, this.blkioWeight,
				this.blkioWeightDevice, this.blkioDeviceReadBps, this.blkioDeviceWriteBps, this.blkioDeviceReadIops,
				this.blkioDeviceWriteIops, this.cpuPeriod, this.cpuQuota, this.cpuRealtimePeriod,
				this.cpuRealtimeRuntime, this.cpusetCpus, this.cpusetMems, this.devices, this.deviceCgroupRules,
				this.deviceRequests, this.kernelMemory, this.kernelMemoryTcp, this.memoryReservation, this.memorySwap,
				this.memorySwappiness, this.nanoCpus, this.oomKillDisable, this.init, this.pidsLimit, this.ulimits,
				this.cpuCount, this.cpuPercent, this.ioMaximumIops, this.ioMaximumBandwidth, this.restartPolicy);
	}

}
