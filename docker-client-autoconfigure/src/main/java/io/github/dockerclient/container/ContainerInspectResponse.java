package io.github.dockerclient.container;

import java.time.Instant;
import java.util.List;

import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.DriverData;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Storage;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The details of a container, as returned by {@code inspect}.
 *
 * @param id the id of the container
 * @param created the time of creation
 * @param path the program that the container runs
 * @param args the arguments of the program
 * @param state the state of the container
 * @param image the id of the image
 * @param resolvConfPath the path on the host of the file mounted at {@code
 * /etc/resolv.conf}
 * @param hostnamePath the path on the host of the file mounted at {@code /etc/hostname}
 * @param hostsPath the path on the host of the file mounted at {@code /etc/hosts}
 * @param logPath the path on the host of the log; {@code null} or empty if the log driver
 * writes no file there
 * @param name the name with a leading slash
 * @param restartCount the number of times that the engine has restarted the container
 * automatically
 * @param driver the storage driver or snapshotter
 * @param platform the operating system for which the container was created
 * @param imageManifestDescriptor the manifest of the image for the container's platform;
 * {@code null} if the image store does not provide it
 * @param mountLabel the SELinux label of the container's mounts
 * @param processLabel the SELinux label of the container's processes
 * @param appArmorProfile the AppArmor profile of the container
 * @param execIds the ids of the commands that {@code exec} is running in the container
 * @param hostConfig the configuration that depends on the host
 * @param graphDriver the data of the storage driver; {@code null} with the containerd
 * image store
 * @param storage the data of the containerd image store; {@code null} without it
 * @param sizeRw the size in bytes of the files that the container has written;
 * {@code null} unless requested
 * @param sizeRootFs the size in bytes of the root file system including the image;
 * {@code null} unless requested
 * @param mounts the mounts
 * @param config the configuration that does not depend on the host
 * @param networkSettings the network settings
 */
public record ContainerInspectResponse(String id, @Nullable Instant created, @Nullable String path, List<String> args,
		@Nullable ContainerState state, @Nullable String image, @Nullable String resolvConfPath,
		@Nullable String hostnamePath, @Nullable String hostsPath, @Nullable String logPath, String name,
		@Nullable Long restartCount, @Nullable String driver, @Nullable String platform,
		@Since("1.48") @Nullable OCIDescriptor imageManifestDescriptor, @Nullable String mountLabel,
		@Nullable String processLabel, @Nullable String appArmorProfile, @WireName("ExecIDs") List<String> execIds,
		@Nullable HostConfig hostConfig, @Nullable DriverData graphDriver, @Since("1.52") @Nullable Storage storage,
		@Nullable Long sizeRw, @Nullable Long sizeRootFs, List<MountPoint> mounts, @Nullable ContainerConfig config,
		@Nullable NetworkSettings networkSettings) {

	/**
	 * Create a response.
	 */
	public ContainerInspectResponse {
		args = Copies.of(args);
		execIds = Copies.of(execIds);
		mounts = Copies.of(mounts);
	}

}
