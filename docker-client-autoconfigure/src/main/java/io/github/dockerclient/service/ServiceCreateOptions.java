package io.github.dockerclient.service;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.github.dockerclient.container.Mount;
import io.github.dockerclient.container.MountType;
import io.github.dockerclient.container.PortType;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.task.ContainerSpec;
import io.github.dockerclient.task.ContainerSpecBuilder;
import io.github.dockerclient.task.EndpointPortConfig;
import io.github.dockerclient.task.NetworkAttachmentConfig;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.task.TaskSpecBuilder;
import io.github.dockerclient.transport.TimedOptions;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Sizes;
import io.github.dockerclient.type.Variables;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Options of {@link ServiceOperations#create}, and changes of a service for
 * {@link ServiceOperations#update(String, Consumer)}. The common settings are named as on
 * Docker's command line; {@link #containerSpec}, {@link #taskTemplate} and {@link #spec}
 * reach everything else that the Engine API has.
 */
public final class ServiceCreateOptions extends TimedOptions<ServiceCreateOptions> {

	private final ServiceDraft draft;

	private @Nullable RegistryCredentials credentials;

	private @Nullable Boolean queryRegistry;

	/**
	 * Create options for a new service.
	 */
	public ServiceCreateOptions() {
		this(ServiceSpec.builder().build());
	}

	/**
	 * Create options from a specification.
	 * @param spec the specification to change
	 */
	public ServiceCreateOptions(ServiceSpec spec) {
		Assert.notNull(spec, "'spec' must not be null");
		this.draft = new ServiceDraft(spec);
	}

	/**
	 * Set the name of the service, which cannot be changed later. By default the engine
	 * chooses one.
	 * @param name the name, of letters, digits and hyphens
	 * @return these options
	 */
	public ServiceCreateOptions name(String name) {
		Assert.notNull(name, "'name' must not be null");
		return spec((service) -> service.name(name));
	}

	/**
	 * Set the image. By default its registry is queried for its digest and its platforms,
	 * so that all nodes run the same image, and an update with the same tag runs the
	 * image that was pushed since. If the registry does not answer, the service is
	 * created with the tag, and a warning is returned.
	 * @param image the name of the image
	 * @return these options
	 */
	public ServiceCreateOptions image(String image) {
		Assert.notNull(image, "'image' must not be null");
		this.draft.image(image);
		return this;
	}

	/**
	 * Do not query the registry of the image, as {@code --no-resolve-image}.
	 * @return these options
	 */
	public ServiceCreateOptions noResolveImage() {
		return queryRegistry(false);
	}

	/**
	 * Set whether the registry is queried for the digest and the platforms of the image.
	 * By default it is for a new service, and for an update that sets the image.
	 * @param queryRegistry whether to query it
	 * @return these options
	 */
	public ServiceCreateOptions queryRegistry(boolean queryRegistry) {
		this.queryRegistry = queryRegistry;
		return this;
	}

	/**
	 * Replace the image's command.
	 * @param command the command with its arguments; the image's own if empty
	 * @return these options
	 */
	public ServiceCreateOptions command(String... command) {
		return containerSpec((container) -> container.args(Copies.nonNull("command", command)));
	}

	/**
	 * Replace the image's entry point.
	 * @param entrypoint the entry point with its arguments; the image's own if empty
	 * @return these options
	 */
	public ServiceCreateOptions entrypoint(String... entrypoint) {
		return containerSpec((container) -> container.command(Copies.nonNull("entrypoint", entrypoint)));
	}

	/**
	 * Set an environment variable. May be called several times.
	 * @param name the variable's name
	 * @param value the variable's value
	 * @return these options
	 */
	public ServiceCreateOptions env(String name, String value) {
		return plusEnv(Variables.of(name, value));
	}

	/**
	 * Set an environment variable to the value that it has in the environment of this
	 * process, as {@code -e NAME} does. If it is not set there, the variable of the image
	 * is removed. May be called several times.
	 * @param name the variable's name
	 * @return these options
	 */
	public ServiceCreateOptions env(String name) {
		return plusEnv(Variables.inherited(name));
	}

	private ServiceCreateOptions plusEnv(String variable) {
		return containerSpec(
				(container) -> container.env(Variables.plus(this.draft.container().env(), List.of(variable))));
	}

	/**
	 * Add a label of the service. May be called several times.
	 * @param name the label's name
	 * @param value the label's value
	 * @return these options
	 */
	public ServiceCreateOptions label(String name, String value) {
		Assert.hasText(name, "'name' of a label must not be empty");
		Assert.isTrue(value != null, () -> String.format(Locale.ROOT, "'value' of label '%s' must not be null", name));
		return spec((service) -> service.labels(Copies.plus(this.draft.service().labels(), name, value)));
	}

	/**
	 * Add a label of the containers. May be called several times.
	 * @param name the label's name
	 * @param value the label's value
	 * @return these options
	 */
	public ServiceCreateOptions containerLabel(String name, String value) {
		Assert.hasText(name, "'name' of a label must not be empty");
		Assert.isTrue(value != null, () -> String.format(Locale.ROOT, "'value' of label '%s' must not be null", name));
		return containerSpec(
				(container) -> container.labels(Copies.plus(this.draft.container().labels(), name, value)));
	}

	/**
	 * Run a number of tasks, each of which is replaced when it ends. By default there is
	 * one.
	 * @param replicas the number of tasks
	 * @return these options
	 */
	public ServiceCreateOptions replicas(long replicas) {
		Assert.isTrue(replicas >= 0, "'replicas' must not be negative");
		return mode(ServiceSpec.Mode.replicated(replicas));
	}

	/**
	 * Set how many tasks there are: a number, one on each node, or those of a job.
	 * @param mode the mode
	 * @return these options
	 */
	public ServiceCreateOptions mode(ServiceSpec.Mode mode) {
		Assert.notNull(mode, "'mode' must not be null");
		return spec((service) -> service.mode(mode));
	}

	/**
	 * Publish a TCP port on all nodes, on a port that the swarm chooses. May be called
	 * several times.
	 * @param targetPort the port in the containers
	 * @return these options
	 */
	public ServiceCreateOptions publish(int targetPort) {
		checkPort(targetPort);
		return publish(EndpointPortConfig.builder().protocol(PortType.TCP).targetPort((long) targetPort).build());
	}

	/**
	 * Publish a TCP port on all nodes. May be called several times.
	 * @param publishedPort the port of the nodes
	 * @param targetPort the port in the containers
	 * @return these options
	 */
	public ServiceCreateOptions publish(int publishedPort, int targetPort) {
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
	 * @param port the port with its settings
	 * @return these options
	 */
	public ServiceCreateOptions publish(EndpointPortConfig port) {
		Assert.notNull(port, "'port' must not be null");
		this.draft.publish(port);
		return this;
	}

	private static void checkPort(int port) {
		Assert.isTrue(port > 0 && port <= 65535,
				() -> String.format(Locale.ROOT, "Port %d is not between 1 and 65535", port));
	}

	/**
	 * Connect the tasks to a network. May be called several times.
	 * @param network the name or id of the network
	 * @return these options
	 */
	public ServiceCreateOptions network(String network) {
		Assert.hasText(network, "'network' must not be empty");
		return network(NetworkAttachmentConfig.builder().target(network).build());
	}

	/**
	 * Connect the tasks to a network with settings. May be called several times.
	 * @param network the network with the settings
	 * @return these options
	 */
	public ServiceCreateOptions network(NetworkAttachmentConfig network) {
		Assert.notNull(network, "'network' must not be null");
		return taskTemplate((task) -> task.networks(Copies.plus(this.draft.task().networks(), List.of(network))));
	}

	/**
	 * Mount a volume, which each node creates if it has none of that name. May be called
	 * several times.
	 * @param name the volume's name
	 * @param target the absolute path in the containers
	 * @return these options
	 */
	public ServiceCreateOptions volume(String name, String target) {
		Assert.notNull(name, "'name' of a volume must not be null");
		Assert.notNull(target, "'target' must not be null");
		Assert.isTrue(name.indexOf('/') < 0,
				() -> String.format(Locale.ROOT, "'%s' is a path, not the name of a volume: use mount", name));
		return mount(Mount.builder().type(MountType.VOLUME).source(name).target(target).build());
	}

	/**
	 * Add a mount. May be called several times.
	 * @param mount the mount
	 * @return these options
	 */
	public ServiceCreateOptions mount(Mount mount) {
		Assert.notNull(mount, "'mount' must not be null");
		return containerSpec(
				(container) -> container.mounts(Copies.plus(this.draft.container().mounts(), List.of(mount))));
	}

	/**
	 * Add a secret, in a file of its name in {@code /run/secrets}. May be called several
	 * times.
	 * @param id the secret's id
	 * @param name the secret's name
	 * @return these options
	 */
	public ServiceCreateOptions secret(String id, String name) {
		Assert.hasText(name, "'name' of a secret must not be empty");
		return secret(id, name, name);
	}

	/**
	 * Add a secret, in a file that all users of the containers can read. May be called
	 * several times.
	 * @param id the secret's id
	 * @param name the secret's name
	 * @param file the name of the file in {@code /run/secrets}, or its absolute path
	 * @return these options
	 */
	public ServiceCreateOptions secret(String id, String name, String file) {
		Assert.hasText(id, "'id' of a secret must not be empty");
		Assert.hasText(name, "'name' of a secret must not be empty");
		Assert.hasText(file, "'file' of a secret must not be empty");
		return secret(new ContainerSpec.SecretReference(ContainerSpec.FileTarget.of(file), id, name));
	}

	/**
	 * Add a secret. May be called several times.
	 * @param secret the secret and its file
	 * @return these options
	 */
	public ServiceCreateOptions secret(ContainerSpec.SecretReference secret) {
		Assert.notNull(secret, "'secret' must not be null");
		return containerSpec(
				(container) -> container.secrets(Copies.plus(this.draft.container().secrets(), List.of(secret))));
	}

	/**
	 * Add a configuration, in a file of its name in the root directory. May be called
	 * several times.
	 * @param id the configuration's id
	 * @param name the configuration's name
	 * @return these options
	 */
	public ServiceCreateOptions config(String id, String name) {
		Assert.hasText(name, "'name' of a config must not be empty");
		return config(id, name, "/" + name);
	}

	/**
	 * Add a configuration, in a file that all users of the containers can read. May be
	 * called several times.
	 * @param id the configuration's id
	 * @param name the configuration's name
	 * @param file the file's absolute path
	 * @return these options
	 */
	public ServiceCreateOptions config(String id, String name, String file) {
		Assert.hasText(id, "'id' of a config must not be empty");
		Assert.hasText(name, "'name' of a config must not be empty");
		Assert.hasText(file, "'file' of a config must not be empty");
		return config(new ContainerSpec.ConfigReference(ContainerSpec.FileTarget.of(file), null, id, name));
	}

	/**
	 * Add a configuration. May be called several times.
	 * @param config the configuration and its file
	 * @return these options
	 */
	public ServiceCreateOptions config(ContainerSpec.ConfigReference config) {
		Assert.notNull(config, "'config' must not be null");
		return containerSpec(
				(container) -> container.configs(Copies.plus(this.draft.container().configs(), List.of(config))));
	}

	/**
	 * Run tasks only on nodes that satisfy a constraint. May be called several times.
	 * @param constraint the constraint, such as {@code node.role==manager}
	 * @return these options
	 */
	public ServiceCreateOptions constraint(String constraint) {
		Assert.notNull(constraint, "'constraint' must not be null");
		this.draft.constraint(constraint);
		return this;
	}

	/**
	 * Limit the memory of each task, as {@code --limit-memory}.
	 * @param limitMemory the limit, such as {@code 512m}, see {@link Sizes}
	 * @return these options
	 */
	public ServiceCreateOptions limitMemory(String limitMemory) {
		this.draft.limitMemory(Sizes.bytes("limitMemory", limitMemory));
		return this;
	}

	/**
	 * Set the memory that a node must have free to run a task, as
	 * {@code --reserve-memory}.
	 * @param reserveMemory the memory, such as {@code 256m}, see {@link Sizes}
	 * @return these options
	 */
	public ServiceCreateOptions reserveMemory(String reserveMemory) {
		this.draft.reserveMemory(Sizes.bytes("reserveMemory", reserveMemory));
		return this;
	}

	/**
	 * Set when a task that has ended is replaced.
	 * @param policy the policy
	 * @return these options
	 */
	public ServiceCreateOptions restart(TaskSpec.RestartSettings policy) {
		Assert.notNull(policy, "'policy' must not be null");
		return taskTemplate((task) -> task.restartPolicy(policy));
	}

	/**
	 * Replace all tasks, even if nothing else changes.
	 * @return these options
	 */
	public ServiceCreateOptions force() {
		Long count = this.draft.task().forceUpdate();
		return taskTemplate((task) -> task.forceUpdate((count != null) ? count + 1 : 1));
	}

	/**
	 * Change how updates replace tasks.
	 * @param config receives the builder
	 * @return these options
	 */
	public ServiceCreateOptions updateConfig(Consumer<ServiceSpecUpdateConfigBuilder> config) {
		Assert.notNull(config, "'config' must not be null");
		return spec((service) -> service.updateConfig(changed(this.draft.service().updateConfig(), config)));
	}

	/**
	 * Change how rollbacks replace tasks.
	 * @param config receives the builder
	 * @return these options
	 */
	public ServiceCreateOptions rollbackConfig(Consumer<ServiceSpecUpdateConfigBuilder> config) {
		Assert.notNull(config, "'config' must not be null");
		return spec((service) -> service.rollbackConfig(changed(this.draft.service().rollbackConfig(), config)));
	}

	private static ServiceSpec.UpdateConfig changed(ServiceSpec.@Nullable UpdateConfig current,
			Consumer<ServiceSpecUpdateConfigBuilder> config) {
		ServiceSpecUpdateConfigBuilder builder = (current != null) ? ServiceSpecUpdateConfigBuilder.builder(current)
				: ServiceSpec.UpdateConfig.builder();
		config.accept(builder);
		return builder.build();
	}

	/**
	 * Set the credentials for the registry of the image, which the swarm stores for the
	 * nodes that pull the image. By default they are those that the client was configured
	 * with.
	 * @param credentials the credentials
	 * @return these options
	 */
	public ServiceCreateOptions credentials(RegistryCredentials credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		this.credentials = credentials;
		return this;
	}

	/**
	 * Change any setting of the containers.
	 * @param containerSpec receives the builder
	 * @return these options
	 */
	public ServiceCreateOptions containerSpec(Consumer<ContainerSpecBuilder> containerSpec) {
		Assert.notNull(containerSpec, "'containerSpec' must not be null");
		this.draft.container(containerSpec);
		return this;
	}

	/**
	 * Change any setting of the tasks.
	 * @param taskTemplate receives the builder
	 * @return these options
	 */
	public ServiceCreateOptions taskTemplate(Consumer<TaskSpecBuilder> taskTemplate) {
		Assert.notNull(taskTemplate, "'taskTemplate' must not be null");
		this.draft.task(taskTemplate);
		return this;
	}

	/**
	 * Change any setting of the service.
	 * @param spec receives the builder
	 * @return these options
	 */
	public ServiceCreateOptions spec(Consumer<ServiceSpecBuilder> spec) {
		Assert.notNull(spec, "'spec' must not be null");
		this.draft.service(spec);
		return this;
	}

	/**
	 * Return the specification with these options.
	 * @return the specification
	 * @throws IllegalArgumentException if the image is missing
	 */
	public ServiceSpec spec() {
		return this.draft.spec();
	}

	@Nullable RegistryCredentials credentials() {
		return this.credentials;
	}

	@Nullable Boolean queryRegistry() {
		return (this.queryRegistry == null && this.draft.isImageChosen()) ? Boolean.TRUE : this.queryRegistry;
	}

}
