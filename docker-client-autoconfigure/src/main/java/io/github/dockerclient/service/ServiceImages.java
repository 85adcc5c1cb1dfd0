package io.github.dockerclient.service;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.registry.DistributionInspect;
import io.github.dockerclient.registry.ReactiveRegistryOperations;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.task.ContainerSpec;
import io.github.dockerclient.task.ContainerSpecBuilder;
import io.github.dockerclient.task.TaskSpec;
import io.github.dockerclient.task.TaskSpecBuilder;
import io.github.dockerclient.task.TaskSpecPlacementBuilder;
import io.github.dockerclient.type.ImageReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.StringUtils;

/**
 * Resolves the images of services as Docker's command line does, so that all nodes run
 * the same image, and only nodes run it whose platform it supports.
 */
final class ServiceImages {

	/** Matches ids of the engine's own images, which registries do not know. */
	private static final Pattern IMAGE_ID = Pattern.compile("sha256:[0-9a-f]{64}");

	private static final Pattern DIGEST = Pattern.compile("[a-z0-9]+:[0-9a-f]{32,}");

	private static final String WARNING = """
			image %1$s could not be accessed on a registry to record
			its digest. Each node will access %1$s independently,
			possibly leading to different nodes running different
			versions of the image.
			""";

	private final ReactiveRegistryOperations registry;

	ServiceImages(ReactiveRegistryOperations registry) {
		this.registry = registry;
	}

	// Returns null if the service does not run an image of a registry. The swarm pulls
	// plugins without credentials.
	static @Nullable ImageReference reference(ServiceSpec spec) {
		String image = image(spec);
		return (StringUtils.hasText(image) && !IMAGE_ID.matcher(image).matches()) ? ImageReference.of(image) : null;
	}

	static @Nullable String image(ServiceSpec spec) {
		TaskSpec task = spec.taskTemplate();
		return (task != null && task.containerSpec() != null) ? task.containerSpec().image() : null;
	}

	// Adds the default tag if the image has neither a tag nor a digest.
	static ServiceSpec tagged(ServiceSpec spec) {
		ImageReference reference = reference(spec);
		return (reference != null) ? with(spec, reference.withDefaultTag(), List.of()) : spec;
	}

	Mono<Resolved> resolve(ServiceSpec spec, @Nullable RegistryCredentials own) {
		ServiceSpec tagged = tagged(spec);
		ImageReference reference = reference(tagged);
		if (reference == null) {
			String image = image(spec);
			return Mono.just(new Resolved(tagged, StringUtils.hasText(image) ? warning(image) : null));
		}
		String name = reference.toString();
		return ((own != null) ? this.registry.inspect(name, own) : this.registry.inspect(name))
			.filter((found) -> digest(found) != null)
			.map((found) -> new Resolved(resolved(tagged, reference, found), null))
			.onErrorResume(DockerException.class, (failure) -> Mono.empty())
			.defaultIfEmpty(new Resolved(tagged, warning(name)));
	}

	private static @Nullable String digest(DistributionInspect found) {
		String digest = (found.descriptor() != null) ? found.descriptor().digest() : null;
		return (digest != null && DIGEST.matcher(digest).matches()) ? digest : null;
	}

	private static String warning(String image) {
		return String.format(Locale.ROOT, WARNING, image);
	}

	private static ServiceSpec resolved(ServiceSpec spec, ImageReference reference, DistributionInspect found) {
		ImageReference resolved = (reference.digest() == null)
				? new ImageReference(reference.registry(), reference.path(), reference.tag(), digest(found))
				: reference;
		return with(spec, resolved, found.platforms()
			.stream()
			.map((platform) -> new TaskSpec.PlacementPlatform(architecture(platform.architecture()), platform.os()))
			.toList());
	}

	// Nodes report the variant instead of "arm", so no node would match.
	private static @Nullable String architecture(@Nullable String architecture) {
		return "arm".equalsIgnoreCase(architecture) ? null : architecture;
	}

	private static ServiceSpec with(ServiceSpec spec, ImageReference image,
			List<TaskSpec.PlacementPlatform> platforms) {
		TaskSpec task = spec.taskTemplate();
		ContainerSpec container = (task != null) ? task.containerSpec() : null;
		if (task == null || container == null) {
			return spec;
		}
		TaskSpecBuilder changed = TaskSpecBuilder.builder(task)
			.containerSpec(ContainerSpecBuilder.builder(container).image(image.toString()).build());
		if (!platforms.isEmpty()) {
			TaskSpec.Placement placement = (task.placement() != null) ? task.placement()
					: TaskSpec.Placement.builder().build();
			changed.placement(TaskSpecPlacementBuilder.builder(placement).platforms(platforms).build());
		}
		return ServiceSpecBuilder.builder(spec).taskTemplate(changed.build()).build();
	}

	/**
	 * A service and the result of resolving its image.
	 *
	 * @param spec the specification of the service
	 * @param warning why the image could not be resolved, or {@code null} if it was
	 */
	record Resolved(ServiceSpec spec, @Nullable String warning) {

	}

}
