package io.github.dockerclient.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.ProgressEnd;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ByteSource;
import io.github.dockerclient.type.ImageReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * The operations on plugins over HTTP.
 */
final class DefaultReactivePluginOperations implements ReactivePluginOperations {

	private static final String OPTIONS_MISSING = "'options' must not be null";

	private static final String NAME_MISSING = "'name' of a plugin must not be empty";

	private static final String AUTH = "X-Registry-Auth";

	private final ReactiveDockerHttp http;

	private final RegistryLogins logins;

	DefaultReactivePluginOperations(ReactiveDockerHttp http, RegistryLogins logins) {
		this.http = http;
		this.logins = logins;
	}

	@Override
	public Flux<Plugin> list(PluginListOptions options) {
		return TimeLimit
			.of(this.http.get("/plugins").with(options).list(Plugin.class), options.timeout(), "List of plugins")
			.flatMapIterable((plugins) -> plugins);
	}

	@Override
	public Flux<PluginPrivilege> privileges(String remote, PluginPrivilegesOptions options) {
		Assert.notNull(options, OPTIONS_MISSING);
		ImageReference plugin = ImageReference.of(remote).withDefaultTag();
		return this.logins.call(plugin.registry(), options.credentials(), (auth) -> privileges(plugin, auth))
			.flatMapIterable((privileges) -> privileges);
	}

	private Mono<List<PluginPrivilege>> privileges(ImageReference plugin, String auth) {
		return this.http.get("/plugins/privileges")
			.query("remote", plugin.toString())
			.header(AUTH, auth)
			.list(PluginPrivilege.class);
	}

	@Override
	public Mono<Plugin> install(String remote, PluginInstallOptions options) {
		Flux<ProgressMessage> progress = installing(remote, options);
		String name = localName(remote, options);
		return TimeLimit.of(progress.then(Mono.defer(() -> inspect(name))), options.timeout(), installationOf(remote));
	}

	@Override
	public Flux<ProgressMessage> installProgress(String remote, PluginInstallOptions options) {
		return TimeLimit.of(installing(remote, options), options.timeout(), installationOf(remote));
	}

	private static String installationOf(String remote) {
		return "Installation of plugin " + ImageReference.of(remote).withDefaultTag();
	}

	private Flux<ProgressMessage> installing(String remote, PluginInstallOptions options) {
		Assert.notNull(options, OPTIONS_MISSING);
		ImageReference plugin = ImageReference.of(remote).withDefaultTag();
		PluginInstallOptions sent = options.copy();
		Flux<ProgressMessage> pulled = accepted(plugin, options.credentials(), options.accept(),
				() -> this.http.post("/plugins/pull").with(sent));
		String name = localName(remote, options);
		Mono<Void> set = options.settings().isEmpty() ? Mono.empty() : set(name, options.settings());
		Mono<Void> enabled = options.isEnable() ? enable(name) : Mono.empty();
		return pulled.concatWith(set.then(enabled).cast(ProgressMessage.class));
	}

	private static String localName(String remote, PluginInstallOptions options) {
		String alias = options.alias();
		if (alias != null) {
			return alias;
		}
		ImageReference plugin = ImageReference.of(remote);
		return plugin.name() + ":" + ((plugin.tag() != null) ? plugin.tag() : "latest");
	}

	// The engine requires the request to contain exactly the privileges that the plugin
	// requires.
	private Flux<ProgressMessage> accepted(ImageReference plugin, @Nullable RegistryCredentials own,
			@Nullable Predicate<List<PluginPrivilege>> accept, Supplier<ReactiveDockerRequest> request) {
		return this.logins.stream(plugin.registry(), own,
				(auth) -> privileges(plugin, auth).flatMapMany((privileges) -> {
					if (!privileges.isEmpty() && (accept == null || !accept.test(privileges))) {
						return Flux.error(new PluginPrivilegesRefusedException(plugin.toString(), privileges));
					}
					return request.get()
						.query("remote", plugin.toString())
						.header(AUTH, auth)
						.json(privileges)
						.progress()
						.transform((progress) -> ProgressEnd.check(progress, "Pull of plugin " + plugin));
				}));
	}

