package io.github.dockerclient.plugin;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ByteSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Plugins, reactively. Nothing happens before the result is subscribed to. Every method
 * may end with a {@link io.github.dockerclient.error.DockerException}.
 */
public interface ReactivePluginOperations {

	/**
	 * List plugins: {@code GET /plugins}, since API 1.41.
	 * @return the plugins
	 */
	default Flux<Plugin> list() {
		return list((options) -> {
		});
	}

	/**
	 * List plugins: {@code GET /plugins}, since API 1.41.
	 * @param options which to list
	 * @return the plugins
	 */
	default Flux<Plugin> list(Consumer<PluginListOptions.Builder> options) {
		return list(PluginListOptions.of(options));
	}

	/**
	 * List plugins: {@code GET /plugins}, since API 1.41.
	 * @param options which to list
	 * @return the plugins
	 */
	Flux<Plugin> list(PluginListOptions options);

	/**
	 * Ask a registry for the privileges that a plugin wants:
	 * {@code GET /plugins/privileges}, since API 1.41. Engines answer none as well if the
	 * registry does not have the plugin, or does not let them in.
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @return the privileges
	 */
	default Flux<PluginPrivilege> privileges(String remote) {
		return privileges(remote, (options) -> {
		});
	}

	/**
	 * Ask a registry for the privileges that a plugin wants:
	 * {@code GET /plugins/privileges}, since API 1.41. Engines answer none as well if the
	 * registry does not have the plugin, or does not let them in.
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @param options how to ask
	 * @return the privileges
	 */
	default Flux<PluginPrivilege> privileges(String remote, Consumer<PluginPrivilegesOptions.Builder> options) {
		return privileges(remote, PluginPrivilegesOptions.of(options));
	}

	/**
	 * Ask a registry for the privileges that a plugin wants:
	 * {@code GET /plugins/privileges}, since API 1.41. Engines answer none as well if the
	 * registry does not have the plugin, or does not let them in.
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @param options how to ask
	 * @return the privileges
	 */
	Flux<PluginPrivilege> privileges(String remote, PluginPrivilegesOptions options);

	/**
	 * Pull a plugin from its registry: {@code POST /plugins/pull}, since API 1.41. The
	 * privileges that the plugin asks for are shown to the options, and refused by a
	 * {@link PluginPrivilegesRefusedException} unless those accept them. Then it is set
	 * and enabled, as the options say; by default it stays disabled.
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @return the plugin, when all is done
	 */
	default Mono<Plugin> install(String remote) {
		return install(remote, (options) -> {
		});
	}

	/**
	 * Pull a plugin from its registry: {@code POST /plugins/pull}, since API 1.41. The
	 * privileges that the plugin asks for are shown to the options, and refused by a
	 * {@link PluginPrivilegesRefusedException} unless those accept them. Then it is set
	 * and enabled, as the options say; by default it stays disabled.
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @param options how to install
	 * @return the plugin, when all is done
	 */
	default Mono<Plugin> install(String remote, Consumer<PluginInstallOptions.Builder> options) {
		return install(remote, PluginInstallOptions.of(options));
	}

	/**
	 * Pull a plugin from its registry: {@code POST /plugins/pull}, since API 1.41. The
	 * privileges that the plugin asks for are shown to the options, and refused by a
	 * {@link PluginPrivilegesRefusedException} unless those accept them. Then it is set
	 * and enabled, as the options say; by default it stays disabled.
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @param options how to install
	 * @return the plugin, when all is done
	 */
	Mono<Plugin> install(String remote, PluginInstallOptions options);

	/**
	 * Install a plugin and watch the progress: {@code POST /plugins/pull}, since API
	 * 1.41. The privileges that the plugin asks for are shown to the options, and refused
	 * by a {@link PluginPrivilegesRefusedException} unless those accept them. The stream
	 * ends when the plugin is set and enabled, as the options say.
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	default Flux<ProgressMessage> installProgress(String remote) {
		return installProgress(remote, (options) -> {
		});
	}

	/**
	 * Install a plugin and watch the progress: {@code POST /plugins/pull}, since API
	 * 1.41. The privileges that the plugin asks for are shown to the options, and refused
	 * by a {@link PluginPrivilegesRefusedException} unless those accept them. The stream
	 * ends when the plugin is set and enabled, as the options say.
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @param options how to install
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	default Flux<ProgressMessage> installProgress(String remote, Consumer<PluginInstallOptions.Builder> options) {
		return installProgress(remote, PluginInstallOptions.of(options));
	}

	/**
	 * Install a plugin and watch the progress: {@code POST /plugins/pull}, since API
	 * 1.41. The privileges that the plugin asks for are shown to the options, and refused
	 * by a {@link PluginPrivilegesRefusedException} unless those accept them. The stream
	 * ends when the plugin is set and enabled, as the options say.
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @param options how to install
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	Flux<ProgressMessage> installProgress(String remote, PluginInstallOptions options);

	/**
	 * Tell all about a plugin: {@code GET /plugins/{name}/json}, since API 1.41.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @return its configuration and settings
	 */
	Mono<Plugin> inspect(String name);

