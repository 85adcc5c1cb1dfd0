package io.github.dockerclient.plugin;

import java.util.List;

import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Until;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a plugin by its author. Part of {@link Plugin}.
 *
 * @param dockerVersion the version of the engine that created the plugin
 * @param description a description of what the plugin does
 * @param documentation the address of the documentation
 * @param api the interface between the engine and the plugin
 * @param entrypoint the command of the plugin
 * @param workDir the working directory of the command
 * @param user the user that runs the plugin
 * @param network the network in which the plugin runs
 * @param linux the additional privileges of the plugin
 * @param propagatedMount the path whose mounts are visible to the host; empty if there is
 * none
 * @param ipcHost whether the plugin shares the IPC namespace of the host
 * @param pidHost whether the plugin shares the PID namespace of the host
 * @param mounts the mounts
 * @param env the environment variables
 * @param args the arguments of its command
 * @param rootFs the layers of the file system
 */
public record PluginConfig(@Until("1.51") @Nullable String dockerVersion, @Nullable String description,
		@Nullable String documentation, @WireName("Interface") @Nullable Interface api, List<String> entrypoint,
		@Nullable String workDir, @Nullable User user, @Nullable Network network, @Nullable Linux linux,
		@Nullable String propagatedMount, @Nullable Boolean ipcHost, @Nullable Boolean pidHost,
		List<PluginMount> mounts, List<PluginEnv> env, @Nullable Args args,
		@WireName("rootfs") @Nullable RootFs rootFs) {

	/**
	 * Create a configuration.
	 */
	public PluginConfig {
		entrypoint = Copies.of(entrypoint);
		mounts = Copies.of(mounts);
		env = Copies.of(env);
	}

	/**
	 * The interface between an engine and a plugin.
	 *
	 * @param types the capabilities that the plugin provides, such as
	 * {@code docker.volumedriver/1.0}
	 * @param socket the socket, below {@code /run/docker/plugins}
	 * @param protocolScheme the protocol; empty or {@code moby.plugins.http/v1}
	 */
	public record Interface(List<String> types, @Nullable String socket, @Nullable String protocolScheme) {

		/**
		 * Create an interface.
		 */
		public Interface {
			types = Copies.of(types);
		}

	}

	/**
	 * The user that runs a plugin.
	 *
	 * @param uid the user id; {@code null} is zero
	 * @param gid the group id; {@code null} is zero
	 */
	public record User(@WireName("UID") @Nullable Long uid, @WireName("GID") @Nullable Long gid) {

	}

	/**
	 * The network in which a plugin runs.
	 *
	 * @param type {@code host}, {@code none} or {@code bridge}; empty is {@code none}
	 */
	public record Network(@Nullable String type) {

	}

	/**
	 * The additional privileges of a plugin.
	 *
	 * @param capabilities the capabilities, such as {@code CAP_SYS_ADMIN}
	 * @param allowAllDevices whether the plugin can use all devices of the host
	 * @param devices the devices of the plugin
	 */
	public record Linux(List<String> capabilities, @Nullable Boolean allowAllDevices, List<PluginDevice> devices) {

		/**
		 * Create privileges.
		 */
		public Linux {
			capabilities = Copies.of(capabilities);
			devices = Copies.of(devices);
		}

	}

	/**
	 * The arguments of a plugin's command.
	 *
	 * @param name the name that identifies the arguments in settings
	 * @param description the purpose of the arguments
	 * @param settable the fields that can be set: {@code value}
	 * @param value the default arguments
	 */
	public record Args(@Nullable String name, @Nullable String description, List<String> settable, List<String> value) {

		/**
		 * Create arguments.
		 */
		public Args {
			settable = Copies.of(settable);
			value = Copies.of(value);
		}

	}

	/**
	 * The layers of a plugin's file system.
	 *
	 * @param type always {@code layers}
	 * @param diffIds the digests of the layers, the lowest first
	 */
	public record RootFs(@WireName("type") @Nullable String type, @WireName("diff_ids") List<String> diffIds) {

		/**
		 * Create a file system.
		 */
		public RootFs {
			diffIds = Copies.of(diffIds);
		}

	}

}