	@Override
	public Mono<Plugin> inspect(String name) {
		return this.http.get("/plugins/{name}/json", name).value(Plugin.class);
	}

	@Override
	public Mono<Void> enable(String name, PluginEnableOptions options) {
		return this.http.post("/plugins/{name}/enable", name).with(options).patience(options.timeout()).nothing();
	}

	@Override
	public Mono<Void> disable(String name, PluginDisableOptions options) {
		return this.http.post("/plugins/{name}/disable", name).with(options).nothing();
	}

	@Override
	public Mono<Void> set(String name, String... settings) {
		Assert.notEmpty(settings, "'settings' must not be empty");
		return set(name, List.of(settings));
	}

	private Mono<Void> set(String name, List<String> settings) {
		for (String setting : settings) {
			Assert.isTrue(setting.indexOf('=') > 0, "A setting of a plugin must be NAME=value");
		}
		return this.http.post("/plugins/{name}/set", name).json(settings).nothing();
	}

	@Override
	public Mono<Plugin> upgrade(String name, String remote, PluginUpgradeOptions options) {
		return TimeLimit.of(upgrading(name, remote, options).then(Mono.defer(() -> inspect(name))), options.timeout(),
				upgradeOf(name));
	}

	@Override
	public Flux<ProgressMessage> upgradeProgress(String name, String remote, PluginUpgradeOptions options) {
		return TimeLimit.of(upgrading(name, remote, options), options.timeout(), upgradeOf(name));
	}

	private static String upgradeOf(String name) {
		return "Upgrade of plugin " + name;
	}

	private Flux<ProgressMessage> upgrading(String name, String remote, PluginUpgradeOptions options) {
		Assert.notNull(options, OPTIONS_MISSING);
		Assert.hasText(name, NAME_MISSING);
		return accepted(ImageReference.of(remote).withDefaultTag(), options.credentials(), options.accept(),
				() -> this.http.post("/plugins/{name}/upgrade", name));
	}

	@Override
	public Mono<Void> create(String name, ByteSource archive) {
		Assert.isTrue(ImageReference.of(name).digest() == null, () -> String.format(Locale.ROOT,
				"A plugin cannot be named '%s': a digest follows from its content", name));
		Assert.notNull(archive, "'archive' must not be null");
		return this.http.post("/plugins/create").query("name", name).tar(archive).longRunning(true).nothing();
	}

	@Override
	public Mono<Void> create(String name, ByteSource archive, Duration timeout) {
		Assert.notNull(timeout, "'timeout' must not be null");
		return TimeLimit.of(create(name, archive), TimeLimit.check(timeout), "Creation of plugin " + name);
	}

	@Override
	public Mono<PluginPushResult> push(String name, PluginPushOptions options) {
		return pushProgress(name, options).map(ProgressMessage::auxProperties)
			.filter((aux) -> aux.containsKey("Digest"))
			.map(DefaultReactivePluginOperations::pushed)
			.last(new PluginPushResult(null, null, null));
	}

	private static PluginPushResult pushed(Map<?, ?> aux) {
		return new PluginPushResult((aux.get("Tag") instanceof String tag) ? tag : null,
				(aux.get("Digest") instanceof String digest) ? digest : null,
				(aux.get("Size") instanceof Number size) ? size.longValue() : null);
	}

	@Override
	public Flux<ProgressMessage> pushProgress(String name, PluginPushOptions options) {
		Assert.notNull(options, OPTIONS_MISSING);
		String operation = "Push of plugin " + name;
		return TimeLimit.of(
				this.logins.stream(ImageReference.of(name).registry(), options.credentials(),
						(auth) -> ProgressEnd.check(
								this.http.post("/plugins/{name}/push", name).header(AUTH, auth).progress(), operation)),
				options.timeout(), operation);
	}

	@Override
	public Mono<Void> remove(String name, PluginRemoveOptions options) {
		return this.http.delete("/plugins/{name}", name).with(options).nothing();
	}

}
