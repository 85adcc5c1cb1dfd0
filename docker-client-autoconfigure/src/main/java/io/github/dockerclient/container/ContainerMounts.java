package io.github.dockerclient.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.dockerclient.type.Copies;

import org.springframework.util.Assert;

/**
 * The files, directories and volumes that are mounted into a new container.
 */
final class ContainerMounts {

	private final List<String> binds = new ArrayList<>();

	private final List<Mount> mounts = new ArrayList<>();

	void bind(Path source, String target, boolean readOnly) {
		Assert.isTrue(
				source.isAbsolute() && target.startsWith("/") && !source.toString().contains(":")
						&& !target.contains(":"),
				() -> String.format(Locale.ROOT,
						"'%s' and '%s' must be absolute paths without ':'; use mount for others", source, target));
		this.binds.add(source + ":" + target + (readOnly ? ":ro" : ""));
	}

	void volume(String name, String target) {
		Assert.isTrue(name.indexOf('/') < 0,
				() -> String.format(Locale.ROOT, "'%s' is a path, not the name of a volume: use bind", name));
		this.binds.add(name + ":" + target);
	}

	void mount(Mount mount) {
		this.mounts.add(mount);
	}

	HostConfig addTo(HostConfig hostConfig) {
		return HostConfigBuilder.builder(hostConfig)
			.binds(Copies.plus(hostConfig.binds(), this.binds))
			.mounts(Copies.plus(hostConfig.mounts(), this.mounts))
			.build();
	}

}
