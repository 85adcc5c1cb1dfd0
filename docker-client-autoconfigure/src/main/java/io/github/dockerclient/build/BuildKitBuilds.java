package io.github.dockerclient.build;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.dockerclient.build.buildkit.BuildKit;
import io.github.dockerclient.build.buildkit.SolveException;
import io.github.dockerclient.error.BuildFailedException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.ImageReference;
import io.github.dockerclient.type.Worker;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Builds with BuildKit.
 */
final class BuildKitBuilds {

	private static final ApiVersion BUILDKIT_0_10 = ApiVersion.of("1.42");

	private static final ApiVersion BUILDKIT_0_11 = ApiVersion.of("1.43");

	/** What BuildKit calls Docker Hub. */
	private static final String DOCKER_HUB = "registry-1.docker.io";

	private final ReactiveDockerHttp http;

	private final RegistryLogins logins;

	private final BuildKit buildKit;

	private final Mono<Boolean> containerdStore;

	BuildKitBuilds(ReactiveDockerHttp http, RegistryLogins logins, Mono<Boolean> containerdStore) {
		this.containerdStore = containerdStore;
		this.http = http;
		this.logins = logins;
		this.buildKit = BuildKit.using(http);
	}

	Flux<BuildEvent> events(BuildOptions options) {
		return this.http.apiVersion()
			.doOnNext((version) -> check(options, version))
			.then(checkStore(options.partsOfIndex()))
			.then(Worker.call(() -> BuildKitRequest.of(options)))
			.flatMapMany((request) -> this.logins.streamOfAll(request.registries(), options.credentials(),
					(credentials) -> solve(request, credentials)));
	}

	// BuildKit ignores what it does not know, and so would a build.
	private void check(BuildOptions options, ApiVersion version) {
		check(version, BUILDKIT_0_10,
				Map.of("namedContexts", !options.namedContexts().isEmpty(), "shmSize", options.shmSize() != null,
						"ulimits", !options.ulimits().isEmpty(), "cgroupParent", options.cgroupParent() != null));
		check(version, BUILDKIT_0_11, Map.of("attestations", !options.attestations().isEmpty(), "annotations",
				!options.annotations().isEmpty()));
	}

	private void check(ApiVersion version, ApiVersion since, Map<String, Boolean> asked) {
		asked.forEach((name, isAsked) -> {
			if (isAsked && version.isBefore(since)) {
				throw new UnsupportedApiVersionException(String.format(Locale.ROOT,
						"Building with BuildKit: '%s' needs API version %s, but version %s is spoken with the engine at %s. Leave it out, or build with the classic builder if that has it",
						name, since, version, this.http.address()), null);
			}
		});
	}

	// An engine with another store ignores most of these.
	private Mono<Void> checkStore(List<String> parts) {
		return parts.isEmpty() ? Mono.empty() : this.containerdStore.doOnNext((there) -> {
			if (!there) {
				throw new BuildFailedException("POST /grpc", null, String.format(Locale.ROOT,
						"'%s' need an engine that stores images in containerd, which the one at %s does not: set the feature 'containerd-snapshotter' in its daemon.json, or leave them out",
						String.join("', '", parts), this.http.address()), List.of());
			}
		}).then();
	}

	private Flux<BuildEvent> solve(BuildKitRequest request, Collection<RegistryCredentials> credentials) {
		return Flux.defer(() -> {
			BuildProgress progress = new BuildProgress(request.makesImage());
			return this.buildKit.solve(request.solve(), request.session(finding(credentials)))
				.concatMapIterable(progress::events, 1)
				.onErrorMap(SolveException.class, progress::failed)
				.onErrorMap(NotFoundException.class, this::missing);
		});
	}

	private UnsupportedApiVersionException missing(NotFoundException failure) {
		return new UnsupportedApiVersionException(String.format(Locale.ROOT,
				"The engine at %s has no BuildKit: build with the classic builder", this.http.address()), failure);
	}

	// Those of registries that nobody knew to be needed before the engine asks, too.
	private Function<String, Mono<RegistryCredentials>> finding(Collection<RegistryCredentials> credentials) {
		Map<String, RegistryCredentials> known = credentials.stream()
			.collect(Collectors.toMap(RegistryCredentials::address, Function.identity()));
		return (host) -> {
			String registry = host.equals(DOCKER_HUB) ? ImageReference.DOCKER_HUB : host;
			return Mono.justOrEmpty(known.get(registry)).switchIfEmpty(Mono.defer(() -> this.logins.find(registry)));
		};
	}

	Flux<ProgressMessage> progress(BuildOptions options) {
		return Flux.defer(() -> {
			BuildPlainText text = BuildPlainText.create();
			Flux<BuildEvent> events = events(options);
			return (Boolean.TRUE.equals(options.quiet()) ? events.filter(BuildEvent.Finished.class::isInstance)
					: events)
				.concatMapIterable((event) -> messages(event, text), 1);
		});
	}

	// As the classic builder would tell it.
	private static List<ProgressMessage> messages(BuildEvent event, BuildPlainText text) {
		if (event instanceof BuildEvent.Finished finished) {
			String id = finished.result().imageId();
			return (id != null)
					? List.of(new ProgressMessage(null, null, null, null, null, Map.of("ID", id), null, null))
					: List.of();
		}
		return text.apply(event)
			.stream()
			.map((line) -> new ProgressMessage(null, null, null, null, line + "\n", null, null, null))
			.toList();
	}

}
