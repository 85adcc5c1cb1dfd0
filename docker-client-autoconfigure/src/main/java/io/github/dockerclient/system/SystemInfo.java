package io.github.dockerclient.system;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.swarm.SwarmInfo;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.GenericResource;
import io.github.dockerclient.type.Isolation;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;

/**
 * An engine and its host: the answer of {@code info}.
 *
 * @param id the id of the engine
 * @param containers the number of containers
 * @param containersRunning how many of them run
 * @param containersPaused how many of them are paused
 * @param containersStopped how many of them do neither
 * @param images the number of images, those without a name included
 * @param driver the storage driver or snapshotter
 * @param driverStatus what it tells about itself, each a label and a value; not stable
 * @param dockerRootDir the directory of the engine's data
 * @param plugins the plugins
 * @param memoryLimit whether the memory of containers can be limited
 * @param swapLimit whether their swap can be limited
 * @param kernelMemory whether their kernel memory can be limited, until API 1.41
 * @param kernelMemoryTcp whether their TCP buffers can be limited, until API 1.51
 * @param cpuCfsPeriod whether the period of the CPU scheduler can be set
 * @param cpuCfsQuota whether the CPU time in a period can be limited
 * @param cpuShares whether CPU time can be weighted
 * @param cpuSet whether containers can be bound to CPUs
 * @param pidsLimit whether the number of processes can be limited
 * @param oomKillDisable whether containers can be spared when memory runs out
 * @param ipv4Forwarding whether the host forwards IPv4
 * @param bridgeNfIptables whether the firewall sees the traffic of bridges, until API
 * 1.49
 * @param bridgeNfIp6tables the same for IPv6, until API 1.49
 * @param debug whether the engine runs in debug mode
 * @param nFd the number of its open files; zero or {@code null} unless in debug mode
 * @param nGoroutines the number of its goroutines; zero or {@code null} unless in debug
 * mode
 * @param systemTime the time on the engine's host
 * @param loggingDriver the default log driver
 * @param cgroupDriver who manages the control groups
 * @param cgroupVersion the version of the control groups
 * @param nEventsListener how many clients listen to events
 * @param kernelVersion the version of the host's kernel
 * @param operatingSystem the host's operating system in words for people
 * @param osVersion its version
 * @param osType its kind in Go's names, such as {@code linux}
 * @param architecture the host's CPU architecture as {@code uname -m} tells it, such as
 * {@code x86_64}
 * @param ncpu the number of CPUs that the engine can use
 * @param memTotal the host's memory in bytes
 * @param indexServerAddress the address of the default registry for searches and logins
 * @param registryConfig what the engine is told about registries
 * @param genericResources resources that the engine offers to its swarm
 * @param httpProxy the engine's proxy for HTTP, its password masked; containers do not
 * get it
 * @param httpsProxy the engine's proxy for HTTPS, its password masked; containers do not
 * get it
 * @param noProxy hosts that are reached without proxy, separated by commas
 * @param name the host name
 * @param labels the engine's labels as {@code key=value}
 * @param experimentalBuild whether experimental features are on
 * @param serverVersion the version of the engine
 * @param clusterStore the address of the store of the old multi-host networks, until API
 * 1.41
 * @param clusterAdvertise the address under which the engine was found in that store,
 * until API 1.41
 * @param runtimes the runtimes by name
 * @param defaultRuntime the name of the default runtime
 * @param swarm what the engine knows of its swarm
 * @param liveRestoreEnabled whether containers go on running while the engine does not
 * @param isolation the default isolation of containers (Windows)
 * @param initBinary the program that
 * {@link io.github.dockerclient.container.HostConfig#init()} runs
 * @param containerdCommit the version of containerd
 * @param runcCommit the version of runc
 * @param initCommit the version of the init program
 * @param securityOptions the security features in use, as {@code
 * name=seccomp,profile=default}
 * @param productLicense the license of the engine; {@code null} for the community's
 * @param defaultAddressPools the address ranges that new networks are taken from, if they
 * were configured
 * @param firewallBackend the firewall; {@code null} on Windows
 * @param discoveredDevices the devices that device drivers have found
 * @param nri the Node Resource Interface; {@code null} if it is off
 * @param warnings what the engine finds wrong with its host or its configuration
 * @param cdiSpecDirs the directories with descriptions of devices (CDI); none if that is
 * off
 * @param containerd the containerd in use
 */
