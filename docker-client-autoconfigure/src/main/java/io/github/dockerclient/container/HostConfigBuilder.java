// Derived from the record HostConfig. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply
package io.github.dockerclient.container;

import java.util.List;
import java.util.Map;

import io.github.dockerclient.type.Isolation;
import io.github.dockerclient.type.Ulimit;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link HostConfig}. A component that is not set is {@code null}, or an empty
 * collection.
 */
public final class HostConfigBuilder {

	private @Nullable Long cpuShares;

	private @Nullable Long memory;

	private @Nullable String cgroupParent;

	private @Nullable Integer blkioWeight;

	private List<WeightDevice> blkioWeightDevice = List.of();

	private List<ThrottleDevice> blkioDeviceReadBps = List.of();

	private List<ThrottleDevice> blkioDeviceWriteBps = List.of();

	private List<ThrottleDevice> blkioDeviceReadIops = List.of();

	private List<ThrottleDevice> blkioDeviceWriteIops = List.of();

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

	private List<String> binds = List.of();

	private @Nullable String containerIdFile;

	private @Nullable LogConfig logConfig;

	private @Nullable String networkMode;

	private Map<String, List<PortBinding>> portBindings = Map.of();

	private @Nullable RestartPolicy restartPolicy;

	private @Nullable Boolean autoRemove;

	private @Nullable String volumeDriver;

	private List<String> volumesFrom = List.of();

	private List<Mount> mounts = List.of();

	private List<Long> consoleSize = List.of();

	private Map<String, String> annotations = Map.of();

	private List<String> capAdd = List.of();

	private List<String> capDrop = List.of();

	private @Nullable CgroupnsMode cgroupnsMode;

	private List<String> dns = List.of();

	private List<String> dnsOptions = List.of();

	private List<String> dnsSearch = List.of();

	private List<String> extraHosts = List.of();

	private List<String> groupAdd = List.of();

	private @Nullable String ipcMode;

	private @Nullable String cgroup;

	private List<String> links = List.of();

	private @Nullable Long oomScoreAdj;

	private @Nullable String pidMode;

	private @Nullable Boolean privileged;

	private @Nullable Boolean publishAllPorts;

	private @Nullable Boolean readonlyRootfs;

	private List<String> securityOpt = List.of();

	private Map<String, String> storageOpt = Map.of();

	private Map<String, String> tmpfs = Map.of();

	private @Nullable String utsMode;

	private @Nullable String usernsMode;

	private @Nullable Long shmSize;

	private Map<String, String> sysctls = Map.of();

	private @Nullable String runtime;

	private @Nullable Isolation isolation;

	private @Nullable List<String> maskedPaths;

	private @Nullable List<String> readonlyPaths;

	private HostConfigBuilder() {
	}

	/**
	 * Return a builder with nothing set.
	 * @return the builder
	 */
	public static HostConfigBuilder builder() {
		return new HostConfigBuilder();
	}

	/**
	 * Return a builder that starts with the components of a record.
	 * @param from the record, which remains unchanged
	 * @return the builder
	 */
	public static HostConfigBuilder builder(HostConfig from) {
		HostConfigBuilder builder = new HostConfigBuilder();
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
		builder.binds = from.binds();
		builder.containerIdFile = from.containerIdFile();
		builder.logConfig = from.logConfig();
		builder.networkMode = from.networkMode();
		builder.portBindings = from.portBindings();
		builder.restartPolicy = from.restartPolicy();
		builder.autoRemove = from.autoRemove();
		builder.volumeDriver = from.volumeDriver();
		builder.volumesFrom = from.volumesFrom();
		builder.mounts = from.mounts();
		builder.consoleSize = from.consoleSize();
		builder.annotations = from.annotations();
		builder.capAdd = from.capAdd();
		builder.capDrop = from.capDrop();
		builder.cgroupnsMode = from.cgroupnsMode();
		builder.dns = from.dns();
		builder.dnsOptions = from.dnsOptions();
		builder.dnsSearch = from.dnsSearch();
		builder.extraHosts = from.extraHosts();
		builder.groupAdd = from.groupAdd();
		builder.ipcMode = from.ipcMode();
		builder.cgroup = from.cgroup();
		builder.links = from.links();
		builder.oomScoreAdj = from.oomScoreAdj();
		builder.pidMode = from.pidMode();
		builder.privileged = from.privileged();
		builder.publishAllPorts = from.publishAllPorts();
		builder.readonlyRootfs = from.readonlyRootfs();
		builder.securityOpt = from.securityOpt();
		builder.storageOpt = from.storageOpt();
		builder.tmpfs = from.tmpfs();
		builder.utsMode = from.utsMode();
		builder.usernsMode = from.usernsMode();
		builder.shmSize = from.shmSize();
		builder.sysctls = from.sysctls();
		builder.runtime = from.runtime();
		builder.isolation = from.isolation();
		builder.maskedPaths = from.maskedPaths();
		builder.readonlyPaths = from.readonlyPaths();
		return builder;
	}

