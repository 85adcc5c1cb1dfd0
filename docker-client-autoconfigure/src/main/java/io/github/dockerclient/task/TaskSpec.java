package io.github.dockerclient.task;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Driver;
import io.github.dockerclient.type.Nanoseconds;
import io.github.dockerclient.type.ResourceObject;
import io.github.dockerclient.type.Since;
import io.github.dockerclient.type.Unsigned;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of a service run, where and how. It has either a container, which is the
 * usual case, or a plugin, or the attachment of a container to a network.
 *
 * @param pluginSpec the plugin to install at nodes; of the runtime {@code plugin}, which
 * only experimental engines have
 * @param containerSpec the container
 * @param networkAttachmentSpec the container that is attached to a network; of the
 * runtime {@code attachment}, of which only engines themselves create tasks
 * @param resources what tasks may use, and what is kept for them
 * @param restartPolicy when a task that has ended is replaced
 * @param placement where tasks run
 * @param forceUpdate a counter: another value replaces all tasks, even if nothing else
 * has changed
 * @param runtime what runs tasks; {@code null} is {@code container}, and must be
 * {@code plugin} for a plugin. Lists of services and tasks have only those of containers
 * unless they are filtered by {@code runtime}
 * @param networks the networks that tasks are connected to
 * @param logDriver where the output of tasks goes; {@code null} is the default of the
 * swarm, or of the node
 */
@RecordBuilder
public record TaskSpec(@Nullable PluginSpec pluginSpec, @Nullable ContainerSpec containerSpec,
		@Nullable NetworkAttachmentSpec networkAttachmentSpec, @Nullable Resources resources,
		@Nullable RestartPolicy restartPolicy, @Nullable Placement placement, @Unsigned @Nullable Long forceUpdate,
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
	 * Tell whether tasks have a terminal, so that their output is not multiplexed.
	 * @return whether they have
	 */
	public boolean hasTerminal() {
		return this.containerSpec != null && Boolean.TRUE.equals(this.containerSpec.tty());
	}

	/**
	 * A plugin to install at nodes. Engines name its fields as they do here, other than
	 * their own documentation.
	 *
	 * @param name the name by which nodes know the plugin
	 * @param remote the plugin's name in its registry, from which nodes pull it without
	 * credentials
	 * @param disabled whether it is installed without being enabled
	 * @param privileges what it may do at nodes
	 * @param env settings as {@code NAME=value}
	 */
	@RecordBuilder
	public record PluginSpec(@JsonProperty("name") @Nullable String name,
			@JsonProperty("remote") @Nullable String remote, @JsonProperty("disabled") @Nullable Boolean disabled,
			@JsonProperty("privileges") List<PluginPrivilege> privileges, @JsonProperty("env") List<String> env) {

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
		 * Return the names, and no setting, as settings are often secrets.
		 */
		@Override
		public String toString() {
			return String.format(Locale.ROOT, "PluginSpec[name=%s, remote=%s]", this.name, this.remote);
		}

	}

	/**
	 * Something that a plugin may do at nodes.
	 *
	 * @param name the kind, such as {@code network}, {@code mount} or {@code device}
	 * @param description what it is, in words
	 * @param value what is granted
	 */
	public record PluginPrivilege(@JsonProperty("name") @Nullable String name,
			@JsonProperty("description") @Nullable String description, @JsonProperty("value") List<String> value) {

		/**
		 * Create a privilege.
		 */
		public PluginPrivilege {
			value = Copies.of(value);
		}

	}

	/**
	 * A container that is attached to a network.
	 *
	 * @param containerId the id of the container
	 */
	public record NetworkAttachmentSpec(@JsonProperty("ContainerID") @Nullable String containerId) {

	}

	/**
	 * What each task may use, and what is kept for it.
	 *
	 * @param limits the most it may use
	 * @param reservations what a node must have free to run it
	 * @param swapBytes the swap space that it may use besides its memory, in bytes; -1 is
	 * no limit
	 * @param memorySwappiness how readily its memory is swapped, from 0 to 100
	 */
	@RecordBuilder
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
	 * The most that a task may use.
	 *
	 * @param nanoCpus the CPU time in billionths of a CPU
	 * @param memoryBytes the memory in bytes
	 * @param pids the number of processes; {@code null} or zero is no limit
	 */
	@RecordBuilder
	public record Limit(@JsonProperty("NanoCPUs") @Nullable Long nanoCpus, @Nullable Long memoryBytes,
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
	 * When a task that has ended is replaced.
	 *
	 * @param condition after which end; {@code null} is {@link Condition#ANY}, of jobs
	 * {@link Condition#ON_FAILURE}
	 * @param delay the time to wait before; {@code null} is 5 seconds
	 * @param maxAttempts how often within the window at most; {@code null} or zero is
	 * without end
	 * @param window the time in which attempts are counted; {@code null} or zero counts
	 * all
	 */
	@RecordBuilder
	public record RestartPolicy(@Nullable Condition condition, @Nanoseconds @Nullable Duration delay,
			@Unsigned @Nullable Long maxAttempts, @Nanoseconds @Nullable Duration window) {

		/**
		 * Return a builder.
		 * @return a builder with nothing set
		 */
		public static TaskSpecRestartPolicyBuilder builder() {
			return TaskSpecRestartPolicyBuilder.builder();
		}

	}

	/**
	 * After which end a task is replaced.
	 *
	 * @param value the name on the wire
	 */
	public record Condition(@JsonValue String value) {

		/** After none. */
		public static final Condition NONE = new Condition("none");

		/** After a failure. */
		public static final Condition ON_FAILURE = new Condition("on-failure");

		/** After any. */
		public static final Condition ANY = new Condition("any");

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * Where tasks run.
	 *
	 * @param constraints what a node must be, as {@code node.role==manager} or
	 * {@code node.labels.zone!=b}
	 * @param preferences over what tasks are spread, the most important first
	 * @param maxReplicas how many tasks run at one node at most; {@code null} or zero is
	 * no limit
	 * @param platforms the platforms of the image, of which a node must have one; engines
	 * find them out themselves
	 */
	@RecordBuilder
	public record Placement(List<String> constraints, List<Preference> preferences,
			@Unsigned @Nullable Long maxReplicas, List<Platform> platforms) {

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
	 * A preference for nodes.
	 *
	 * @param spread over what tasks are spread evenly
	 */
	public record Preference(@Nullable SpreadOver spread) {

		/**
		 * Spread tasks evenly over the values of a label.
		 * @param descriptor the label, as {@code node.labels.zone}
		 * @return the preference
		 */
		public static Preference spread(String descriptor) {
			return new Preference(new SpreadOver(descriptor));
		}

	}

	/**
	 * Over what tasks are spread.
	 *
	 * @param spreadDescriptor a label of nodes, as {@code node.labels.zone}
	 */
	public record SpreadOver(@Nullable String spreadDescriptor) {

	}

	/**
	 * A platform of nodes.
	 *
	 * @param architecture the architecture, such as {@code x86_64}
	 * @param os the operating system, such as {@code linux}
	 */
	public record Platform(@Nullable String architecture, @JsonProperty("OS") @Nullable String os) {

	}

}
