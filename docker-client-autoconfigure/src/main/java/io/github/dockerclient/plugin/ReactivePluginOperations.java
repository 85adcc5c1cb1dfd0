package io.github.dockerclient.plugin;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.Internal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Operations on plugins, such as {@code docker plugin ls} and
 * {@code docker plugin install}. Nothing is sent before the result is subscribed to.
 * Every method can fail with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactivePluginOperations {

	/**
	 * As {@link #list(PluginListOptions)}, with the default options.
	 * @return the plugins
	 */
	default Flux<Plugin> list() {
		return list(new PluginListOptions());
	}

	/**
	 * As {@link #list(PluginListOptions)}, with options that are set here.
	 * @param options sets the options
	 * @return the plugins
	 */
	default Flux<Plugin> list(Consumer<PluginListOptions> options) {
		return list(new PluginListOptions().apply(options));
	}

	/**
	 * List plugins: {@code GET /plugins}, since API 1.41.
	 * @param options the options
	 * @return the plugins
	 */
	Flux<Plugin> list(PluginListOptions options);

	/**
	 * As {@link #privileges(String, PluginPrivilegesOptions)}, with the default options.
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @return the privileges
	 */
	default Flux<PluginPrivilege> privileges(String remote) {
		return privileges(remote, new PluginPrivilegesOptions());
	}

	/**
	 * As {@link #privileges(String, PluginPrivilegesOptions)}, with options that are set
	 * here.
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @param options sets the options
	 * @return the privileges
	 */
	default Flux<PluginPrivilege> privileges(String remote, Consumer<PluginPrivilegesOptions> options) {
		return privileges(remote, new PluginPrivilegesOptions().apply(options));
	}

	/**
	 * Return the privileges that a plugin requires, as its registry describes them:
	 * {@code GET /plugins/privileges}, since API 1.41. Engines also return none if the
	 * registry does not have the plugin or denies access.
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @param options the options
	 * @return the privileges
	 */
	Flux<PluginPrivilege> privileges(String remote, PluginPrivilegesOptions options);

	/**
	 * As {@link #install(String, PluginInstallOptions)}, with the default options.
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @return the plugin, when it is installed
	 */
	default Mono<Plugin> install(String remote) {
		return install(remote, new PluginInstallOptions());
	}

	/**
	 * As {@link #install(String, PluginInstallOptions)}, with options that are set here.
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @param options sets the options
	 * @return the plugin, when it is installed
	 */
	default Mono<Plugin> install(String remote, Consumer<PluginInstallOptions> options) {
		return install(remote, new PluginInstallOptions().apply(options));
	}

	/**
	 * Install a plugin from its registry: {@code POST /plugins/pull}, since API 1.41. The
	 * options decide about the privileges that the plugin requires; if they do not accept
	 * them, the operation fails with a {@link PluginPrivilegesRefusedException}. Then the
	 * plugin is set and enabled as the options say; by default it stays disabled.
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @param options the options
	 * @return the plugin, when it is installed
	 */
	Mono<Plugin> install(String remote, PluginInstallOptions options);

	/**
	 * As {@link #installProgress(String, PluginInstallOptions)}, with the default
	 * options.
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @return the progress messages of the engine; if cancelled, the engine stops the
	 * operation
	 */
	default Flux<ProgressMessage> installProgress(String remote) {
		return installProgress(remote, new PluginInstallOptions());
	}

	/**
	 * As {@link #installProgress(String, PluginInstallOptions)}, with options that are
	 * set here.
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @param options sets the options
	 * @return the progress messages of the engine; if cancelled, the engine stops the
	 * operation
	 */
	default Flux<ProgressMessage> installProgress(String remote, Consumer<PluginInstallOptions> options) {
		return installProgress(remote, new PluginInstallOptions().apply(options));
	}

	/**
	 * Install a plugin as {@link #install(String, PluginInstallOptions)} does, and return
	 * the progress: {@code POST /plugins/pull}, since API 1.41. The stream ends when the
	 * plugin is set and enabled.
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @param options the options
	 * @return the progress messages of the engine; if cancelled, the engine stops the
	 * operation
	 */
	Flux<ProgressMessage> installProgress(String remote, PluginInstallOptions options);

	/**
	 * Return the details of a plugin: {@code GET /plugins/{name}/json}, since API 1.41.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @return its configuration and settings
	 */
	Mono<Plugin> inspect(String name);

	/**
	 * As {@link #enable(String, PluginEnableOptions)}, with the default options.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @return completes when the plugin runs
	 */
	default Mono<Void> enable(String name) {
		return enable(name, new PluginEnableOptions());
	}

	/**
	 * As {@link #enable(String, PluginEnableOptions)}, with options that are set here.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param options sets the options
	 * @return completes when the plugin runs
	 */
	default Mono<Void> enable(String name, Consumer<PluginEnableOptions> options) {
		return enable(name, new PluginEnableOptions().apply(options));
	}

	/**
	 * Enable a plugin: {@code POST /plugins/{name}/enable}, since API 1.41.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param options the options
	 * @return completes when the plugin runs
	 */
	Mono<Void> enable(String name, PluginEnableOptions options);

	/**
	 * As {@link #disable(String, PluginDisableOptions)}, with the default options.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @return completes when the plugin is stopped
	 */
	default Mono<Void> disable(String name) {
		return disable(name, new PluginDisableOptions());
	}

	/**
	 * As {@link #disable(String, PluginDisableOptions)}, with options that are set here.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param options sets the options
	 * @return completes when the plugin is stopped
	 */
	default Mono<Void> disable(String name, Consumer<PluginDisableOptions> options) {
		return disable(name, new PluginDisableOptions().apply(options));
	}

	/**
	 * Disable a plugin: {@code POST /plugins/{name}/disable}, since API 1.41. Fails with
	 * a {@link io.github.dockerclient.error.ConflictException} if the plugin is disabled
	 * already.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param options the options
	 * @return completes when the plugin is stopped
	 */
	Mono<Void> disable(String name, PluginDisableOptions options);

	/**
	 * Change settings of a plugin, which must be disabled: {@code POST
	 * /plugins/{name}/set}, since API 1.41.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param settings the settings of variables, arguments or devices as
	 * {@code NAME=value}, and of mounts as {@code NAME.source=value}
	 * @return completes when the settings are changed
	 */
	Mono<Void> set(String name, String... settings);

	/**
	 * As {@link #upgrade(String, String, PluginUpgradeOptions)}, with the default
	 * options.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @return the upgraded plugin
	 */
	default Mono<Plugin> upgrade(String name, String remote) {
		return upgrade(name, remote, new PluginUpgradeOptions());
	}

	/**
	 * As {@link #upgrade(String, String, PluginUpgradeOptions)}, with options that are
	 * set here.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @param options sets the options
	 * @return the upgraded plugin
	 */
	default Mono<Plugin> upgrade(String name, String remote, Consumer<PluginUpgradeOptions> options) {
		return upgrade(name, remote, new PluginUpgradeOptions().apply(options));
	}

	/**
	 * Replace a plugin by another version: {@code POST /plugins/{name}/upgrade}, since
	 * API 1.41. The plugin must be disabled, and loses its settings. The options decide
	 * about the privileges that the plugin requires; if they do not accept them, the
	 * operation fails with a {@link PluginPrivilegesRefusedException}.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @param options the options
	 * @return the upgraded plugin
	 */
	Mono<Plugin> upgrade(String name, String remote, PluginUpgradeOptions options);

	/**
	 * As {@link #upgradeProgress(String, String, PluginUpgradeOptions)}, with the default
	 * options.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @return the progress messages of the engine; if cancelled, the engine stops the
	 * operation
	 */
	default Flux<ProgressMessage> upgradeProgress(String name, String remote) {
		return upgradeProgress(name, remote, new PluginUpgradeOptions());
	}

	/**
	 * As {@link #upgradeProgress(String, String, PluginUpgradeOptions)}, with options
	 * that are set here.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @param options sets the options
	 * @return the progress messages of the engine; if cancelled, the engine stops the
	 * operation
	 */
	default Flux<ProgressMessage> upgradeProgress(String name, String remote, Consumer<PluginUpgradeOptions> options) {
		return upgradeProgress(name, remote, new PluginUpgradeOptions().apply(options));
	}

	/**
	 * Replace a plugin as {@link #upgrade(String, String, PluginUpgradeOptions)} does,
	 * and return the progress: {@code POST /plugins/{name}/upgrade}, since API 1.41.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param remote the name of the plugin in its registry; the tag is {@code latest} if
	 * it has neither tag nor digest
	 * @param options the options
	 * @return the progress messages of the engine; if cancelled, the engine stops the
	 * operation
	 */
	Flux<ProgressMessage> upgradeProgress(String name, String remote, PluginUpgradeOptions options);

	/**
	 * Create a plugin from an archive: {@code POST /plugins/create}, since API 1.41. It
	 * is disabled at first.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param archive a tar archive of {@code config.json} and the directory
	 * {@code rootfs}, such as a {@link io.github.dockerclient.stream.TarArchive}
	 * @return completes when the plugin is created
	 */
	Mono<Void> create(String name, ByteSource archive);

	/**
	 * As {@link #create(String, ByteSource)}, with a limit of the time that it may take.
	 * When the time is over, it fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException}.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param archive a tar archive of {@code config.json} and the directory
	 * {@code rootfs}
	 * @param timeout the limit, which must be positive
	 * @return completes when the plugin is created
	 */
	Mono<Void> create(String name, ByteSource archive, Duration timeout);

	/**
	 * As {@link #push(String, PluginPushOptions)}, with the default options.
	 * @param name the name of the plugin, which begins with that of its registry; the tag
	 * is {@code latest} if it has none
	 * @return the outcome, when the push is complete
	 */
	default Mono<PluginPushResult> push(String name) {
		return push(name, new PluginPushOptions());
	}

	/**
	 * As {@link #push(String, PluginPushOptions)}, with options that are set here.
	 * @param name the name of the plugin, which begins with that of its registry; the tag
	 * is {@code latest} if it has none
	 * @param options sets the options
	 * @return the outcome, when the push is complete
	 */
	default Mono<PluginPushResult> push(String name, Consumer<PluginPushOptions> options) {
		return push(name, new PluginPushOptions().apply(options));
	}

	/**
	 * Push a plugin to its registry: {@code POST /plugins/{name}/push}, since API 1.41.
	 * @param name the name of the plugin, which begins with that of its registry; the tag
	 * is {@code latest} if it has none
	 * @param options the options
	 * @return the outcome, when the push is complete
	 */
	Mono<PluginPushResult> push(String name, PluginPushOptions options);

	/**
	 * As {@link #pushProgress(String, PluginPushOptions)}, with the default options.
	 * @param name the name of the plugin, which begins with that of its registry; the tag
	 * is {@code latest} if it has none
	 * @return the progress messages of the engine; if cancelled, the engine stops the
	 * operation
	 */
	default Flux<ProgressMessage> pushProgress(String name) {
		return pushProgress(name, new PluginPushOptions());
	}

	/**
	 * As {@link #pushProgress(String, PluginPushOptions)}, with options that are set
	 * here.
	 * @param name the name of the plugin, which begins with that of its registry; the tag
	 * is {@code latest} if it has none
	 * @param options sets the options
	 * @return the progress messages of the engine; if cancelled, the engine stops the
	 * operation
	 */
	default Flux<ProgressMessage> pushProgress(String name, Consumer<PluginPushOptions> options) {
		return pushProgress(name, new PluginPushOptions().apply(options));
	}

	/**
	 * Push a plugin as {@link #push(String, PluginPushOptions)} does, and return the
	 * progress: {@code POST /plugins/{name}/push}, since API 1.41.
	 * @param name the name of the plugin, which begins with that of its registry; the tag
	 * is {@code latest} if it has none
	 * @param options the options
	 * @return the progress messages of the engine; if cancelled, the engine stops the
	 * operation
	 */
	Flux<ProgressMessage> pushProgress(String name, PluginPushOptions options);

	/**
	 * As {@link #remove(String, PluginRemoveOptions)}, with the default options.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @return completes when the plugin is removed
	 */
	default Mono<Void> remove(String name) {
		return remove(name, new PluginRemoveOptions());
	}

	/**
	 * As {@link #remove(String, PluginRemoveOptions)}, with options that are set here.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param options sets the options
	 * @return completes when the plugin is removed
	 */
	default Mono<Void> remove(String name, Consumer<PluginRemoveOptions> options) {
		return remove(name, new PluginRemoveOptions().apply(options));
	}

	/**
	 * Remove a plugin: {@code DELETE /plugins/{name}}, since API 1.41.
	 * @param name the name of the plugin; the tag is {@code latest} if it has none
	 * @param options the options
	 * @return completes when the plugin is removed
	 */
	Mono<Void> remove(String name, PluginRemoveOptions options);

	/**
	 * Create these operations.
	 * @param http sends the requests
	 * @param logins provides the credentials of registries
	 * @return the operations
	 */
	@Internal
	static ReactivePluginOperations using(ReactiveDockerHttp http, RegistryLogins logins) {
		return new DefaultReactivePluginOperations(http, logins);
	}

}