	/**
	 * Set the container's weight if CPU time is scarce; {@code null} or zero is 1024.
	 * @param cpuShares the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cpuShares(@Nullable Long cpuShares) {
		this.cpuShares = cpuShares;
		return this;
	}

	/**
	 * Set the maximum memory in bytes; {@code null} or zero is no limit.
	 * @param memory the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder memory(@Nullable Long memory) {
		this.memory = memory;
		return this;
	}

	/**
	 * Set the parent of the container's cgroup, relative to that of the host's init
	 * process unless absolute.
	 * @param cgroupParent the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cgroupParent(@Nullable String cgroupParent) {
		this.cgroupParent = cgroupParent;
		return this;
	}

	/**
	 * Set the weight of the container's block I/O, from 10 to 1000; {@code null} or zero
	 * disables it.
	 * @param blkioWeight the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder blkioWeight(@Nullable Integer blkioWeight) {
		this.blkioWeight = blkioWeight;
		return this;
	}

	/**
	 * Set the weights of the block I/O per device.
	 * @param blkioWeightDevice the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder blkioWeightDevice(List<WeightDevice> blkioWeightDevice) {
		this.blkioWeightDevice = blkioWeightDevice;
		return this;
	}

	/**
	 * Set the maximum bytes per second read from devices.
	 * @param blkioDeviceReadBps the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder blkioDeviceReadBps(List<ThrottleDevice> blkioDeviceReadBps) {
		this.blkioDeviceReadBps = blkioDeviceReadBps;
		return this;
	}

	/**
	 * Set the maximum bytes per second written to devices.
	 * @param blkioDeviceWriteBps the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder blkioDeviceWriteBps(List<ThrottleDevice> blkioDeviceWriteBps) {
		this.blkioDeviceWriteBps = blkioDeviceWriteBps;
		return this;
	}

	/**
	 * Set the maximum read operations per second on devices.
	 * @param blkioDeviceReadIops the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder blkioDeviceReadIops(List<ThrottleDevice> blkioDeviceReadIops) {
		this.blkioDeviceReadIops = blkioDeviceReadIops;
		return this;
	}

	/**
	 * Set the maximum write operations per second on devices.
	 * @param blkioDeviceWriteIops the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder blkioDeviceWriteIops(List<ThrottleDevice> blkioDeviceWriteIops) {
		this.blkioDeviceWriteIops = blkioDeviceWriteIops;
		return this;
	}

	/**
	 * Set the length of a period of the CPU scheduler in microseconds.
	 * @param cpuPeriod the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cpuPeriod(@Nullable Long cpuPeriod) {
		this.cpuPeriod = cpuPeriod;
		return this;
	}

	/**
	 * Set the CPU time in microseconds that the container gets in each period.
	 * @param cpuQuota the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cpuQuota(@Nullable Long cpuQuota) {
		this.cpuQuota = cpuQuota;
		return this;
	}

	/**
	 * Set the length of a period of the real-time scheduler in microseconds; zero is
	 * none.
	 * @param cpuRealtimePeriod the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cpuRealtimePeriod(@Nullable Long cpuRealtimePeriod) {
		this.cpuRealtimePeriod = cpuRealtimePeriod;
		return this;
	}

	/**
	 * Set the real-time CPU time in microseconds in each period; zero is none.
	 * @param cpuRealtimeRuntime the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cpuRealtimeRuntime(@Nullable Long cpuRealtimeRuntime) {
		this.cpuRealtimeRuntime = cpuRealtimeRuntime;
		return this;
	}

	/**
	 * Set the CPUs to run on, such as {@code 0-3} or {@code 0,1}.
	 * @param cpusetCpus the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cpusetCpus(@Nullable String cpusetCpus) {
		this.cpusetCpus = cpusetCpus;
		return this;
	}

	/**
	 * Set the memory nodes to use, such as {@code 0-3} or {@code 0,1} (NUMA systems).
	 * @param cpusetMems the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cpusetMems(@Nullable String cpusetMems) {
		this.cpusetMems = cpusetMems;
		return this;
	}

	/**
	 * Set the host's devices that are available in the container.
	 * @param devices the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder devices(List<DeviceMapping> devices) {
		this.devices = devices;
		return this;
	}

	/**
	 * Set rules of the device cgroup, such as {@code c 13:* rwm}.
	 * @param deviceCgroupRules the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder deviceCgroupRules(List<String> deviceCgroupRules) {
		this.deviceCgroupRules = deviceCgroupRules;
		return this;
	}

	/**
	 * Set devices that a device driver provides, such as GPUs.
	 * @param deviceRequests the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder deviceRequests(List<DeviceRequest> deviceRequests) {
		this.deviceRequests = deviceRequests;
		return this;
	}

	/**
	 * Set the maximum kernel memory in bytes, up to API 1.41.
	 * @param kernelMemory the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder kernelMemory(@Nullable Long kernelMemory) {
		this.kernelMemory = kernelMemory;
		return this;
	}

	/**
	 * Set the maximum kernel memory for TCP buffers in bytes, up to API 1.51.
	 * @param kernelMemoryTcp the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder kernelMemoryTcp(@Nullable Long kernelMemoryTcp) {
		this.kernelMemoryTcp = kernelMemoryTcp;
		return this;
	}

	/**
	 * Set the soft limit of the memory in bytes, which applies if the host is short of
	 * memory.
	 * @param memoryReservation the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder memoryReservation(@Nullable Long memoryReservation) {
		this.memoryReservation = memoryReservation;
		return this;
	}

	/**
	 * Set the maximum memory including swap in bytes; -1 is no limit, {@code null} or
	 * zero is twice the memory.
	 * @param memorySwap the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder memorySwap(@Nullable Long memorySwap) {
		this.memorySwap = memorySwap;
		return this;
	}

	/**
	 * Set the tendency to swap memory, from 0 to 100; {@code null} is the host's value.
	 * @param memorySwappiness the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder memorySwappiness(@Nullable Long memorySwappiness) {
		this.memorySwappiness = memorySwappiness;
		return this;
	}

	/**
	 * Set the maximum CPUs in billionths: 1500000000 is one and a half CPUs.
	 * @param nanoCpus the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder nanoCpus(@Nullable Long nanoCpus) {
		this.nanoCpus = nanoCpus;
		return this;
	}

	/**
	 * Set whether the OOM killer is disabled for the container.
	 * @param oomKillDisable the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder oomKillDisable(@Nullable Boolean oomKillDisable) {
		this.oomKillDisable = oomKillDisable;
		return this;
	}

	/**
	 * Set whether a small init process forwards signals and reaps processes; {@code null}
	 * is the engine's default.
	 * @param init the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder init(@Nullable Boolean init) {
		this.init = init;
		return this;
	}

	/**
	 * Set the maximum number of processes and threads; {@code null}, zero or -1 is no
	 * limit.
	 * @param pidsLimit the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder pidsLimit(@Nullable Long pidsLimit) {
		this.pidsLimit = pidsLimit;
		return this;
	}

	/**
	 * Set the limits of the processes, such as the number of open files.
	 * @param ulimits the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder ulimits(List<Ulimit> ulimits) {
		this.ulimits = ulimits;
		return this;
	}

	/**
	 * Set the number of CPUs (Windows); takes precedence over {@code cpuShares}, which
	 * takes precedence over {@code cpuPercent}.
	 * @param cpuCount the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cpuCount(@Nullable Long cpuCount) {
		this.cpuCount = cpuCount;
		return this;
	}

	/**
	 * Set the share of the CPUs in percent (Windows).
	 * @param cpuPercent the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cpuPercent(@Nullable Long cpuPercent) {
		this.cpuPercent = cpuPercent;
		return this;
	}

	/**
	 * Set the maximum I/O operations per second on the system drive (Windows).
	 * @param ioMaximumIops the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder ioMaximumIops(@Nullable Long ioMaximumIops) {
		this.ioMaximumIops = ioMaximumIops;
		return this;
	}

	/**
	 * Set the maximum bytes of I/O per second on the system drive (Windows).
	 * @param ioMaximumBandwidth the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder ioMaximumBandwidth(@Nullable Long ioMaximumBandwidth) {
		this.ioMaximumBandwidth = ioMaximumBandwidth;
		return this;
	}

	/**
	 * Set mounts as {@code source:target[:options]}, where an absolute path is a file or
	 * directory of the host, and anything else is a volume; {@code mounts} is a clearer
	 * alternative.
	 * @param binds the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder binds(List<String> binds) {
		this.binds = binds;
		return this;
	}

	/**
	 * Set the file to which the command line has written the container's id.
	 * @param containerIdFile the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder containerIdFile(@Nullable String containerIdFile) {
		this.containerIdFile = containerIdFile;
		return this;
	}

	/**
	 * Set the log driver for the container's output; {@code null} is the engine's
	 * default.
	 * @param logConfig the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder logConfig(@Nullable LogConfig logConfig) {
		this.logConfig = logConfig;
		return this;
	}

	/**
	 * Set the network: {@code bridge}, {@code host}, {@code none},
	 * {@code container:name}, or the name of a network; {@code null} or empty is the
	 * default network.
	 * @param networkMode the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder networkMode(@Nullable String networkMode) {
		this.networkMode = networkMode;
		return this;
	}

	/**
	 * Set the ports of the host by the container's port, such as {@code 80/tcp}; a list
	 * that an engine sends as {@code null} is empty.
	 * @param portBindings the entries, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder portBindings(Map<String, List<PortBinding>> portBindings) {
		this.portBindings = portBindings;
		return this;
	}

	/**
	 * Set when the engine restarts the container; {@code null} is never.
	 * @param restartPolicy the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder restartPolicy(@Nullable RestartPolicy restartPolicy) {
		this.restartPolicy = restartPolicy;
		return this;
	}

	/**
	 * Set whether the engine removes the container when it exits; cannot be combined with
	 * a restart policy.
	 * @param autoRemove the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder autoRemove(@Nullable Boolean autoRemove) {
		this.autoRemove = autoRemove;
		return this;
	}

	/**
	 * Set the driver of the volumes that {@code binds} creates.
	 * @param volumeDriver the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder volumeDriver(@Nullable String volumeDriver) {
		this.volumeDriver = volumeDriver;
		return this;
	}

	/**
	 * Set containers whose volumes are also mounted, as {@code name[:ro]}.
	 * @param volumesFrom the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder volumesFrom(List<String> volumesFrom) {
		this.volumesFrom = volumesFrom;
		return this;
	}

	/**
	 * Set the mounts.
	 * @param mounts the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder mounts(List<Mount> mounts) {
		this.mounts = mounts;
		return this;
	}

	/**
	 * Set the height and width of the terminal in characters; engines return two zeros if
	 * they were not set. Since API 1.42.
	 * @param consoleSize the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder consoleSize(List<Long> consoleSize) {
		this.consoleSize = consoleSize;
		return this;
	}

	/**
	 * Set annotations that are passed to the runtime, by key. Since API 1.43.
	 * @param annotations the entries, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder annotations(Map<String, String> annotations) {
		this.annotations = annotations;
		return this;
	}

	/**
	 * Set capabilities to add, such as {@code NET_ADMIN}.
	 * @param capAdd the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder capAdd(List<String> capAdd) {
		this.capAdd = capAdd;
		return this;
	}

	/**
	 * Set capabilities to drop; {@code ALL} drops all of them.
	 * @param capDrop the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder capDrop(List<String> capDrop) {
		this.capDrop = capDrop;
		return this;
	}

	/**
	 * Set the cgroup namespace mode; {@code null} is the engine's default.
	 * @param cgroupnsMode the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cgroupnsMode(@Nullable CgroupnsMode cgroupnsMode) {
		this.cgroupnsMode = cgroupnsMode;
		return this;
	}

	/**
	 * Set the addresses of name servers; if empty, the engine's are used.
	 * @param dns the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder dns(List<String> dns) {
		this.dns = dns;
		return this;
	}

	/**
	 * Set the options of the resolver.
	 * @param dnsOptions the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder dnsOptions(List<String> dnsOptions) {
		this.dnsOptions = dnsOptions;
		return this;
	}

	/**
	 * Set the search domains of the resolver.
	 * @param dnsSearch the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder dnsSearch(List<String> dnsSearch) {
		this.dnsSearch = dnsSearch;
		return this;
	}

	/**
	 * Set lines for {@code /etc/hosts} as {@code name:address}; the address
	 * {@code host-gateway} is that of the host.
	 * @param extraHosts the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder extraHosts(List<String> extraHosts) {
		this.extraHosts = extraHosts;
		return this;
	}

	/**
	 * Set additional groups of the container's processes.
	 * @param groupAdd the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder groupAdd(List<String> groupAdd) {
		this.groupAdd = groupAdd;
		return this;
	}

	/**
	 * Set the IPC namespace: {@code none}, {@code private}, {@code shareable},
	 * {@code container:name} or {@code host}; {@code null} or empty is the engine's
	 * default.
	 * @param ipcMode the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder ipcMode(@Nullable String ipcMode) {
		this.ipcMode = ipcMode;
		return this;
	}

	/**
	 * Set the cgroup to use.
	 * @param cgroup the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder cgroup(@Nullable String cgroup) {
		this.cgroup = cgroup;
		return this;
	}

	/**
	 * Set containers to link on the default network, as {@code name:alias}.
	 * @param links the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder links(List<String> links) {
		this.links = links;
		return this;
	}

	/**
	 * Set the adjustment, from -1000 to 1000, of the score by which the kernel chooses a
	 * process to kill if the memory is exhausted.
	 * @param oomScoreAdj the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder oomScoreAdj(@Nullable Long oomScoreAdj) {
		this.oomScoreAdj = oomScoreAdj;
		return this;
	}

	/**
	 * Set the process namespace: {@code container:name} or {@code host}; {@code null} or
	 * empty is the container's own.
	 * @param pidMode the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder pidMode(@Nullable String pidMode) {
		this.pidMode = pidMode;
		return this;
	}

	/**
	 * Set whether the container has extended privileges, which allow nearly everything on
	 * the host.
	 * @param privileged the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder privileged(@Nullable Boolean privileged) {
		this.privileged = privileged;
		return this;
	}

	/**
	 * Set whether each exposed port is published at a free port of the host, which is
	 * chosen at each start.
	 * @param publishAllPorts the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder publishAllPorts(@Nullable Boolean publishAllPorts) {
		this.publishAllPorts = publishAllPorts;
		return this;
	}

	/**
	 * Set whether the container's root file system is read-only.
	 * @param readonlyRootfs the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder readonlyRootfs(@Nullable Boolean readonlyRootfs) {
		this.readonlyRootfs = readonlyRootfs;
		return this;
	}

	/**
	 * Set security options, such as {@code no-new-privileges} or {@code seccomp=…}.
	 * @param securityOpt the elements, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder securityOpt(List<String> securityOpt) {
		this.securityOpt = securityOpt;
		return this;
	}

	/**
	 * Set the options of the storage driver, such as {@code size} with {@code 120G}.
	 * @param storageOpt the entries, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder storageOpt(Map<String, String> storageOpt) {
		this.storageOpt = storageOpt;
		return this;
	}

	/**
	 * Set the mount options of empty file systems in memory, by the path at which they
	 * are mounted.
	 * @param tmpfs the entries, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder tmpfs(Map<String, String> tmpfs) {
		this.tmpfs = tmpfs;
		return this;
	}

	/**
	 * Set the namespace of the host name: {@code host}; {@code null} or empty is the
	 * container's own.
	 * @param utsMode the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder utsMode(@Nullable String utsMode) {
		this.utsMode = utsMode;
		return this;
	}

	/**
	 * Set the user namespace: {@code host} excludes the container from the one to which
	 * the engine maps users.
	 * @param usernsMode the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder usernsMode(@Nullable String usernsMode) {
		this.usernsMode = usernsMode;
		return this;
	}

	/**
	 * Set the size of {@code /dev/shm} in bytes; {@code null} or zero is 64 MiB unless
	 * the engine is configured otherwise.
	 * @param shmSize the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder shmSize(@Nullable Long shmSize) {
		this.shmSize = shmSize;
		return this;
	}

	/**
	 * Set the kernel parameters of the container's namespaces by name.
	 * @param sysctls the entries, which replace those set before
	 * @return this builder
	 */
	public HostConfigBuilder sysctls(Map<String, String> sysctls) {
		this.sysctls = sysctls;
		return this;
	}

