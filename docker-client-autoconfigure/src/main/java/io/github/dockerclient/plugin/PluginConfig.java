package io.github.dockerclient.plugin;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Until;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin's author says about it. Part of {@link Plugin}.
 *
 * @param dockerVersion the version of the engine that made the plugin
 * @param description what the plugin does
 * @param documentation where that is documented
 * @param api how the engine speaks with it
 * @param entrypoint its command
 * @param workDir the directory in which it runs
 * @param user the user as whom it runs
 * @param network the network in which it runs
 * @param linux what it may do beyond the ordinary
 * @param propagatedMount the path whose mounts the host sees; empty if there is none
 * @param ipcHost whether it shares the IPC namespace of the host
 * @param pidHost whether it shares the PID namespace of the host
 * @param mounts what it mounts
 * @param env its environment
 * @param args the arguments of its command
 * @param rootFs the layers of its file system
 */
public record PluginConfig(@Until("1.51") @Nullable String dockerVersion, @Nullable String description,
		@Nullable String documentation, @JsonProperty("Interface") @Nullable Interface api, List<String> entrypoint,
		@Nullable String workDir, @Nullable User user, @Nullable Network network, @Nullable Linux linux,
		@Nullable String propagatedMount, @Nullable Boolean ipcHost, @Nullable Boolean pidHost,
		List<PluginMount> mounts, List<PluginEnv> env, @Nullable Args args,
		@JsonProperty("rootfs") @Nullable RootFs rootFs) {

	/**
	 * Create a configuration.
	 */
	public PluginConfig {
		entrypoint = Copies.of(entrypoint);
		mounts = Copies.of(mounts);
		env = Copies.of(env);
	}

	/**
	 * How an engine speaks with a plugin.
	 *
	 * @param types what the plugin provides, as {@code docker.volumedriver/1.0}
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
	 * The user as whom a plugin runs.
	 *
	 * @param uid the number of the user; {@code null} is zero
	 * @param gid the number of the group; {@code null} is zero
	 */
	public record User(@JsonProperty("UID") @Nullable Long uid, @JsonProperty("GID") @Nullable Long gid) {

	}

	/**
	 * The network in which a plugin runs.
	 *
	 * @param type {@code host}, {@code none} or {@code bridge}; empty is {@code none}
	 */
	public record Network(@Nullable String type) {

	}

	/**
	 * What a plugin may do beyond the ordinary.
	 *
	 * @param capabilities capabilities, as {@code CAP_SYS_ADMIN}
	 * @param allowAllDevices whether it may use all devices of the host
	 * @param devices the devices it sees
	 */
	public record Linux(List<String> capabilities, @Nullable Boolean allowAllDevices, List<PluginDevice> devices) {

		/**
		 * Create rights.
		 */
		public Linux {
			capabilities = Copies.of(capabilities);
			devices = Copies.of(devices);
		}

	}

	/**
	 * The arguments of a plugin's command.
	 *
	 * @param name the name by which they are set
	 * @param description what they are for
	 * @param settable which of its fields can be set: {@code value}
	 * @param value the arguments unless they are set
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
	public record RootFs(@JsonProperty("type") @Nullable String type, @JsonProperty("diff_ids") List<String> diffIds) {

		/**
		 * Create a file system.
		 */
		public RootFs {
			diffIds = Copies.of(diffIds);
		}

	}

}
