package io.github.dockerclient.build;

import java.util.Collection;

import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.ProgressEnd;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.Worker;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Operations on builds over HTTP.
 */
final class DefaultReactiveBuildOperations implements ReactiveBuildOperations {

	private static final String BUILD = "Build";

	private static final String RECOMMENDS_BUILDKIT = "2";

	private final ReactiveDockerHttp http;

	private final RegistryLogins logins;

	private final BuildDefaults defaults;

	private final BuildKitBuilds buildKit;

	DefaultReactiveBuildOperations(ReactiveDockerHttp http, RegistryLogins logins, BuildDefaults defaults,
			Mono<Boolean> containerdStore) {
		this.http = http;
		this.logins = logins;
		this.defaults = defaults;
		this.buildKit = new BuildKitBuilds(http, logins, containerdStore);
	}

	@Override
	public Mono<BuildResult> build(BuildOptions options) {
		BuildValues all = complete(options);
		return TimeLimit.of(builder(all).flatMap((builder) -> {
			if (builder == BuilderVersion.BUILDKIT) {
				return this.buildKit.events(all)
					.ofType(BuildEvent.Finished.class)
					.map(BuildEvent.Finished::result)
					.single();
			}
			BuildTranscript transcript = new BuildTranscript();
			return run(all, transcript).then(Mono.fromSupplier(transcript::result));
		}), options.timeout(), BUILD);
	}

	@Override
	public Flux<ProgressMessage> buildProgress(BuildOptions options) {
		BuildValues all = complete(options);
		return TimeLimit.of(builder(all).flatMapMany((builder) -> (builder == BuilderVersion.BUILDKIT)
				? this.buildKit.progress(all) : run(all, new BuildTranscript())), options.timeout(), BUILD);
	}

	@Override
	public Flux<BuildEvent> buildEvents(BuildOptions options) {
		BuildValues all = complete(options);
		Assert.isTrue(BuildRequirements.builder(all) != BuilderVersion.CLASSIC,
				"The classic builder reports no events: follow its progress, or build with BuildKit");
		return TimeLimit.of(this.buildKit.events(all), options.timeout(), BUILD);
	}

	private BuildValues complete(BuildOptions options) {
		Assert.notNull(options, "'options' must not be null");
		options.check();
		return options.values().withDefaults(this.defaults);
	}

	// Uses the options, then the client's default, then the engine's recommendation.
	private Mono<BuilderVersion> builder(BuildValues options) {
		BuilderVersion needed = BuildRequirements.builder(options);
		if (needed == null) {
			needed = this.defaults.builder();
		}
		return (needed != null) ? Mono.just(needed) : this.http.builderVersion()
			.map((version) -> version.equals(RECOMMENDS_BUILDKIT) ? BuilderVersion.BUILDKIT : BuilderVersion.CLASSIC);
	}

	private Flux<ProgressMessage> run(BuildValues options, BuildTranscript transcript) {
		return Worker.call(() -> BuildSource.of(options))
			.flatMapMany((source) -> this.logins.streamOfAll(source.registries(), options.list(BuildOption.CREDENTIALS),
					(credentials) -> ProgressEnd.check(request(options, source, credentials).progress(), BUILD)))
			.doOnNext(transcript::note)
			.onErrorMap(StreamedErrorException.class, transcript::failed);
	}

	private ReactiveDockerRequest request(BuildValues options, BuildSource source,
			Collection<RegistryCredentials> credentials) {
		ReactiveDockerRequest request = this.http.post("/build")
			.query("dockerfile", source.dockerfile())
			.query("remote", source.remote())
			.header("X-Registry-Config",
					credentials.isEmpty() ? null : RegistryCredentials.configHeader(credentials, source.registries()));
		options.addTo(request);
		return (source.archive() != null) ? request.tar(source.archive()) : request;
	}

	@Override
	public Mono<BuildPruneResponse> prune(BuildPruneOptions options) {
		return TimeLimit.of(
				this.http.post("/build/prune").with(options).longRunning(true).value(BuildPruneResponse.class),
				options.timeout(), "Prune of the build cache");
	}

	@Override
	public Mono<Void> cancel(String id) {
		Assert.hasText(id, "'id' of a build must not be empty");
		return this.http.post("/build/cancel").query("id", id).nothing();
	}

}