	/**
	 * Set the OCI runtime; {@code null} or empty is the engine's default.
	 * @param runtime the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder runtime(@Nullable String runtime) {
		this.runtime = runtime;
		return this;
	}

	/**
	 * Set the isolation technology of the container (Windows).
	 * @param isolation the value, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder isolation(@Nullable Isolation isolation) {
		this.isolation = isolation;
		return this;
	}

	/**
	 * Set paths that are hidden in the container; {@code null} hides the engine's default
	 * paths, an empty list hides none.
	 * @param maskedPaths the elements, which replace those set before, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder maskedPaths(@Nullable List<String> maskedPaths) {
		this.maskedPaths = maskedPaths;
		return this;
	}

	/**
	 * Set paths that are read-only in the container; {@code null} selects the engine's
	 * default paths, an empty list none.
	 * @param readonlyPaths the elements, which replace those set before, or {@code null}
	 * @return this builder
	 */
	public HostConfigBuilder readonlyPaths(@Nullable List<String> readonlyPaths) {
		this.readonlyPaths = readonlyPaths;
		return this;
	}

	/**
	 * Build the record. The builder can be used again.
	 * @return a record with what is set
	 */
	public HostConfig build() {
		return new HostConfig(this.cpuShares, this.memory, this.cgroupParent, this.blkioWeight, this.blkioWeightDevice,
				this.blkioDeviceReadBps, this.blkioDeviceWriteBps, this.blkioDeviceReadIops, this.blkioDeviceWriteIops,
				this.cpuPeriod, this.cpuQuota, this.cpuRealtimePeriod, this.cpuRealtimeRuntime, this.cpusetCpus,
				this.cpusetMems, this.devices, this.deviceCgroupRules, this.deviceRequests, this.kernelMemory,
				this.kernelMemoryTcp, this.memoryReservation, this.memorySwap, this.memorySwappiness, this.nanoCpus,
				this.oomKillDisable, this.init, this.pidsLimit, this.ulimits, this.cpuCount, this.cpuPercent,
				this.ioMaximumIops, this.ioMaximumBandwidth, this.binds, this.containerIdFile, this.logConfig,
				this.networkMode, this.portBindings, this.restartPolicy, this.autoRemove, this.volumeDriver,
				this.volumesFrom, this.mounts, this.consoleSize, this.annotations, this.capAdd, this.capDrop,
				this.cgroupnsMode, this.dns, this.dnsOptions, this.dnsSearch, this.extraHosts, this.groupAdd,
				this.ipcMode, this.cgroup, this.links, this.oomScoreAdj, this.pidMode, this.privileged,
				this.publishAllPorts, this.readonlyRootfs, this.securityOpt, this.storageOpt, this.tmpfs, this.utsMode,
				this.usernsMode, this.shmSize, this.sysctls, this.runtime, this.isolation, this.maskedPaths,
				this.readonlyPaths);
	}

}
