package io.github.dockerclient.container;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import io.github.dockerclient.type.ContainerConfig;
import io.github.dockerclient.type.ContainerConfigBuilder;
import io.github.dockerclient.type.Copies;
import io.github.dockerclient.type.Platform;
import io.github.dockerclient.type.Variables;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Options of {@link ContainerOperations#create} and {@link ContainerOperations#run}.
 * Everyday settings are named as on Docker's command line; {@code config},
 * {@code hostConfig} and {@code endpoint} set anything else. The image is required.
 */
public final class ContainerCreateOptions extends ContainerHostOptions<ContainerCreateOptions> {

	private @Nullable Boolean useConfigProxies;

	private @Nullable Platform platform;

	private ContainerConfigBuilder config = ContainerConfig.builder();

	private List<String> env = List.of();

	private final Map<String, String> labels = new LinkedHashMap<>();

	/**
	 * Set the name of the container. By default the engine chooses one.
	 * @param name two or more letters, digits, {@code _}, {@code .} or {@code -}
	 * @return these options
	 */
	public ContainerCreateOptions name(String name) {
		return query("name", ContainerName.check(name));
	}

	/**
	 * Set the platform of the image. By default it is the client's default platform, or
	 * else the engine's.
	 * @param platform the platform
	 * @return these options
	 */
	public ContainerCreateOptions platform(Platform platform) {
		Assert.notNull(platform, "'platform' must not be null");
		this.platform = platform;
		return this;
	}

	/**
	 * Set the image, which is required.
	 * @param image the image's name, or its id
	 * @return these options
	 */
	public ContainerCreateOptions image(String image) {
		Assert.notNull(image, "'image' must not be null");
		this.config.image(image);
		return this;
	}

	/**
	 * Replace the image's command.
	 * @param command the command with its arguments; none at all keeps the image's
	 * command, unless these options set an entry point
	 * @return these options
	 */
	public ContainerCreateOptions command(String... command) {
		this.config.cmd(Copies.nonNull("command", command));
		return this;
	}

	/**
	 * Replace the image's entry point.
	 * @param entrypoint the entry point with its arguments; none at all removes it
	 * @return these options
	 */
	public ContainerCreateOptions entrypoint(String... entrypoint) {
		this.config.entrypoint(Copies.nonNull("entrypoint", entrypoint));
		return this;
	}

	/**
	 * Set an environment variable. May be called several times.
	 * @param name the variable's name
	 * @param value the variable's value
	 * @return these options
	 */
	public ContainerCreateOptions env(String name, String value) {
		this.env = Variables.plus(this.env, List.of(Variables.of(name, value)));
		return this;
	}

	/**
	 * Set an environment variable as {@code -e NAME} does: to the value that it has in
	 * the environment of this process. If it is not set here, the variable of the image
	 * is removed. May be called several times.
	 * @param name the variable's name
	 * @return these options
	 */
	public ContainerCreateOptions env(String name) {
		this.env = Variables.plus(this.env, List.of(Variables.inherited(name)));
		return this;
	}

	/**
	 * Set whether the proxies of Docker's own configuration become environment variables,
	 * as {@code docker create} does it. Variables that these options set take precedence.
	 * By default {@code docker.use-config-proxies} decides.
	 * @param useConfigProxies whether they become variables
	 * @return these options
	 */
	public ContainerCreateOptions useConfigProxies(boolean useConfigProxies) {
		this.useConfigProxies = useConfigProxies;
		return this;
	}

	/**
	 * Add a label. May be called several times.
	 * @param name the label's name
	 * @param value the label's value
	 * @return these options
	 */
	public ContainerCreateOptions label(String name, String value) {
		Assert.hasText(name, "'name' of a label must not be empty");
		Assert.isTrue(value != null, () -> String.format(Locale.ROOT, "'value' of label '%s' must not be null", name));
		this.labels.put(name, value);
		return this;
	}

	/**
	 * Set the directory in which the command starts. By default it is the image's.
	 * @param workingDir an absolute path in the container
	 * @return these options
	 */
	public ContainerCreateOptions workingDir(String workingDir) {
		Assert.notNull(workingDir, "'workingDir' must not be null");
		this.config.workingDir(workingDir);
		return this;
	}

	/**
	 * Set the user that runs the command. By default it is the image's.
	 * @param user a name or number, optionally with {@code :group}
	 * @return these options
	 */
	public ContainerCreateOptions user(String user) {
		Assert.notNull(user, "'user' must not be null");
		this.config.user(user);
		return this;
	}

	/**
	 * Set whether the command has a terminal, which joins its standard output and error.
	 * By default it has none.
	 * @param tty whether it has one
	 * @return these options
	 */
	public ContainerCreateOptions tty(boolean tty) {
		this.config.tty(tty);
		return this;
	}

	/**
	 * Set anything in the portable configuration. The environment, labels and exposed
	 * ports of these options are added to it and take precedence.
	 * @param config sets the configuration
	 * @return these options
	 */
	public ContainerCreateOptions config(Consumer<ContainerConfigBuilder> config) {
		Assert.notNull(config, "'config' must not be null");
		config.accept(this.config);
		ContainerConfig all = this.config.build();
		Copies.checkNonNull("env", all.env());
		Copies.checkNonNull("labels", all.labels().values());
		return this;
	}

	/**
	 * Set the whole portable configuration, such as that of an inspected container. It
	 * replaces the settings that were made before, such as the image and the command. The
	 * environment, labels and exposed ports of these options are added to it and take
	 * precedence.
	 * @param config the configuration
	 * @return these options
	 */
	public ContainerCreateOptions config(ContainerConfig config) {
		Assert.notNull(config, "'config' must not be null");
		this.config = ContainerConfigBuilder.builder(config);
		return config((all) -> {
		});
	}

	@Override
	protected void check() {
		Assert.isTrue(StringUtils.hasText(this.config.build().image()), "A container needs an 'image'");
	}

	@Override
	protected ContainerCreateOptions copy() {
		check();
		ContainerCreateRequest request = request();
		ContainerCreateOptions copy = new ContainerCreateOptions().config(request.config())
			.hostConfig(request.hostConfig())
			.query("name", value("name"));
		endpoints().forEach(copy::endpoint);
		copy.platform = this.platform;
		copy.useConfigProxies = this.useConfigProxies;
		return copy;
	}

	ContainerCreateRequest request() {
		ContainerConfig config = withPorts(this.config.build());
		Map<String, String> labels = new LinkedHashMap<>(config.labels());
		labels.putAll(this.labels);
		List<String> env = Variables.plus(config.env(), this.env);
		return new ContainerCreateRequest(ContainerConfigBuilder.builder(config).env(env).labels(labels).build(),
				hostConfig(), endpoints().isEmpty() ? null : new NetworkingConfig(endpoints()));
	}

	String image() {
		return String.valueOf(this.config.build().image());
	}

	@Nullable Platform platform() {
		return this.platform;
	}

	@Nullable Boolean useConfigProxies() {
		return this.useConfigProxies;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "ContainerCreateOptions[name=%s, platform=%s, useConfigProxies=%s, %s]",
				value("name"), this.platform, this.useConfigProxies, request());
	}

}
