package io.github.dockerclient.task;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.container.Mount;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.HealthConfig;
import io.github.dockerclient.type.Isolation;
import io.github.dockerclient.type.Nanoseconds;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Ulimit;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The specification of the container of each task of a service. Part of {@link TaskSpec}.
 * If the strings of a container or its environment contain templates such as
 * {@code {{.Task.Slot}}}, the swarm expands them for each task.
 *
 * @param image the image
 * @param labels the labels of the containers, by key; they are independent of the labels
 * of the service
 * @param command the program that replaces the image's entry point
 * @param args the arguments that replace the image's command
 * @param hostname the host name
 * @param env the environment, as {@code NAME=value}
 * @param dir the working directory of the command
 * @param user the user that runs the command
 * @param groups additional groups of the user
 * @param privileges the privileges of the container
 * @param tty whether the command has a terminal; standard output and error are then a
 * single stream
 * @param openStdin whether standard input stays open
 * @param readOnly whether the container's own file system is read-only
 * @param mounts the mounts; the source of a bind mount must exist on each node
 * @param stopSignal the signal that asks the command to stop
 * @param stopGracePeriod the time between that signal and the forced kill; {@code null}
 * is 10 seconds
 * @param healthcheck the health check; a task is running only when its container is
 * healthy, and is replaced when it is unhealthy
 * @param hosts additional lines of the hosts file, such as {@code 10.0.0.9 db}
 * @param dnsConfig how the container resolves names
 * @param secrets the secrets that the container can read
 * @param oomScoreAdj how readily the kernel kills the container when memory is short,
 * from -1000 to 1000
 * @param configs the configs that the container can read
 * @param isolation how containers are isolated (Windows)
 * @param init whether a small init process forwards signals and reaps processes;
 * {@code null} is the engine's default
 * @param sysctls the kernel parameters, by name
 * @param capabilityAdd the capabilities to add to the default ones
 * @param capabilityDrop the default capabilities to drop
 * @param ulimits the resource limits of the processes
 */
