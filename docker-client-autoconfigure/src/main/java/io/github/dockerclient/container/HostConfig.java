package io.github.dockerclient.container;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Isolation;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Ulimit;
import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The part of a container's configuration that depends on the host: resources, mounts,
 * ports and privileges. Sent by {@code create}, and returned by {@code inspect}. The
 * engine applies its default to a component without a value.
 *
 * @param cpuShares the container's weight if CPU time is scarce; {@code null} or zero is
 * 1024
 * @param memory the maximum memory in bytes; {@code null} or zero is no limit
 * @param cgroupParent the parent of the container's cgroup, relative to that of the
 * host's init process unless absolute
 * @param blkioWeight the weight of the container's block I/O, from 10 to 1000;
 * {@code null} or zero disables it
 * @param blkioWeightDevice the weights of the block I/O per device
 * @param blkioDeviceReadBps the maximum bytes per second read from devices
 * @param blkioDeviceWriteBps the maximum bytes per second written to devices
 * @param blkioDeviceReadIops the maximum read operations per second on devices
 * @param blkioDeviceWriteIops the maximum write operations per second on devices
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
 * @param binds mounts as {@code source:target[:options]}, where an absolute path is a
 * file or directory of the host, and anything else is a volume; {@code mounts} is a
 * clearer alternative
 * @param containerIdFile the file to which the command line has written the container's
 * id
 * @param logConfig the log driver for the container's output; {@code null} is the
 * engine's default
 * @param networkMode the network: {@code bridge}, {@code host}, {@code none},
 * {@code container:name}, or the name of a network; {@code null} or empty is the default
 * network
 * @param portBindings the ports of the host by the container's port, such as
 * {@code 80/tcp}; a list that an engine sends as {@code null} is empty
 * @param restartPolicy when the engine restarts the container; {@code null} is never
 * @param autoRemove whether the engine removes the container when it exits; cannot be
 * combined with a restart policy
 * @param volumeDriver the driver of the volumes that {@code binds} creates
 * @param volumesFrom containers whose volumes are also mounted, as {@code name[:ro]}
 * @param mounts the mounts
 * @param consoleSize the height and width of the terminal in characters; engines return
 * two zeros if they were not set
 * @param annotations annotations that are passed to the runtime, by key
 * @param capAdd capabilities to add, such as {@code NET_ADMIN}
 * @param capDrop capabilities to drop; {@code ALL} drops all of them
 * @param cgroupnsMode the cgroup namespace mode; {@code null} is the engine's default
 * @param dns the addresses of name servers; if empty, the engine's are used
 * @param dnsOptions the options of the resolver
 * @param dnsSearch the search domains of the resolver
 * @param extraHosts lines for {@code /etc/hosts} as {@code name:address}; the address
 * {@code host-gateway} is that of the host
 * @param groupAdd additional groups of the container's processes
 * @param ipcMode the IPC namespace: {@code none}, {@code private}, {@code shareable},
 * {@code container:name} or {@code host}; {@code null} or empty is the engine's default
 * @param cgroup the cgroup to use
 * @param links containers to link on the default network, as {@code name:alias}
 * @param oomScoreAdj the adjustment, from -1000 to 1000, of the score by which the kernel
 * chooses a process to kill if the memory is exhausted
 * @param pidMode the process namespace: {@code container:name} or {@code host};
 * {@code null} or empty is the container's own
 * @param privileged whether the container has extended privileges, which allow nearly
 * everything on the host
 * @param publishAllPorts whether each exposed port is published at a free port of the
 * host, which is chosen at each start
 * @param readonlyRootfs whether the container's root file system is read-only
 * @param securityOpt security options, such as {@code no-new-privileges} or
 * {@code seccomp=…}
 * @param storageOpt the options of the storage driver, such as {@code size} with
 * {@code 120G}
 * @param tmpfs the mount options of empty file systems in memory, by the path at which
 * they are mounted
 * @param utsMode the namespace of the host name: {@code host}; {@code null} or empty is
 * the container's own
 * @param usernsMode the user namespace: {@code host} excludes the container from the one
 * to which the engine maps users
 * @param shmSize the size of {@code /dev/shm} in bytes; {@code null} or zero is 64 MiB
 * unless the engine is configured otherwise
 * @param sysctls the kernel parameters of the container's namespaces by name
 * @param runtime the OCI runtime; {@code null} or empty is the engine's default
 * @param isolation the isolation technology of the container (Windows)
 * @param maskedPaths paths that are hidden in the container; {@code null} hides the
 * engine's default paths, an empty list hides none
 * @param readonlyPaths paths that are read-only in the container; {@code null} selects
 * the engine's default paths, an empty list none
 */
