package io.github.dockerclient.system;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.swarm.SwarmInfo;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.GenericResource;
import io.github.dockerclient.type.Isolation;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * Information about an engine and its host, as returned by {@code info}.
 *
 * @param id the id of the engine
 * @param containers the number of containers
 * @param containersRunning the number of running containers
 * @param containersPaused the number of paused containers
 * @param containersStopped the number of containers that are neither running nor paused
 * @param images the number of images, including those without a name
 * @param driver the storage driver or snapshotter
 * @param driverStatus details of the driver, each of them a label and a value, which may
 * differ between engine versions
 * @param dockerRootDir the directory of the engine's data
 * @param plugins the plugins
 * @param memoryLimit whether the memory of containers can be limited
 * @param swapLimit whether the swap of containers can be limited
 * @param kernelMemory whether the kernel memory of containers can be limited, up to API
 * 1.41
 * @param kernelMemoryTcp whether the TCP buffers of containers can be limited, up to API
 * 1.51
 * @param cpuCfsPeriod whether the period of the CPU scheduler can be set
 * @param cpuCfsQuota whether the CPU time in a period can be limited
 * @param cpuShares whether CPU time can be weighted
 * @param cpuSet whether containers can be bound to CPUs
 * @param pidsLimit whether the number of processes can be limited
 * @param oomKillDisable whether the OOM killer can be disabled for containers
 * @param ipv4Forwarding whether the host forwards IPv4
 * @param bridgeNfIptables whether bridged traffic passes through the firewall, up to API
 * 1.49
 * @param bridgeNfIp6tables the same for IPv6, up to API 1.49
 * @param debug whether the engine runs in debug mode
 * @param nFd the number of the engine's open files; zero or {@code null} unless in debug
 * mode
 * @param nGoroutines the number of the engine's goroutines; zero or {@code null} unless
 * in debug mode
 * @param systemTime the time on the engine's host
 * @param loggingDriver the default log driver
 * @param cgroupDriver the manager of the control groups
 * @param cgroupVersion the version of the control groups
 * @param nEventsListener the number of clients that receive events
 * @param kernelVersion the version of the host's kernel
 * @param operatingSystem the name of the host's operating system
 * @param osVersion the version of the operating system
 * @param osType the operating system in Go's names, such as {@code linux}
 * @param architecture the host's CPU architecture as reported by {@code uname -m}, such
 * as {@code x86_64}
 * @param ncpu the number of CPUs that the engine can use
 * @param memTotal the host's memory in bytes
 * @param indexServerAddress the address of the default registry for searches and logins
 * @param registryConfig the configuration of registries
 * @param genericResources resources that the engine offers to its swarm
 * @param httpProxy the engine's proxy for HTTP with a masked password, which does not
 * apply to containers
 * @param httpsProxy the engine's proxy for HTTPS with a masked password, which does not
 * apply to containers
 * @param noProxy the hosts that are connected to without a proxy, separated by commas
 * @param name the host name
 * @param labels the engine's labels as {@code key=value}
 * @param experimentalBuild whether experimental features are enabled
 * @param serverVersion the version of the engine
 * @param clusterStore the address of the key-value store of the former multi-host
 * networks, up to API 1.41
 * @param clusterAdvertise the address that the engine advertised in that store, up to API
 * 1.41
 * @param runtimes the runtimes by name
 * @param defaultRuntime the name of the default runtime
 * @param swarm the engine's information about its swarm
 * @param liveRestoreEnabled whether containers keep running while the engine is stopped
 * @param isolation the default isolation of containers (Windows)
 * @param initBinary the program that
 * {@link io.github.dockerclient.container.HostConfig#init()} runs
 * @param containerdCommit the version of containerd
 * @param runcCommit the version of runc
 * @param initCommit the version of the init program
 * @param securityOptions the security features in use, as {@code
 * name=seccomp,profile=default}
 * @param productLicense the license of the engine; {@code null} for the community edition
 * @param defaultAddressPools the address ranges of new networks if they are configured
 * @param firewallBackend the firewall; {@code null} on Windows
 * @param discoveredDevices the devices that device drivers have discovered
 * @param nri the Node Resource Interface; {@code null} if it is disabled
 * @param warnings warnings about the host or the engine's configuration
 * @param cdiSpecDirs the directories with device specifications (CDI); empty if CDI is
 * disabled
 * @param containerd the containerd in use
 */
public record SystemInfo(@WireName("ID") @Nullable String id, @Nullable Long containers,
		@Nullable Long containersRunning, @Nullable Long containersPaused, @Nullable Long containersStopped,
		@Nullable Long images, @Nullable String driver, List<List<String>> driverStatus, @Nullable String dockerRootDir,
		@Nullable PluginsInfo plugins, @Nullable Boolean memoryLimit, @Nullable Boolean swapLimit,
		@Until("1.41") @Nullable Boolean kernelMemory,
		@WireName("KernelMemoryTCP") @Until("1.51") @Nullable Boolean kernelMemoryTcp, @Nullable Boolean cpuCfsPeriod,
		@Nullable Boolean cpuCfsQuota, @WireName("CPUShares") @Nullable Boolean cpuShares,
		@WireName("CPUSet") @Nullable Boolean cpuSet, @Nullable Boolean pidsLimit, @Nullable Boolean oomKillDisable,
		@WireName("IPv4Forwarding") @Nullable Boolean ipv4Forwarding, @Until("1.49") @Nullable Boolean bridgeNfIptables,
		@Until("1.49") @Nullable Boolean bridgeNfIp6tables, @Nullable Boolean debug, @Nullable Long nFd,
		@Nullable Long nGoroutines, @Nullable Instant systemTime, @Nullable String loggingDriver,
		@Nullable CgroupDriver cgroupDriver, @Nullable CgroupVersion cgroupVersion, @Nullable Long nEventsListener,
		@Nullable String kernelVersion, @Nullable String operatingSystem,
		@WireName("OSVersion") @Nullable String osVersion, @WireName("OSType") @Nullable String osType,
		@Nullable String architecture, @WireName("NCPU") @Nullable Long ncpu, @Nullable Long memTotal,
		@Nullable String indexServerAddress, @Nullable RegistryServiceConfig registryConfig,
		List<GenericResource> genericResources, @Nullable String httpProxy, @Nullable String httpsProxy,
		@Nullable String noProxy, @Nullable String name, List<String> labels, @Nullable Boolean experimentalBuild,
		@Nullable String serverVersion, @Until("1.41") @Nullable String clusterStore,
		@Until("1.41") @Nullable String clusterAdvertise, Map<String, ContainerRuntime> runtimes,
		@Nullable String defaultRuntime, @Nullable SwarmInfo swarm, @Nullable Boolean liveRestoreEnabled,
		@Nullable Isolation isolation, @Nullable String initBinary, @Nullable Commit containerdCommit,
		@Nullable Commit runcCommit, @Nullable Commit initCommit, List<String> securityOptions,
		@Nullable String productLicense, List<DefaultAddressPool> defaultAddressPools,
		@Since("1.49") @Nullable FirewallInfo firewallBackend, @Since("1.50") List<DeviceInfo> discoveredDevices,
		@WireName("NRI") @Since("1.53") @Nullable NRIInfo nri, List<String> warnings,
		@WireName("CDISpecDirs") @Since("1.44") List<String> cdiSpecDirs,
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
	 * Return whether the engine uses the containerd image store, in which the id of an
	 * image is the digest of its manifest or index.
	 * @return whether it does according to {@link #driverStatus()}
	 */
	public boolean storesImagesInContainerd() {
		return this.driverStatus.stream().anyMatch((status) -> status.contains("io.containerd.snapshotter.v1"));
	}

	/**
	 * An address range from which the subnets of new networks are allocated.
	 *
	 * @param base the range, as {@code 10.10.0.0/16}
	 * @param size the prefix length of these subnets in bits
	 */
	public record DefaultAddressPool(@Nullable String base, @Nullable Long size) {

	}

}
