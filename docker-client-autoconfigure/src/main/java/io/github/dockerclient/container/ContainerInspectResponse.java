package io.github.dockerclient.container;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.DriverData;
import io.github.dockerclient.type.OCIDescriptor;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Storage;
import org.jspecify.annotations.Nullable;

/**
 * All about a container: the answer of {@code inspect}.
 *
 * @param id the id
 * @param created when the container was created
 * @param path the program that runs
 * @param args its arguments
 * @param state what the container is doing
 * @param image the id of the image
 * @param resolvConfPath the path on the host of the file mounted at {@code
 * /etc/resolv.conf}
 * @param hostnamePath the path on the host of the file mounted at {@code /etc/hostname}
 * @param hostsPath the path on the host of the file mounted at {@code /etc/hosts}
 * @param logPath the path on the host of the log; {@code null} or empty if the log driver
 * keeps none there
 * @param name the name with a leading slash
 * @param restartCount how often the engine has restarted the container by itself
 * @param driver the storage driver or snapshotter
 * @param platform the operating system that the container is for
 * @param imageManifestDescriptor the manifest of the image for the container's platform;
 * {@code null} if the image store does not keep it
 * @param mountLabel the SELinux label of its mounts
 * @param processLabel the SELinux label of its processes
 * @param appArmorProfile its AppArmor profile
 * @param execIds the ids of the commands that {@code exec} is running in it
 * @param hostConfig the configuration that depends on the host
 * @param graphDriver what the storage driver tells; {@code null} with the containerd
 * image store
 * @param storage what the containerd image store tells; {@code null} without it
 * @param sizeRw the bytes that the container wrote to its own layer; {@code null} unless
 * asked for
 * @param sizeRootFs the bytes of its root file system, the image included; {@code null}
 * unless asked for
 * @param mounts what is mounted
 * @param config the configuration that does not depend on the host
 * @param networkSettings the networks
 */
public record ContainerInspectResponse(String id, @Nullable Instant created, @Nullable String path, List<String> args,
		@Nullable ContainerState state, @Nullable String image, @Nullable String resolvConfPath,
		@Nullable String hostnamePath, @Nullable String hostsPath, @Nullable String logPath, String name,
		@Nullable Long restartCount, @Nullable String driver, @Nullable String platform,
		@Since("1.48") @Nullable OCIDescriptor imageManifestDescriptor, @Nullable String mountLabel,
		@Nullable String processLabel, @Nullable String appArmorProfile, @JsonProperty("ExecIDs") List<String> execIds,
		@Nullable HostConfig hostConfig, @Nullable DriverData graphDriver, @Since("1.52") @Nullable Storage storage,
		@Nullable Long sizeRw, @Nullable Long sizeRootFs, List<MountPoint> mounts, @Nullable ContainerConfig config,
		@Nullable NetworkSettings networkSettings) {

	/**
	 * Create an answer.
	 */
	public ContainerInspectResponse {
		args = Copies.of(args);
		execIds = Copies.of(execIds);
		mounts = Copies.of(mounts);
	}

}
