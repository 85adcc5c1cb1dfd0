package io.github.dockerclient.build;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What the options of a build require: a builder, an API version, an image store. The
 * table of {@link BuildOption} decides.
 */
final class BuildRequirements {

	/** Options that engines without the containerd image store mostly ignore. */
	private static final Set<BuildOption<?>> OF_INDEXES = Set.of(BuildOption.PLATFORMS, BuildOption.ATTESTATIONS,
			BuildOption.ANNOTATIONS);

	private BuildRequirements() {
	}

	// Returns the requested builder, or the only one that supports all options, or null
	// if both do.
	static @Nullable BuilderVersion builder(BuildValues build) {
		BuilderVersion chosen = build.get(BuildOption.BUILDER_VERSION);
		List<BuildOption<?>> classicOnly = build.unsupportedBy(BuilderVersion.BUILDKIT);
		List<BuildOption<?>> buildKitOnly = build.unsupportedBy(BuilderVersion.CLASSIC);
		Assert.isTrue(classicOnly.isEmpty() || (buildKitOnly.isEmpty() && chosen != BuilderVersion.BUILDKIT),
				() -> String.format(Locale.ROOT,
						"BuildKit in an engine does not have %s: leave it out, or build with the classic builder alone",
						names(classicOnly)));
		Assert.isTrue(buildKitOnly.isEmpty() || chosen != BuilderVersion.CLASSIC, () -> String.format(Locale.ROOT,
				"The classic builder does not have %s: leave it out, or build with BuildKit", names(buildKitOnly)));
		if (chosen != null) {
			return chosen;
		}
		if (!classicOnly.isEmpty()) {
			return BuilderVersion.CLASSIC;
		}
		return buildKitOnly.isEmpty() ? null : BuilderVersion.BUILDKIT;
	}

	// BuildKit silently ignores unknown attributes, so they are rejected before the
	// build.
	static void checkApiVersion(BuildValues build, ApiVersion version, DockerAddress address) {
		build.asked()
			.stream()
			.filter((option) -> version.isBefore(option.buildKit().since()))
			.findFirst()
			.ifPresent((option) -> {
				throw new UnsupportedApiVersionException(String.format(Locale.ROOT,
						"Building with BuildKit: '%s' needs API version %s, but version %s is used with the engine at %s. Leave it out, or build with the classic builder if that has it",
						option, option.buildKit().since(), version, address), null);
			});
	}

	static boolean isContainerdStoreRequired(BuildValues build) {
		return !ofContainerdStore(build).isEmpty();
	}

	static void checkContainerdStore(BuildValues build, boolean containerdStore, DockerAddress address) {
		if (!containerdStore) {
			throw new BuildFailedException("POST /grpc", null, String.format(Locale.ROOT,
					"%s need an engine that stores images in containerd, which the one at %s does not: set the feature 'containerd-snapshotter' in its daemon.json, or leave them out",
					names(ofContainerdStore(build)), address), List.of());
		}
	}

	// An image that the classic builder also supports needs no index.
	private static List<BuildOption<?>> ofContainerdStore(BuildValues build) {
		BuildOutput output = build.output();
		return build.unsupportedBy(BuilderVersion.CLASSIC)
			.stream()
			.filter((option) -> (option == BuildOption.OUTPUTS) ? output.isOfContainerdStore()
					: output.isInEngine() && OF_INDEXES.contains(option))
			.toList();
	}

	private static String names(List<BuildOption<?>> options) {
		return options.stream().map(BuildOption::name).collect(Collectors.joining("', '", "'", "'"));
	}

}