public record SystemInfo(@JsonProperty("ID") @Nullable String id, @Nullable Long containers,
		@Nullable Long containersRunning, @Nullable Long containersPaused, @Nullable Long containersStopped,
		@Nullable Long images, @Nullable String driver, List<List<String>> driverStatus, @Nullable String dockerRootDir,
		@Nullable PluginsInfo plugins, @Nullable Boolean memoryLimit, @Nullable Boolean swapLimit,
		@Until("1.41") @Nullable Boolean kernelMemory,
		@JsonProperty("KernelMemoryTCP") @Until("1.51") @Nullable Boolean kernelMemoryTcp,
		@Nullable Boolean cpuCfsPeriod, @Nullable Boolean cpuCfsQuota,
		@JsonProperty("CPUShares") @Nullable Boolean cpuShares, @JsonProperty("CPUSet") @Nullable Boolean cpuSet,
		@Nullable Boolean pidsLimit, @Nullable Boolean oomKillDisable,
		@JsonProperty("IPv4Forwarding") @Nullable Boolean ipv4Forwarding,
		@Until("1.49") @Nullable Boolean bridgeNfIptables, @Until("1.49") @Nullable Boolean bridgeNfIp6tables,
		@Nullable Boolean debug, @Nullable Long nFd, @Nullable Long nGoroutines, @Nullable Instant systemTime,
		@Nullable String loggingDriver, @Nullable CgroupDriver cgroupDriver, @Nullable CgroupVersion cgroupVersion,
		@Nullable Long nEventsListener, @Nullable String kernelVersion, @Nullable String operatingSystem,
		@JsonProperty("OSVersion") @Nullable String osVersion, @JsonProperty("OSType") @Nullable String osType,
		@Nullable String architecture, @JsonProperty("NCPU") @Nullable Long ncpu, @Nullable Long memTotal,
		@Nullable String indexServerAddress, @Nullable RegistryServiceConfig registryConfig,
		List<GenericResource> genericResources, @Nullable String httpProxy, @Nullable String httpsProxy,
		@Nullable String noProxy, @Nullable String name, List<String> labels, @Nullable Boolean experimentalBuild,
		@Nullable String serverVersion, @Until("1.41") @Nullable String clusterStore,
		@Until("1.41") @Nullable String clusterAdvertise, Map<String, Runtime> runtimes,
		@Nullable String defaultRuntime, @Nullable SwarmInfo swarm, @Nullable Boolean liveRestoreEnabled,
		@Nullable Isolation isolation, @Nullable String initBinary, @Nullable Commit containerdCommit,
		@Nullable Commit runcCommit, @Nullable Commit initCommit, List<String> securityOptions,
		@Nullable String productLicense, List<DefaultAddressPool> defaultAddressPools,
		@Since("1.49") @Nullable FirewallInfo firewallBackend, @Since("1.50") List<DeviceInfo> discoveredDevices,
		@JsonProperty("NRI") @Since("1.53") @Nullable NRIInfo nri, List<String> warnings,
		@JsonProperty("CDISpecDirs") @Since("1.44") List<String> cdiSpecDirs,
		@Since("1.46") @Nullable ContainerdInfo containerd) {

	/**
	 * Create information.
	 */
	public SystemInfo {
		driverStatus = Copies.of(driverStatus);
		genericResources = Copies.of(genericResources);
		labels = Copies.of(labels);
		runtimes = Copies.of(runtimes);
		securityOptions = Copies.of(securityOptions);
		defaultAddressPools = Copies.of(defaultAddressPools);
		discoveredDevices = Copies.of(discoveredDevices);
		warnings = Copies.of(warnings);
		cdiSpecDirs = Copies.of(cdiSpecDirs);
	}

	/**
	 * Return whether the engine stores images in containerd, where an image is known by
	 * the digest of its manifest or index.
	 * @return whether it does, as far as {@link #driverStatus()} says
	 */
	public boolean storesImagesInContainerd() {
		return this.driverStatus.stream().anyMatch((status) -> status.contains("io.containerd.snapshotter.v1"));
	}

	/**
	 * An address range that new networks are taken from.
	 *
	 * @param base the range, as {@code 10.10.0.0/16}
	 * @param size the length of the networks' prefix in bits
	 */
	public record DefaultAddressPool(@Nullable String base, @Nullable Long size) {

	}

}