	/**
	 * Start a plugin: {@code POST /plugins/{name}/enable}, since API 1.41.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @return completes when it runs
	 */
	default Mono<Void> enable(String name) {
		return enable(name, (options) -> {
		});
	}

	/**
	 * Start a plugin: {@code POST /plugins/{name}/enable}, since API 1.41.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param options how long the engine may wait for it
	 * @return completes when it runs
	 */
	default Mono<Void> enable(String name, Consumer<PluginEnableOptions.Builder> options) {
		return enable(name, PluginEnableOptions.of(options));
	}

	/**
	 * Start a plugin: {@code POST /plugins/{name}/enable}, since API 1.41.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param options how long the engine may wait for it
	 * @return completes when it runs
	 */
	Mono<Void> enable(String name, PluginEnableOptions options);

	/**
	 * Stop a plugin: {@code POST /plugins/{name}/disable}, since API 1.41. One that is
	 * disabled is refused as a {@link io.github.dockerclient.error.ConflictException}.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @return completes when it is stopped
	 */
	default Mono<Void> disable(String name) {
		return disable(name, (options) -> {
		});
	}

	/**
	 * Stop a plugin: {@code POST /plugins/{name}/disable}, since API 1.41. One that is
	 * disabled is refused as a {@link io.github.dockerclient.error.ConflictException}.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param options whether by force
	 * @return completes when it is stopped
	 */
	default Mono<Void> disable(String name, Consumer<PluginDisableOptions.Builder> options) {
		return disable(name, PluginDisableOptions.of(options));
	}

	/**
	 * Stop a plugin: {@code POST /plugins/{name}/disable}, since API 1.41. One that is
	 * disabled is refused as a {@link io.github.dockerclient.error.ConflictException}.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param options whether by force
	 * @return completes when it is stopped
	 */
	Mono<Void> disable(String name, PluginDisableOptions options);

	/**
	 * Set a plugin, which must be disabled: {@code POST /plugins/{name}/set}, since API
	 * 1.41.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param settings as {@code NAME=value}, for a variable, the arguments or a device; a
	 * mount is set as {@code NAME.source=value}
	 * @return completes when it is set
	 */
	Mono<Void> set(String name, String... settings);

	/**
	 * Replace a plugin by another version: {@code POST /plugins/{name}/upgrade}, since
	 * API 1.41. The plugin must be disabled; its settings are lost. The privileges that
	 * the plugin asks for are shown to the options, and refused by a
	 * {@link PluginPrivilegesRefusedException} unless those accept them.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @return the plugin as it is now
	 */
	default Mono<Plugin> upgrade(String name, String remote) {
		return upgrade(name, remote, (options) -> {
		});
	}

	/**
	 * Replace a plugin by another version: {@code POST /plugins/{name}/upgrade}, since
	 * API 1.41. The plugin must be disabled; its settings are lost. The privileges that
	 * the plugin asks for are shown to the options, and refused by a
	 * {@link PluginPrivilegesRefusedException} unless those accept them.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @param options how to upgrade
	 * @return the plugin as it is now
	 */
	default Mono<Plugin> upgrade(String name, String remote, Consumer<PluginUpgradeOptions.Builder> options) {
		return upgrade(name, remote, PluginUpgradeOptions.of(options));
	}

	/**
	 * Replace a plugin by another version: {@code POST /plugins/{name}/upgrade}, since
	 * API 1.41. The plugin must be disabled; its settings are lost. The privileges that
	 * the plugin asks for are shown to the options, and refused by a
	 * {@link PluginPrivilegesRefusedException} unless those accept them.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @param options how to upgrade
	 * @return the plugin as it is now
	 */
	Mono<Plugin> upgrade(String name, String remote, PluginUpgradeOptions options);

	/**
	 * Replace a plugin by another version and watch the progress: {@code POST
	 * /plugins/{name}/upgrade}, since API 1.41. The plugin must be disabled; its settings
	 * are lost. The privileges that the plugin asks for are shown to the options, and
	 * refused by a {@link PluginPrivilegesRefusedException} unless those accept them.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	default Flux<ProgressMessage> upgradeProgress(String name, String remote) {
		return upgradeProgress(name, remote, (options) -> {
		});
	}

	/**
	 * Replace a plugin by another version and watch the progress: {@code POST
	 * /plugins/{name}/upgrade}, since API 1.41. The plugin must be disabled; its settings
	 * are lost. The privileges that the plugin asks for are shown to the options, and
	 * refused by a {@link PluginPrivilegesRefusedException} unless those accept them.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @param options how to upgrade
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	default Flux<ProgressMessage> upgradeProgress(String name, String remote,
			Consumer<PluginUpgradeOptions.Builder> options) {
		return upgradeProgress(name, remote, PluginUpgradeOptions.of(options));
	}

	/**
	 * Replace a plugin by another version and watch the progress: {@code POST
	 * /plugins/{name}/upgrade}, since API 1.41. The plugin must be disabled; its settings
	 * are lost. The privileges that the plugin asks for are shown to the options, and
	 * refused by a {@link PluginPrivilegesRefusedException} unless those accept them.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param remote the plugin's name in its registry; with the tag {@code latest} if it
	 * has neither tag nor digest
	 * @param options how to upgrade
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	Flux<ProgressMessage> upgradeProgress(String name, String remote, PluginUpgradeOptions options);

	/**
	 * Make a plugin: {@code POST /plugins/create}, since API 1.41. It stays disabled.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param archive a tar archive of {@code config.json} and the directory
	 * {@code rootfs}, such as a {@link io.github.dockerclient.stream.TarArchive}
	 * @return completes when it is there
	 */
	Mono<Void> create(String name, ByteSource archive);

