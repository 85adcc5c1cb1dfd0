// Derived from ReactivePluginOperations. Do not edit, but write anew with:
// ./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply
package io.github.dockerclient.plugin;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.stream.BlockingStream;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.type.ByteSource;

/**
 * Waits for the results of {@link ReactivePluginOperations}.
 */
final class BlockingPluginOperations implements PluginOperations {

	private final ReactivePluginOperations reactive;

	BlockingPluginOperations(ReactivePluginOperations reactive) {
		this.reactive = reactive;
	}

	@Override
	public List<Plugin> list(PluginListOptions options) {
		return Blocking.get(this.reactive.list(options).collectList());
	}

	@Override
	public List<PluginPrivilege> privileges(String remote, PluginPrivilegesOptions options) {
		return Blocking.get(this.reactive.privileges(remote, options).collectList());
	}

	@Override
	public Plugin install(String remote, PluginInstallOptions options) {
		return Blocking.get(this.reactive.install(remote, options));
	}

	@Override
	public Stream<ProgressMessage> installProgress(String remote, PluginInstallOptions options) {
		return BlockingStream.of(this.reactive.installProgress(remote, options));
	}

	@Override
	public Plugin inspect(String name) {
		return Blocking.get(this.reactive.inspect(name));
	}

	@Override
	public void enable(String name, PluginEnableOptions options) {
		Blocking.await(this.reactive.enable(name, options));
	}

	@Override
	public void disable(String name, PluginDisableOptions options) {
		Blocking.await(this.reactive.disable(name, options));
	}

	@Override
	public void set(String name, String... settings) {
		Blocking.await(this.reactive.set(name, settings));
	}

	@Override
	public Plugin upgrade(String name, String remote, PluginUpgradeOptions options) {
		return Blocking.get(this.reactive.upgrade(name, remote, options));
	}

	@Override
	public Stream<ProgressMessage> upgradeProgress(String name, String remote, PluginUpgradeOptions options) {
		return BlockingStream.of(this.reactive.upgradeProgress(name, remote, options));
	}

	@Override
	public void create(String name, ByteSource archive) {
		Blocking.await(this.reactive.create(name, archive));
	}

	@Override
	public void create(String name, ByteSource archive, Duration timeout) {
		Blocking.await(this.reactive.create(name, archive, timeout));
	}

	@Override
	public PluginPushResult push(String name, PluginPushOptions options) {
		return Blocking.get(this.reactive.push(name, options));
	}

	@Override
	public Stream<ProgressMessage> pushProgress(String name, PluginPushOptions options) {
		return BlockingStream.of(this.reactive.pushProgress(name, options));
	}

	@Override
	public void remove(String name, PluginRemoveOptions options) {
		Blocking.await(this.reactive.remove(name, options));
	}

}
