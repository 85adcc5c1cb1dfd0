package io.github.dockerclient.build;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.dockerclient.build.buildkit.BuildKit;
import io.github.dockerclient.build.buildkit.SolveException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ImageReference;
import io.github.dockerclient.type.Worker;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Builds with BuildKit.
 */
final class BuildKitBuilds {

	/** The name that BuildKit uses for Docker Hub. */
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

	Flux<BuildEvent> events(BuildValues options) {
		return this.http.apiVersion()
			.doOnNext((version) -> BuildRequirements.checkApiVersion(options, version, this.http.address()))
			.then(checkStore(options))
			.then(Worker.call(() -> BuildKitRequest.of(options)))
			.flatMapMany((request) -> this.logins.streamOfAll(request.registries(),
					options.list(BuildOption.CREDENTIALS), (credentials) -> solve(request, credentials)));
	}

	private Mono<Void> checkStore(BuildValues options) {
		return BuildRequirements.isContainerdStoreRequired(options) ? this.containerdStore
			.doOnNext((there) -> BuildRequirements.checkContainerdStore(options, there, this.http.address()))
			.then() : Mono.empty();
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

	// Also finds credentials of registries that are unknown until the engine requests
	// them.
	private Function<String, Mono<RegistryCredentials>> finding(Collection<RegistryCredentials> credentials) {
		Map<String, RegistryCredentials> known = credentials.stream()
			.collect(Collectors.toMap(RegistryCredentials::address, Function.identity()));
		return (host) -> {
			String registry = host.equals(DOCKER_HUB) ? ImageReference.DOCKER_HUB : host;
			return Mono.justOrEmpty(known.get(registry)).switchIfEmpty(Mono.defer(() -> this.logins.find(registry)));
		};
	}

	Flux<ProgressMessage> progress(BuildValues options) {
		return Flux.defer(() -> {
			BuildPlainText text = BuildPlainText.create();
			Flux<BuildEvent> events = events(options);
			return (options.isTrue(BuildOption.QUIET) ? events.filter(BuildEvent.Finished.class::isInstance) : events)
				.concatMapIterable((event) -> messages(event, text), 1);
		});
	}

	// Converts an event to messages in the form of the classic builder.
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