public record HostConfig(@Nullable Long cpuShares, @Nullable Long memory, @Nullable String cgroupParent,
		@Nullable Integer blkioWeight, List<WeightDevice> blkioWeightDevice, List<ThrottleDevice> blkioDeviceReadBps,
		List<ThrottleDevice> blkioDeviceWriteBps,
		@WireName("BlkioDeviceReadIOps") List<ThrottleDevice> blkioDeviceReadIops,
		@WireName("BlkioDeviceWriteIOps") List<ThrottleDevice> blkioDeviceWriteIops, @Nullable Long cpuPeriod,
		@Nullable Long cpuQuota, @Nullable Long cpuRealtimePeriod, @Nullable Long cpuRealtimeRuntime,
		@Nullable String cpusetCpus, @Nullable String cpusetMems, List<DeviceMapping> devices,
		List<String> deviceCgroupRules, List<DeviceRequest> deviceRequests, @Until("1.41") @Nullable Long kernelMemory,
		@Until("1.51") @WireName("KernelMemoryTCP") @Nullable Long kernelMemoryTcp, @Nullable Long memoryReservation,
		@Nullable Long memorySwap, @Nullable Long memorySwappiness, @Nullable Long nanoCpus,
		@Nullable Boolean oomKillDisable, @Nullable Boolean init, @Nullable Long pidsLimit, List<Ulimit> ulimits,
		@Nullable Long cpuCount, @Nullable Long cpuPercent,
		@WireName("IOMaximumIOps") @Unsigned @Nullable Long ioMaximumIops,
		@WireName("IOMaximumBandwidth") @Unsigned @Nullable Long ioMaximumBandwidth, List<String> binds,
		@WireName("ContainerIDFile") @Nullable String containerIdFile, @Nullable LogConfig logConfig,
		@Nullable String networkMode, Map<String, List<PortBinding>> portBindings,
		@Nullable RestartPolicy restartPolicy, @Nullable Boolean autoRemove, @Nullable String volumeDriver,
		List<String> volumesFrom, List<Mount> mounts, @Since("1.42") @Unsigned.Values List<Long> consoleSize,
		@Since("1.43") Map<String, String> annotations, List<String> capAdd, List<String> capDrop,
		@Nullable CgroupnsMode cgroupnsMode, List<String> dns, List<String> dnsOptions, List<String> dnsSearch,
		List<String> extraHosts, List<String> groupAdd, @Nullable String ipcMode, @Nullable String cgroup,
		List<String> links, @Nullable Long oomScoreAdj, @Nullable String pidMode, @Nullable Boolean privileged,
		@Nullable Boolean publishAllPorts, @Nullable Boolean readonlyRootfs, List<String> securityOpt,
		Map<String, String> storageOpt, Map<String, String> tmpfs, @WireName("UTSMode") @Nullable String utsMode,
		@Nullable String usernsMode, @Nullable Long shmSize, Map<String, String> sysctls, @Nullable String runtime,
		@Nullable Isolation isolation, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> maskedPaths,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> readonlyPaths) {

	/**
	 * Create a host configuration.
	 */
	public HostConfig {
		blkioWeightDevice = Copies.of(blkioWeightDevice);
		blkioDeviceReadBps = Copies.of(blkioDeviceReadBps);
		blkioDeviceWriteBps = Copies.of(blkioDeviceWriteBps);
		blkioDeviceReadIops = Copies.of(blkioDeviceReadIops);
		blkioDeviceWriteIops = Copies.of(blkioDeviceWriteIops);
		devices = Copies.of(devices);
		deviceCgroupRules = Copies.of(deviceCgroupRules);
		deviceRequests = Copies.of(deviceRequests);
		ulimits = Copies.of(ulimits);
		binds = Copies.of(binds);
		portBindings = Copies.ofLists(portBindings);
		volumesFrom = Copies.of(volumesFrom);
		mounts = Copies.of(mounts);
		consoleSize = Copies.of(consoleSize);
		annotations = Copies.of(annotations);
		capAdd = Copies.of(capAdd);
		capDrop = Copies.of(capDrop);
		dns = Copies.of(dns);
		dnsOptions = Copies.of(dnsOptions);
		dnsSearch = Copies.of(dnsSearch);
		extraHosts = Copies.of(extraHosts);
		groupAdd = Copies.of(groupAdd);
		links = Copies.of(links);
		securityOpt = Copies.of(securityOpt);
		storageOpt = Copies.of(storageOpt);
		tmpfs = Copies.of(tmpfs);
		sysctls = Copies.of(sysctls);
		maskedPaths = (maskedPaths != null) ? Copies.of(maskedPaths) : null;
		readonlyPaths = (readonlyPaths != null) ? Copies.of(readonlyPaths) : null;
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static HostConfigBuilder builder() {
		return HostConfigBuilder.builder();
	}

}