public record ContainerSpec(@Nullable String image, Map<String, String> labels, List<String> command, List<String> args,
		@Nullable String hostname, List<String> env, @Nullable String dir, @Nullable String user, List<String> groups,
		@Nullable Privileges privileges, @WireName("TTY") @Nullable Boolean tty, @Nullable Boolean openStdin,
		@Nullable Boolean readOnly, List<Mount> mounts, @Nullable String stopSignal,
		@Nanoseconds @Nullable Duration stopGracePeriod, @Nullable HealthConfig healthcheck, List<String> hosts,
		@WireName("DNSConfig") @Nullable DNSConfig dnsConfig, List<SecretReference> secrets,
		@Since("1.46") @Nullable Long oomScoreAdj, List<ConfigReference> configs, @Nullable Isolation isolation,
		@Nullable Boolean init, Map<String, String> sysctls, List<String> capabilityAdd, List<String> capabilityDrop,
		List<Ulimit> ulimits) {

	/**
	 * Create a specification.
	 */
	public ContainerSpec {
		labels = Copies.of(labels);
		command = Copies.of(command);
		args = Copies.of(args);
		env = Copies.of(env);
		groups = Copies.of(groups);
		mounts = Copies.of(mounts);
		hosts = Copies.of(hosts);
		secrets = Copies.of(secrets);
		configs = Copies.of(configs);
		sysctls = Copies.of(sysctls);
		capabilityAdd = Copies.of(capabilityAdd);
		capabilityDrop = Copies.of(capabilityDrop);
		ulimits = Copies.of(ulimits);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static ContainerSpecBuilder builder() {
		return ContainerSpecBuilder.builder();
	}

	/**
	 * Return the image, the command and the names of the environment variables, but not
	 * their values, which are often secrets.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "ContainerSpec[image=%s, command=%s, args=%s, env=%s, labels=%s]", this.image,
				this.command, this.args,
				this.env.stream().map((variable) -> variable.replaceFirst("(?s)=.*", "")).toList(), this.labels);
	}

	/**
	 * The privileges of a container.
	 *
	 * @param credentialSpec the account of a Windows container
	 * @param selinuxContext the SELinux labels
	 * @param seccomp the system calls that are allowed
	 * @param appArmor the AppArmor profile
	 * @param noNewPrivileges whether processes are prevented from gaining privileges
	 */
	public record Privileges(@Nullable CredentialSpec credentialSpec,
			@WireName("SELinuxContext") @Nullable SELinuxContext selinuxContext,
			@Since("1.44") @Nullable Seccomp seccomp, @Since("1.44") @Nullable AppArmor appArmor,
			@Since("1.44") @Nullable Boolean noNewPrivileges) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static ContainerSpecPrivilegesBuilder builder() {
			return ContainerSpecPrivilegesBuilder.builder();
		}

	}

	/**
	 * The managed service account of a Windows container. Exactly one component is set.
	 *
	 * @param config the id of the config that contains the specification
	 * @param file the file that contains the specification, below the engine's data
	 * directory
	 * @param registry the value of the Windows registry that contains the specification
	 */
	public record CredentialSpec(@Nullable String config, @Nullable String file, @Nullable String registry) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static ContainerSpecCredentialSpecBuilder builder() {
			return ContainerSpecCredentialSpecBuilder.builder();
		}

	}

	/**
	 * The SELinux labels of a container.
	 *
	 * @param disable whether SELinux is disabled for the container
	 * @param user the user label
	 * @param role the role label
	 * @param type the type label
	 * @param level the level label
	 */
	public record SELinuxContext(@Nullable Boolean disable, @Nullable String user, @Nullable String role,
			@Nullable String type, @Nullable String level) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static ContainerSpecSELinuxContextBuilder builder() {
			return ContainerSpecSELinuxContextBuilder.builder();
		}

	}

	/**
	 * The system calls that a container can make.
	 *
	 * @param mode the kind of profile that applies
	 * @param profile the custom profile as JSON, Base64-encoded
	 */
	public record Seccomp(@Since("1.44") @Nullable SeccompMode mode, @Since("1.44") @Nullable String profile) {

	}

	/**
	 * The kind of seccomp profile that applies.
	 *
	 * @param value the name that the API uses
	 */
	public record SeccompMode(@JsonValue String value) {

		/** The default profile of the engine. */
		public static final SeccompMode DEFAULT = new SeccompMode("default");

		/** No profile. */
		public static final SeccompMode UNCONFINED = new SeccompMode("unconfined");

		/** The profile in the specification. */
		public static final SeccompMode CUSTOM = new SeccompMode("custom");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The AppArmor profile of a container.
	 *
	 * @param mode the kind of profile that applies
	 */
	public record AppArmor(@Since("1.44") @Nullable AppArmorMode mode) {

	}

	/**
	 * The kind of AppArmor profile that applies.
	 *
	 * @param value the name that the API uses
	 */
	public record AppArmorMode(@JsonValue String value) {

		/** The default profile of the engine. */
		public static final AppArmorMode DEFAULT = new AppArmorMode("default");

		/** No profile. */
		public static final AppArmorMode DISABLED = new AppArmorMode("disabled");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * How a container resolves names.
	 *
	 * @param nameservers the addresses of the name servers
	 * @param search the search domains
	 * @param options the options of the resolver
	 */
	public record DNSConfig(List<String> nameservers, List<String> search, List<String> options) {

		/**
		 * Create a configuration.
		 */
		public DNSConfig {
			nameservers = Copies.of(nameservers);
			search = Copies.of(search);
			options = Copies.of(options);
		}

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static ContainerSpecDNSConfigBuilder builder() {
			return ContainerSpecDNSConfigBuilder.builder();
		}

	}

	/**
	 * A secret that a container can read.
	 *
	 * @param file the file that contains the secret; without a file the container does
	 * not receive the secret
	 * @param secretId the id of the secret
	 * @param secretName the name of the secret
	 */
	public record SecretReference(@Nullable FileTarget file, @WireName("SecretID") @Nullable String secretId,
			@Nullable String secretName) {

	}

	/**
	 * A config that a container can read.
	 *
	 * @param file the file that contains the config; {@code null} if the config is for
	 * the runtime
	 * @param runtime set if the config is not mounted, but used by the engine, such as
	 * the credential specification of Windows
	 * @param configId the id of the config
	 * @param configName the name of the config
	 */
	public record ConfigReference(@Nullable FileTarget file, @Nullable RuntimeTarget runtime,
			@WireName("ConfigID") @Nullable String configId, @Nullable String configName) {

	}

	/**
	 * The use of a config by the engine, which has no settings.
	 */
	public record RuntimeTarget() {

	}

	/**
	 * The file that contains a secret or a config in a container.
	 *
	 * @param name the name; relative to {@code /run/secrets} for a secret unless it is an
	 * absolute path, and relative to the root directory for a config
	 * @param uid the user id of the owner
	 * @param gid the group id of the owner
	 * @param mode the permissions as a number; if it is {@code null} or zero, only root
	 * can read the file
	 */
	public record FileTarget(@Nullable String name, @WireName("UID") @Nullable String uid,
			@WireName("GID") @Nullable String gid, @Nullable Long mode) {

		/**
		 * Create a file that root owns and every user can read.
		 * @param name the name of the file
		 * @return the file
		 */
		public static FileTarget of(String name) {
			return new FileTarget(name, "0", "0", 0444L);
		}

	}

}