	/**
	 * As {@link #create(String, ByteSource)}, with a limit for the time that all of it
	 * may take: {@code POST /plugins/create}, since API 1.41.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param archive a tar archive of {@code config.json} and the directory
	 * {@code rootfs}
	 * @param timeout the limit, which must be positive
	 * @return completes when it is there; fails with a
	 * {@link io.github.dockerclient.error.DockerTimeoutException} when the limit is over
	 */
	Mono<Void> create(String name, ByteSource archive, Duration timeout);

	/**
	 * Push a plugin to its registry: {@code POST /plugins/{name}/push}, since API 1.41.
	 * @param name the plugin's name, which begins with that of its registry; with the tag
	 * {@code latest} if it has none
	 * @return the outcome, when the registry has it
	 */
	default Mono<PluginPushResult> push(String name) {
		return push(name, (options) -> {
		});
	}

	/**
	 * Push a plugin to its registry: {@code POST /plugins/{name}/push}, since API 1.41.
	 * @param name the plugin's name, which begins with that of its registry; with the tag
	 * {@code latest} if it has none
	 * @param options how to push
	 * @return the outcome, when the registry has it
	 */
	default Mono<PluginPushResult> push(String name, Consumer<PluginPushOptions.Builder> options) {
		return push(name, PluginPushOptions.of(options));
	}

	/**
	 * Push a plugin to its registry: {@code POST /plugins/{name}/push}, since API 1.41.
	 * @param name the plugin's name, which begins with that of its registry; with the tag
	 * {@code latest} if it has none
	 * @param options how to push
	 * @return the outcome, when the registry has it
	 */
	Mono<PluginPushResult> push(String name, PluginPushOptions options);

	/**
	 * Push a plugin and watch the progress: {@code POST /plugins/{name}/push}, since API
	 * 1.41.
	 * @param name the plugin's name, which begins with that of its registry; with the tag
	 * {@code latest} if it has none
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	default Flux<ProgressMessage> pushProgress(String name) {
		return pushProgress(name, (options) -> {
		});
	}

	/**
	 * Push a plugin and watch the progress: {@code POST /plugins/{name}/push}, since API
	 * 1.41.
	 * @param name the plugin's name, which begins with that of its registry; with the tag
	 * {@code latest} if it has none
	 * @param options how to push
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	default Flux<ProgressMessage> pushProgress(String name, Consumer<PluginPushOptions.Builder> options) {
		return pushProgress(name, PluginPushOptions.of(options));
	}

	/**
	 * Push a plugin and watch the progress: {@code POST /plugins/{name}/push}, since API
	 * 1.41.
	 * @param name the plugin's name, which begins with that of its registry; with the tag
	 * {@code latest} if it has none
	 * @param options how to push
	 * @return what the engine tells; cancelling makes the engine give up
	 */
	Flux<ProgressMessage> pushProgress(String name, PluginPushOptions options);

	/**
	 * Remove a plugin: {@code DELETE /plugins/{name}}, since API 1.41.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @return completes when it is removed
	 */
	default Mono<Void> remove(String name) {
		return remove(name, (options) -> {
		});
	}

	/**
	 * Remove a plugin: {@code DELETE /plugins/{name}}, since API 1.41.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param options whether by force
	 * @return completes when it is removed
	 */
	default Mono<Void> remove(String name, Consumer<PluginRemoveOptions.Builder> options) {
		return remove(name, PluginRemoveOptions.of(options));
	}

	/**
	 * Remove a plugin: {@code DELETE /plugins/{name}}, since API 1.41.
	 * @param name the plugin's name; with the tag {@code latest} if it has none
	 * @param options whether by force
	 * @return completes when it is removed
	 */
	Mono<Void> remove(String name, PluginRemoveOptions options);

	/**
	 * Create these operations.
	 * @param http the way to the engine
	 * @param logins knows the credentials of registries
	 * @return the operations
	 */
	static ReactivePluginOperations using(ReactiveDockerHttp http, RegistryLogins logins) {
		return new DefaultReactivePluginOperations(http, logins);
	}

}
