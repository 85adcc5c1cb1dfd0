package io.github.dockerclient.task;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Driver;
import io.github.dockerclient.type.Nanoseconds;
import io.github.dockerclient.type.ResourceObject;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Unsigned;
import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The specification of the tasks of a service: what they run, where and how. It contains
 * either a container, which is the usual case, or a plugin, or the attachment of a
 * container to a network.
 *
 * @param pluginSpec the plugin to install on nodes; for the runtime {@code plugin}, which
 * only experimental engines support
 * @param containerSpec the container
 * @param networkAttachmentSpec the container that is attached to a network; for the
 * runtime {@code attachment}, whose tasks only engines themselves create
 * @param resources the limits and reservations of resources
 * @param restartPolicy the policy for the replacement of tasks that have ended
 * @param placement the nodes on which tasks can run
 * @param forceUpdate a counter; a new value replaces all tasks even if nothing else has
 * changed
 * @param runtime the runtime of the tasks; {@code null} is {@code container}; must be
 * {@code plugin} for a plugin. Lists of services and tasks contain only those of
 * containers unless they are filtered by {@code runtime}
 * @param networks the networks that tasks are connected to
 * @param logDriver the log driver of the tasks; {@code null} is the default of the swarm,
 * or of the node
 */
public record TaskSpec(@Nullable PluginSpec pluginSpec, @Nullable ContainerSpec containerSpec,
		@Nullable NetworkAttachmentSpec networkAttachmentSpec, @Nullable Resources resources,
		@Nullable RestartSettings restartPolicy, @Nullable Placement placement, @Unsigned @Nullable Long forceUpdate,
		@Nullable String runtime, List<NetworkAttachmentConfig> networks, @Nullable Driver logDriver) {

	/**
	 * Create a specification.
	 */
	public TaskSpec {
		networks = Copies.of(networks);
	}

	/**
	 * Return a builder.
	 * @return a builder with nothing set
	 */
	public static TaskSpecBuilder builder() {
		return TaskSpecBuilder.builder();
	}

	/**
	 * Return whether tasks have a terminal, so that their output is not multiplexed.
	 * @return whether tasks have a terminal
	 */
	public boolean hasTerminal() {
		return this.containerSpec != null && Boolean.TRUE.equals(this.containerSpec.tty());
	}

	/**
	 * A plugin to install on nodes. The names of the fields are those that engines
	 * accept, which differ from those in the engines' own documentation.
	 *
	 * @param name the name of the plugin on the nodes
	 * @param remote the name of the plugin in its registry, from which nodes pull it
	 * without credentials
	 * @param disabled whether the plugin is installed without being enabled
	 * @param privileges the privileges of the plugin on the nodes
	 * @param env the settings, as {@code NAME=value}
	 */
	public record PluginSpec(@WireName("name") @Nullable String name, @WireName("remote") @Nullable String remote,
			@WireName("disabled") @Nullable Boolean disabled, @WireName("privileges") List<GrantedPrivilege> privileges,
			@WireName("env") List<String> env) {

		/**
		 * Create a plugin.
		 */
		public PluginSpec {
			privileges = Copies.of(privileges);
			env = Copies.of(env);
		}

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static TaskSpecPluginSpecBuilder builder() {
			return TaskSpecPluginSpecBuilder.builder();
		}

		/**
		 * Return the names, but no settings, which are often secrets.
		 */
		@Override
		public String toString() {
			return String.format(Locale.ROOT, "PluginSpec[name=%s, remote=%s]", this.name, this.remote);
		}

	}

	/**
	 * A privilege of a plugin on the nodes.
	 *
	 * @param name the kind of privilege, such as {@code network}, {@code mount} or
	 * {@code device}
	 * @param description a description of the privilege
	 * @param value the granted values
	 */
	public record GrantedPrivilege(@WireName("name") @Nullable String name,
			@WireName("description") @Nullable String description, @WireName("value") List<String> value) {

		/**
		 * Create a privilege.
		 */
		public GrantedPrivilege {
			value = Copies.of(value);
		}

	}

	/**
	 * A container that is attached to a network.
	 *
	 * @param containerId the id of the container
	 */
	public record NetworkAttachmentSpec(@WireName("ContainerID") @Nullable String containerId) {

	}

	/**
	 * The limits and reservations of resources for each task.
	 *
	 * @param limits the maximum resources of a task
	 * @param reservations the resources that must be free on a node to run the task
	 * @param swapBytes the swap space in addition to the memory, in bytes; -1 means no
	 * limit
	 * @param memorySwappiness how readily the kernel swaps out memory of the task, from 0
	 * to 100
	 */
	public record Resources(@Nullable Limit limits, @Nullable ResourceObject reservations,
			@Since("1.52") @Nullable Long swapBytes, @Since("1.52") @Nullable Long memorySwappiness) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static TaskSpecResourcesBuilder builder() {
			return TaskSpecResourcesBuilder.builder();
		}

	}

	/**
	 * The maximum resources of a task.
	 *
	 * @param nanoCpus the CPU time in billionths of a CPU
	 * @param memoryBytes the memory in bytes
	 * @param pids the number of processes; {@code null} or zero means no limit
	 */
	public record Limit(@WireName("NanoCPUs") @Nullable Long nanoCpus, @Nullable Long memoryBytes,
			@Nullable Long pids) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static TaskSpecLimitBuilder builder() {
			return TaskSpecLimitBuilder.builder();
		}

	}

	/**
	 * The policy for the replacement of tasks that have ended.
	 *
	 * @param condition when a task is replaced; {@code null} is {@link Condition#ANY},
	 * for jobs {@link Condition#ON_FAILURE}
	 * @param delay the time to wait before the replacement; {@code null} is 5 seconds
	 * @param maxAttempts the maximum number of attempts within the window; {@code null}
	 * or zero means no limit
	 * @param window the time within which attempts are counted; {@code null} or zero
	 * counts all attempts
	 */
	public record RestartSettings(@Nullable Condition condition, @Nanoseconds @Nullable Duration delay,
			@Unsigned @Nullable Long maxAttempts, @Nanoseconds @Nullable Duration window) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static TaskSpecRestartSettingsBuilder builder() {
			return TaskSpecRestartSettingsBuilder.builder();
		}

	}

	/**
	 * When a task that has ended is replaced.
	 *
	 * @param value the name that the API uses
	 */
	public record Condition(@JsonValue String value) {

		/** Never. */
		public static final Condition NONE = new Condition("none");

		/** After a failure. */
		public static final Condition ON_FAILURE = new Condition("on-failure");

		/** Always. */
		public static final Condition ANY = new Condition("any");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * The nodes on which tasks can run.
	 *
	 * @param constraints the conditions that a node must meet, such as
	 * {@code node.role==manager} or {@code node.labels.zone!=b}
	 * @param preferences the criteria over which tasks are spread, the most important
	 * first
	 * @param maxReplicas the maximum number of tasks on one node; {@code null} or zero
	 * means no limit
	 * @param platforms the platforms of the image, one of which a node must have; engines
	 * determine them themselves
	 */
	public record Placement(List<String> constraints, List<Preference> preferences,
			@Unsigned @Nullable Long maxReplicas, List<PlacementPlatform> platforms) {

		/**
		 * Create a placement.
		 */
		public Placement {
			constraints = Copies.of(constraints);
			preferences = Copies.of(preferences);
			platforms = Copies.of(platforms);
		}

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static TaskSpecPlacementBuilder builder() {
			return TaskSpecPlacementBuilder.builder();
		}

	}

	/**
	 * A preference among nodes.
	 *
	 * @param spread the criterion over which tasks are spread evenly
	 */
	public record Preference(@Nullable SpreadOver spread) {

		/**
		 * Spread tasks evenly over the values of a label.
		 * @param descriptor the label, such as {@code node.labels.zone}
		 * @return the preference
		 */
		public static Preference spread(String descriptor) {
			return new Preference(new SpreadOver(descriptor));
		}

	}

	/**
	 * The criterion over which tasks are spread.
	 *
	 * @param spreadDescriptor a label of nodes, such as {@code node.labels.zone}
	 */
	public record SpreadOver(@Nullable String spreadDescriptor) {

	}

	/**
	 * A platform of a node.
	 *
	 * @param architecture the architecture, such as {@code x86_64}
	 * @param os the operating system, such as {@code linux}
	 */
	public record PlacementPlatform(@Nullable String architecture, @WireName("OS") @Nullable String os) {

	}

}
