package io.github.dockerclient.service;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.dockerclient.container.Mount;
import io.github.dockerclient.container.MountType;
import io.github.dockerclient.container.PortType;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.task.ContainerSpec;
import io.github.dockerclient.task.ContainerSpecBuilder;
import io.github.dockerclient.task.EndpointPortConfig;
import io.github.dockerclient.task.NetworkAttachmentConfig;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.task.TaskSpecBuilder;
import io.github.dockerclient.task.TaskSpecLimitBuilder;
import io.github.dockerclient.task.TaskSpecPlacementBuilder;
import io.github.dockerclient.task.TaskSpecResourcesBuilder;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.ResourceObject;
import io.github.dockerclient.type.ResourceObjectBuilder;
import io.github.dockerclient.type.Sizes;
import io.github.dockerclient.type.Variables;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * What a service shall be, for its creation and for changes of it. The builder has the
 * everyday settings by their names on Docker's command line; everything that the Engine
 * API has is within reach by its {@code containerSpec}, {@code taskTemplate} and
 * {@code spec}.
 *
 * @param spec what the service shall be
 * @param credentials the credentials for the registry of the image, or {@code null} for
 * those that are known
 * @param queryRegistry whether the image is resolved to its digest; {@code null} resolves
 * the one of a new service, and leaves that of another as it is
 * @param timeout how long all may take, or {@code null} for as long as it takes
 */
