package io.github.dockerclient.task;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.container.Mount;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.HealthConfig;
import io.github.dockerclient.type.Isolation;
import io.github.dockerclient.type.Nanoseconds;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Ulimit;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The container that each task of a service runs. Part of {@link TaskSpec}. Where the
 * strings of a container or the environment hold templates such as
 * {@code {{.Task.Slot}}}, the swarm fills them in for each task.
 *
 * @param image the image
 * @param labels labels of the containers, by key; those of the service are others
 * @param command the program instead of the image's entry point
 * @param args the arguments instead of the image's command
 * @param hostname the host name
 * @param env the environment as {@code NAME=value}
 * @param dir the directory in which the command starts
 * @param user who runs the command
 * @param groups further groups of the user
 * @param privileges what the container may do
 * @param tty whether the command gets a terminal; its two outputs then come as one
 * @param openStdin whether the standard input stays open
 * @param readOnly whether the container's own file system cannot be written to
 * @param mounts what is mounted; a bind mount must have its source at each node
 * @param stopSignal the signal that asks the command to end
 * @param stopGracePeriod the time from that signal until it is killed; {@code null} is 10
 * seconds
 * @param healthcheck the health check; a task runs only when it is healthy, and is
 * replaced when it is unhealthy
 * @param hosts further lines of the hosts file, as {@code 10.0.0.9 db}
 * @param dnsConfig how names are looked up
 * @param secrets the secrets that the container can read
 * @param oomScoreAdj how readily the kernel ends the container when memory is short, from
 * -1000 to 1000
 * @param configs the configurations that the container can read
 * @param isolation how containers are kept apart (Windows)
 * @param init whether a small init process forwards signals and cleans up; {@code null}
 * is the engine's default
 * @param sysctls settings of the kernel, by name
 * @param capabilityAdd capabilities to have besides the default ones
 * @param capabilityDrop default capabilities not to have
 * @param ulimits limits of the processes
 */
@RecordBuilder
public record ContainerSpec(@Nullable String image, Map<String, String> labels, List<String> command, List<String> args,
		@Nullable String hostname, List<String> env, @Nullable String dir, @Nullable String user, List<String> groups,
		@Nullable Privileges privileges, @JsonProperty("TTY") @Nullable Boolean tty, @Nullable Boolean openStdin,
		@Nullable Boolean readOnly, List<Mount> mounts, @Nullable String stopSignal,
		@Nanoseconds @Nullable Duration stopGracePeriod, @Nullable HealthConfig healthcheck, List<String> hosts,
		@JsonProperty("DNSConfig") @Nullable DNSConfig dnsConfig, List<SecretReference> secrets,
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
	 * Return the image and the command, and of the environment only the names, as values
	 * are often secrets.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "ContainerSpec[image=%s, command=%s, args=%s, env=%s, labels=%s]", this.image,
				this.command, this.args,
				this.env.stream().map((variable) -> variable.replaceFirst("(?s)=.*", "")).toList(), this.labels);
	}

	/**
	 * What a container may do.
	 *
	 * @param credentialSpec the account of a Windows container
	 * @param selinuxContext the SELinux labels
	 * @param seccomp which system calls are allowed
	 * @param appArmor the AppArmor profile
	 * @param noNewPrivileges whether processes cannot gain privileges
	 */
	@RecordBuilder
	public record Privileges(@Nullable CredentialSpec credentialSpec,
			@JsonProperty("SELinuxContext") @Nullable SELinuxContext selinuxContext,
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
	 * The managed service account of a Windows container, of which one is set.
	 *
	 * @param config the id of the configuration that holds the specification
	 * @param file the file that holds it, below the engine's data
	 * @param registry the value of the Windows registry that holds it
	 */
	@RecordBuilder
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
	 * @param disable whether SELinux is off for it
	 * @param user the user label
	 * @param role the role label
	 * @param type the type label
	 * @param level the level label
	 */
	@RecordBuilder
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
	 * Which system calls a container may make.
	 *
	 * @param mode which profile holds
	 * @param profile the custom profile as JSON, encoded by Base64
	 */
	public record Seccomp(@Since("1.44") @Nullable SeccompMode mode, @Since("1.44") @Nullable String profile) {

	}

	/**
	 * Which seccomp profile holds.
	 *
	 * @param value the name on the wire
	 */
	public record SeccompMode(@JsonValue String value) {

		/** The engine's own. */
		public static final SeccompMode DEFAULT = new SeccompMode("default");

		/** None. */
		public static final SeccompMode UNCONFINED = new SeccompMode("unconfined");

		/** One that comes along. */
		public static final SeccompMode CUSTOM = new SeccompMode("custom");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The AppArmor profile of a container.
	 *
	 * @param mode which profile holds
	 */
	public record AppArmor(@Since("1.44") @Nullable AppArmorMode mode) {

	}

	/**
	 * Which AppArmor profile holds.
	 *
	 * @param value the name on the wire
	 */
	public record AppArmorMode(@JsonValue String value) {

		/** The engine's own. */
		public static final AppArmorMode DEFAULT = new AppArmorMode("default");

		/** None. */
		public static final AppArmorMode DISABLED = new AppArmorMode("disabled");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * How a container looks names up.
	 *
	 * @param nameservers the addresses of the name servers
	 * @param search the domains that are searched
	 * @param options options of the resolver
	 */
	@RecordBuilder
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
	 * @param file the file that holds it; without one the container does not get it
	 * @param secretId the id of the secret
	 * @param secretName the name of the secret
	 */
	public record SecretReference(@Nullable FileTarget file, @JsonProperty("SecretID") @Nullable String secretId,
			@Nullable String secretName) {

	}

	/**
	 * A configuration that a container can read.
	 *
	 * @param file the file that holds it; {@code null} if it is for the runtime
	 * @param runtime set if it is not mounted, but used by the engine, as the credential
	 * specification of Windows is
	 * @param configId the id of the configuration
	 * @param configName the name of the configuration
	 */
	public record ConfigReference(@Nullable FileTarget file, @Nullable RuntimeTarget runtime,
			@JsonProperty("ConfigID") @Nullable String configId, @Nullable String configName) {

	}

	/**
	 * The use of a configuration by the engine, of which there is nothing to say.
	 */
	public record RuntimeTarget() {

	}

	/**
	 * The file that holds a secret or a configuration in a container.
	 *
	 * @param name the name; of a secret below {@code /run/secrets} unless it is an
	 * absolute path, of a configuration below the root
	 * @param uid the number of the user that it belongs to
	 * @param gid the number of the group that it belongs to
	 * @param mode its permissions as a number; nobody but root can read it if that is
	 * {@code null} or zero
	 */
	public record FileTarget(@Nullable String name, @JsonProperty("UID") @Nullable String uid,
			@JsonProperty("GID") @Nullable String gid, @Nullable Long mode) {

		/**
		 * Describe a file that belongs to root and that everybody can read.
		 * @param name its name
		 * @return the file
		 */
		public static FileTarget of(String name) {
			return new FileTarget(name, "0", "0", 0444L);
		}

	}

}