public record ServiceCreateOptions(ServiceSpec spec, @Nullable RegistryCredentials credentials,
		@Nullable Boolean queryRegistry, @Nullable Duration timeout) {

	/**
	 * Create options.
	 */
	public ServiceCreateOptions {
		TaskSpec task = spec.taskTemplate();
		Assert.isTrue(
				task != null && (task.pluginSpec() != null || task.networkAttachmentSpec() != null
						|| (task.containerSpec() != null && StringUtils.hasText(task.containerSpec().image()))),
				"A service needs an 'image'");
		TimeLimit.check(timeout);
	}

	/**
	 * Start to build options.
	 * @return a builder with nothing set
	 */
	public static Builder builder() {
		return new Builder(ServiceSpec.builder().build());
	}

	/**
	 * Start to build options from a specification.
	 * @param spec the specification to change
	 * @return a builder with what the specification has
	 */
	public static Builder builder(ServiceSpec spec) {
		return new Builder(spec);
	}

	static ServiceCreateOptions of(Consumer<Builder> options) {
		Builder builder = builder();
		options.accept(builder);
		return builder.build();
	}

	/**
	 * Builds {@link ServiceCreateOptions}.
	 */
	public static final class Builder {

		private ServiceSpec spec;

		private TaskSpec task;

		private ContainerSpec container;

		private @Nullable RegistryCredentials credentials;

		private @Nullable Boolean queryRegistry;

		private boolean imageChosen;

		private @Nullable Duration timeout;

		private Builder(ServiceSpec spec) {
			TaskSpec taskTemplate = spec.taskTemplate();
			ContainerSpec containerSpec = (taskTemplate != null) ? taskTemplate.containerSpec() : null;
			this.spec = spec;
			this.task = (taskTemplate != null) ? taskTemplate : TaskSpec.builder().build();
			this.container = (containerSpec != null) ? containerSpec : ContainerSpec.builder().build();
		}

		/**
		 * Name the service. The name cannot be changed later.
		 * @param name letters, digits and hyphens
		 * @return this builder
		 */
		public Builder name(String name) {
			Assert.notNull(name, "'name' must not be null");
			return spec((service) -> service.name(name));
		}

		/**
		 * Choose the image. Its registry is asked for its digest and its platforms, so
		 * that all nodes run the same image, and an update with the same tag runs what
		 * was pushed since. If the registry does not answer, the service is made with the
		 * tag, and a warning is returned.
		 * @param image its name
		 * @return this builder
		 */
		public Builder image(String image) {
			Assert.notNull(image, "'image' must not be null");
			this.imageChosen = true;
			return containerSpec((container) -> container.image(image));
		}

		/**
		 * Leave the image as it is named, as {@code --no-resolve-image} does.
		 * @return this builder
		 */
		public Builder noResolveImage() {
			return queryRegistry(false);
		}

		/**
		 * Set whether the registry is asked for the digest and the platforms of the
		 * image. Unless set, it is asked for that of a new service, and at an update if
		 * the image is set.
		 * @param queryRegistry whether it is asked
		 * @return this builder
		 */
		public Builder queryRegistry(boolean queryRegistry) {
			this.queryRegistry = queryRegistry;
			return this;
		}

		/**
		 * Replace the image's command.
		 * @param command the command with its arguments; none at all is the image's own
		 * @return this builder
		 */
		public Builder command(String... command) {
			return containerSpec((container) -> container.args(Copies.nonNull("command", command)));
		}

		/**
		 * Replace the image's entry point.
		 * @param entrypoint the entry point with its arguments; none at all is the
		 * image's own
		 * @return this builder
		 */
		public Builder entrypoint(String... entrypoint) {
			return containerSpec((container) -> container.command(Copies.nonNull("entrypoint", entrypoint)));
		}

		/**
		 * Set an environment variable. May be called several times.
		 * @param name the variable's name
		 * @param value the variable's value
		 * @return this builder
		 */
		public Builder env(String name, String value) {
			return plusEnv(Variables.of(name, value));
		}

		/**
		 * Set an environment variable as {@code -e NAME} does: to the value that it has
		 * in the environment of this process. If it is not set here, the variable of the
		 * image is removed. May be called several times.
		 * @param name the variable's name
		 * @return this builder
		 */
		public Builder env(String name) {
			return plusEnv(Variables.inherited(name));
		}

		private Builder plusEnv(String variable) {
			return containerSpec((container) -> container.env(Variables.plus(this.container.env(), List.of(variable))));
		}

		/**
		 * Add a label of the service. May be called several times.
		 * @param name the label's name
		 * @param value the label's value
		 * @return this builder
		 */
		public Builder label(String name, String value) {
			Assert.hasText(name, "'name' of a label must not be empty");
			Assert.isTrue(value != null,
					() -> String.format(Locale.ROOT, "'value' of label '%s' must not be null", name));
			return spec((service) -> service.labels(Copies.plus(this.spec.labels(), name, value)));
		}

		/**
		 * Add a label of the containers. May be called several times.
		 * @param name the label's name
		 * @param value the label's value
		 * @return this builder
		 */
		public Builder containerLabel(String name, String value) {
			Assert.hasText(name, "'name' of a label must not be empty");
			Assert.isTrue(value != null,
					() -> String.format(Locale.ROOT, "'value' of label '%s' must not be null", name));
			return containerSpec((container) -> container.labels(Copies.plus(this.container.labels(), name, value)));
		}

		/**
		 * Run a number of tasks, each of which is replaced when it ends.
		 * @param replicas how many
		 * @return this builder
		 */
		public Builder replicas(long replicas) {
			Assert.isTrue(replicas >= 0, "'replicas' must not be negative");
			return mode(ServiceSpec.Mode.replicated(replicas));
		}

		/**
		 * Choose how many tasks there are: a number, one at each node, or those of a job.
		 * @param mode the mode
		 * @return this builder
		 */
		public Builder mode(ServiceSpec.Mode mode) {
			Assert.notNull(mode, "'mode' must not be null");
			return spec((service) -> service.mode(mode));
		}

		/**
		 * Publish a TCP port at a port of all nodes that the swarm chooses. May be called
		 * several times.
		 * @param targetPort the port in the containers
		 * @return this builder
		 */
		public Builder publish(int targetPort) {
			checkPort(targetPort);
			return publish(EndpointPortConfig.builder().protocol(PortType.TCP).targetPort((long) targetPort).build());
		}

		/**
		 * Publish a TCP port at all nodes. May be called several times.
		 * @param publishedPort the port of the nodes
		 * @param targetPort the port in the containers
		 * @return this builder
		 */
		public Builder publish(int publishedPort, int targetPort) {
			checkPort(publishedPort);
			checkPort(targetPort);
			return publish(EndpointPortConfig.builder()
				.protocol(PortType.TCP)
				.targetPort((long) targetPort)
				.publishedPort((long) publishedPort)
				.build());
		}

		/**
		 * Publish a port. May be called several times.
		 * @param port the port, and where it is published
		 * @return this builder
		 */
		public Builder publish(EndpointPortConfig port) {
			Assert.notNull(port, "'port' must not be null");
			EndpointSpec current = this.spec.endpointSpec();
			EndpointSpec endpoint = (current != null) ? current : EndpointSpec.builder().build();
			return spec((service) -> service.endpointSpec(
					EndpointSpecBuilder.builder(endpoint).ports(Copies.plus(endpoint.ports(), List.of(port))).build()));
		}

		private static void checkPort(int port) {
			Assert.isTrue(port > 0 && port <= 65535,
					() -> String.format(Locale.ROOT, "Port %d is not between 1 and 65535", port));
		}

		/**
		 * Connect the tasks to a network. May be called several times.
		 * @param network the network's name, or its id
		 * @return this builder
		 */
		public Builder network(String network) {
			Assert.hasText(network, "'network' must not be empty");
			return network(NetworkAttachmentConfig.builder().target(network).build());
		}

		/**
		 * Connect the tasks to a network with settings. May be called several times.
		 * @param network the network with the settings
		 * @return this builder
		 */
		public Builder network(NetworkAttachmentConfig network) {
			Assert.notNull(network, "'network' must not be null");
			return taskTemplate((task) -> task.networks(Copies.plus(this.task.networks(), List.of(network))));
		}

		/**
		 * Mount a volume, which each node creates if it has none of that name. May be
		 * called several times.
		 * @param name the volume's name
		 * @param target the absolute path in the containers
		 * @return this builder
		 */
		public Builder volume(String name, String target) {
			Assert.notNull(name, "'name' of a volume must not be null");
			Assert.notNull(target, "'target' must not be null");
			Assert.isTrue(name.indexOf('/') < 0,
					() -> String.format(Locale.ROOT, "'%s' is a path, not the name of a volume: use mount", name));
			return mount(Mount.builder().type(MountType.VOLUME).source(name).target(target).build());
		}

		/**
		 * Add a mount. May be called several times.
		 * @param mount the mount
		 * @return this builder
		 */
		public Builder mount(Mount mount) {
			Assert.notNull(mount, "'mount' must not be null");
			return containerSpec((container) -> container.mounts(Copies.plus(this.container.mounts(), List.of(mount))));
		}

		/**
		 * Give the tasks a secret, in the file of its name below {@code /run/secrets}.
		 * May be called several times.
		 * @param id the secret's id
		 * @param name the secret's name
		 * @return this builder
		 */
		public Builder secret(String id, String name) {
			Assert.hasText(name, "'name' of a secret must not be empty");
			return secret(id, name, name);
		}

		/**
		 * Give the tasks a secret in a file that all of their users can read. May be
		 * called several times.
		 * @param id the secret's id
		 * @param name the secret's name
		 * @param file the file's name below {@code /run/secrets}, or its absolute path
		 * @return this builder
		 */
		public Builder secret(String id, String name, String file) {
			Assert.hasText(id, "'id' of a secret must not be empty");
			Assert.hasText(name, "'name' of a secret must not be empty");
			Assert.hasText(file, "'file' of a secret must not be empty");
			return secret(new ContainerSpec.SecretReference(ContainerSpec.FileTarget.of(file), id, name));
		}

		/**
		 * Give the tasks a secret. May be called several times.
		 * @param secret the secret, and the file that holds it
		 * @return this builder
		 */
		public Builder secret(ContainerSpec.SecretReference secret) {
			Assert.notNull(secret, "'secret' must not be null");
			return containerSpec(
					(container) -> container.secrets(Copies.plus(this.container.secrets(), List.of(secret))));
		}

		/**
		 * Give the tasks a configuration, in the file of its name below the root. May be
		 * called several times.
		 * @param id the configuration's id
		 * @param name the configuration's name
		 * @return this builder
		 */
		public Builder config(String id, String name) {
			Assert.hasText(name, "'name' of a config must not be empty");
			return config(id, name, "/" + name);
		}

		/**
		 * Give the tasks a configuration in a file that all of their users can read. May
		 * be called several times.
		 * @param id the configuration's id
		 * @param name the configuration's name
		 * @param file the file's absolute path
		 * @return this builder
		 */
		public Builder config(String id, String name, String file) {
			Assert.hasText(id, "'id' of a config must not be empty");
			Assert.hasText(name, "'name' of a config must not be empty");
			Assert.hasText(file, "'file' of a config must not be empty");
			return config(new ContainerSpec.ConfigReference(ContainerSpec.FileTarget.of(file), null, id, name));
		}

		/**
		 * Give the tasks a configuration. May be called several times.
		 * @param config the configuration, and the file that holds it
		 * @return this builder
		 */
		public Builder config(ContainerSpec.ConfigReference config) {
			Assert.notNull(config, "'config' must not be null");
			return containerSpec(
					(container) -> container.configs(Copies.plus(this.container.configs(), List.of(config))));
		}

		/**
		 * Let tasks run only at nodes that fulfil a constraint. May be called several
		 * times.
		 * @param constraint the constraint, as {@code node.role==manager}
		 * @return this builder
		 */
		public Builder constraint(String constraint) {
			Assert.notNull(constraint, "'constraint' must not be null");
			TaskSpec.Placement current = this.task.placement();
			TaskSpec.Placement placement = (current != null) ? current : TaskSpec.Placement.builder().build();
			return taskTemplate((task) -> task.placement(TaskSpecPlacementBuilder.builder(placement)
				.constraints(Copies.plus(placement.constraints(), List.of(constraint)))
				.build()));
		}

		/**
		 * Limit the memory of each task, as {@code --limit-memory} takes it.
		 * @param limitMemory the limit, such as {@code 512m}, see {@link Sizes}
		 * @return this builder
		 */
		public Builder limitMemory(String limitMemory) {
			long bytes = Sizes.bytes("limitMemory", limitMemory);
			TaskSpec.Limit current = resources().limits();
			TaskSpecLimitBuilder limit = (current != null) ? TaskSpecLimitBuilder.builder(current)
					: TaskSpec.Limit.builder();
			return taskTemplate((task) -> task.resources(
					TaskSpecResourcesBuilder.builder(resources()).limits(limit.memoryBytes(bytes).build()).build()));
		}

		/**
		 * Choose the memory that a node must have free to run a task, as
		 * {@code --reserve-memory} takes it.
		 * @param reserveMemory the memory, such as {@code 256m}, see {@link Sizes}
		 * @return this builder
		 */
		public Builder reserveMemory(String reserveMemory) {
			long bytes = Sizes.bytes("reserveMemory", reserveMemory);
			ResourceObject current = resources().reservations();
			ResourceObjectBuilder reservation = (current != null) ? ResourceObjectBuilder.builder(current)
					: ResourceObject.builder();
			return taskTemplate((task) -> task.resources(TaskSpecResourcesBuilder.builder(resources())
				.reservations(reservation.memoryBytes(bytes).build())
				.build()));
		}

		private TaskSpec.Resources resources() {
			TaskSpec.Resources current = this.task.resources();
			return (current != null) ? current : TaskSpec.Resources.builder().build();
		}

		/**
		 * Choose when a task that has ended is replaced.
		 * @param policy the policy
		 * @return this builder
		 */
		public Builder restart(TaskSpec.RestartPolicy policy) {
			Assert.notNull(policy, "'policy' must not be null");
			return taskTemplate((task) -> task.restartPolicy(policy));
		}

		/**
		 * Replace all tasks, even if nothing else is changed.
		 * @return this builder
		 */
		public Builder force() {
			Long count = this.task.forceUpdate();
			return taskTemplate((task) -> task.forceUpdate((count != null) ? count + 1 : 1));
		}

		/**
		 * Choose how updates replace tasks.
		 * @param config receives the builder
		 * @return this builder
		 */
		public Builder updateConfig(Consumer<ServiceSpecUpdateConfigBuilder> config) {
			Assert.notNull(config, "'config' must not be null");
			return spec((service) -> service.updateConfig(changed(this.spec.updateConfig(), config)));
		}

		/**
		 * Choose how rollbacks replace tasks.
		 * @param config receives the builder
		 * @return this builder
		 */
		public Builder rollbackConfig(Consumer<ServiceSpecUpdateConfigBuilder> config) {
			Assert.notNull(config, "'config' must not be null");
			return spec((service) -> service.rollbackConfig(changed(this.spec.rollbackConfig(), config)));
		}

		private static ServiceSpec.UpdateConfig changed(ServiceSpec.@Nullable UpdateConfig current,
				Consumer<ServiceSpecUpdateConfigBuilder> config) {
			ServiceSpecUpdateConfigBuilder builder = (current != null) ? ServiceSpecUpdateConfigBuilder.builder(current)
					: ServiceSpec.UpdateConfig.builder();
			config.accept(builder);
			return builder.build();
		}

		/**
		 * Use these credentials for the registry of the image. The swarm keeps them, and
		 * gives them to the nodes that pull the image.
		 * @param credentials the credentials
		 * @return this builder
		 */
		public Builder credentials(RegistryCredentials credentials) {
			Assert.notNull(credentials, "'credentials' must not be null");
			this.credentials = credentials;
			return this;
		}

		/**
		 * Set anything of the containers.
		 * @param containerSpec receives the builder
		 * @return this builder
		 */
		public Builder containerSpec(Consumer<ContainerSpecBuilder> containerSpec) {
			Assert.notNull(containerSpec, "'containerSpec' must not be null");
			ContainerSpecBuilder builder = ContainerSpecBuilder.builder(this.container);
			containerSpec.accept(builder);
			ContainerSpec changed = builder.build();
			this.imageChosen |= !Objects.equals(changed.image(), this.container.image());
			this.container = changed;
			return this;
		}

		/**
		 * Set anything of the tasks, other than their containers.
		 * @param taskTemplate receives the builder
		 * @return this builder
		 */
		public Builder taskTemplate(Consumer<TaskSpecBuilder> taskTemplate) {
			Assert.notNull(taskTemplate, "'taskTemplate' must not be null");
			TaskSpecBuilder builder = TaskSpecBuilder.builder(this.task).containerSpec(this.container);
			taskTemplate.accept(builder);
			return task(builder.build());
		}

		private Builder task(@Nullable TaskSpec changed) {
			this.task = (changed != null) ? changed : TaskSpec.builder().build();
			ContainerSpec changedContainer = this.task.containerSpec();
			ContainerSpec container = (changedContainer != null) ? changedContainer : ContainerSpec.builder().build();
			this.imageChosen |= !Objects.equals(container.image(), this.container.image());
			this.container = container;
			return this;
		}

		/**
		 * Set anything of the service, other than its tasks.
		 * @param spec receives the builder
		 * @return this builder
		 */
		public Builder spec(Consumer<ServiceSpecBuilder> spec) {
			Assert.notNull(spec, "'spec' must not be null");
			ServiceSpecBuilder builder = ServiceSpecBuilder.builder(this.spec).taskTemplate(template());
			spec.accept(builder);
			this.spec = builder.build();
			return task(this.spec.taskTemplate());
		}

		private TaskSpec template() {
			boolean contained = this.task.pluginSpec() == null && this.task.networkAttachmentSpec() == null;
			return TaskSpecBuilder.builder(this.task).containerSpec(contained ? this.container : null).build();
		}

		/**
		 * Limit the time that creating the service may take, from its beginning to its
		 * end, or updating it, once it has been read. When it is over, the operation is
		 * given up and fails with a
		 * {@link io.github.dockerclient.error.DockerTimeoutException}.
		 * @param timeout the limit, which must be positive; none unless set
		 * @return this builder
		 */
		public Builder timeout(Duration timeout) {
			Assert.notNull(timeout, "'timeout' must not be null");
			this.timeout = timeout;
			return this;
		}

		/**
		 * Build the options.
		 * @return the options
		 * @throws IllegalArgumentException if the image is missing
		 */
		public ServiceCreateOptions build() {
			Copies.checkNonNull("env", this.container.env());
			Copies.checkNonNull("labels", this.container.labels().values());
			Copies.checkNonNull("labels", this.spec.labels().values());
			return new ServiceCreateOptions(ServiceSpecBuilder.builder(this.spec).taskTemplate(template()).build(),
					this.credentials,
					(this.queryRegistry == null && this.imageChosen) ? Boolean.TRUE : this.queryRegistry, this.timeout);
		}

	}

}
