package io.github.dockerclient.build;

import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.error.StreamedErrorException;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.registry.RegistryLogins;
import io.github.dockerclient.stream.ProgressEnd;
import io.github.dockerclient.stream.ProgressMessage;
import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.Platform;
import io.github.dockerclient.type.Worker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Builds over HTTP.
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
		BuildOptions all = complete(options);
		return TimeLimit.of(builder(all).flatMap((builder) -> {
			if (builder == BuilderVersion.BUILDKIT) {
				return this.buildKit.events(all)
					.ofType(BuildEvent.Finished.class)
					.map(BuildEvent.Finished::result)
					.single();
			}
			BuildTranscript transcript = new BuildTranscript();
			return run(all, transcript).then(Mono.fromSupplier(transcript::result));
		}), all.timeout(), BUILD);
	}

	@Override
	public Flux<ProgressMessage> buildProgress(BuildOptions options) {
		BuildOptions all = complete(options);
		return TimeLimit.of(builder(all).flatMapMany((builder) -> (builder == BuilderVersion.BUILDKIT)
				? this.buildKit.progress(all) : run(all, new BuildTranscript())), all.timeout(), BUILD);
	}

	@Override
	public Flux<BuildEvent> buildEvents(BuildOptions options) {
		BuildOptions all = complete(options);
		Assert.isTrue(all.neededBuilder() != BuilderVersion.CLASSIC,
				"The classic builder tells no events: watch its progress, or build with BuildKit");
		return TimeLimit.of(this.buildKit.events(all), all.timeout(), BUILD);
	}

	private BuildOptions complete(BuildOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return options.withDefaults(this.defaults);
	}

	// What the options need goes first, then what the application wants, and then what
	// the
	// engine recommends.
	private Mono<BuilderVersion> builder(BuildOptions options) {
		BuilderVersion needed = options.neededBuilder();
		if (needed == null) {
			needed = this.defaults.builder();
		}
		return (needed != null) ? Mono.just(needed) : this.http.builderVersion()
			.map((version) -> version.equals(RECOMMENDS_BUILDKIT) ? BuilderVersion.BUILDKIT : BuilderVersion.CLASSIC);
	}

	private Flux<ProgressMessage> run(BuildOptions options, BuildTranscript transcript) {
		return Worker.call(() -> BuildSource.of(options))
			.flatMapMany((source) -> this.logins.streamOfAll(source.registries(), options.credentials(),
					(credentials) -> ProgressEnd.check(request(options, source, credentials).progress(), BUILD)))
			.doOnNext(transcript::note)
			.onErrorMap(StreamedErrorException.class, transcript::failed);
	}

	private ReactiveDockerRequest request(BuildOptions options, BuildSource source,
			Collection<RegistryCredentials> credentials) {
		ReactiveDockerRequest request = this.http.post("/build")
			.query("dockerfile", source.dockerfile())
			.query("t", options.tags())
			.query("extrahosts", options.extraHosts())
			.query("remote", source.remote())
			.query("q", options.quiet())
			.query("nocache", options.noCache())
			.query("cachefrom", json(options.cacheFrom()))
			.query("pull", options.pull())
			.query("rm", options.rm())
			.query("forcerm", options.forceRm())
			.query("memory", options.memory())
			.query("memswap", options.memorySwap())
			.query("cpushares", options.cpuShares())
			.query("cpusetcpus", options.cpusetCpus())
			.query("cpusetmems", options.cpusetMems())
			.query("cpuperiod", options.cpuPeriod())
			.query("cpuquota", options.cpuQuota())
			.query("buildargs", json(options.buildArgs()))
			.query("shmsize", options.shmSize())
			.query("squash", options.squash())
			.query("labels", json(options.labels()))
			.query("networkmode", options.networkMode())
			.query("platform", options.platforms().stream().map(Platform::toString).toList())
			.query("target", options.target())
			.query("ulimits", json(options.ulimits()))
			.query("isolation", (options.isolation() != null) ? options.isolation().toString() : null)
			.query("cgroupparent", options.cgroupParent())
			.query("securityopt", options.securityOpts())
			.header("X-Registry-Config", credentials.isEmpty() ? null : RegistryCredentials.configHeader(credentials));
		return (source.archive() != null) ? request.tar(source.archive()) : request;
	}

	private static @Nullable Json json(Collection<?> values) {
		return values.isEmpty() ? null : new Json(values);
	}

	private static @Nullable Json json(Map<String, ?> values) {
		return values.isEmpty() ? null : new Json(values);
	}

	@Override
	public Mono<BuildPruneResponse> prune(BuildPruneOptions options) {
		Assert.notNull(options, "'options' must not be null");
		return TimeLimit.of(this.http.post("/build/prune")
			.query("all", options.all())
			.query("filters", options.filters())
			.query("reserved-space", options.reservedSpace(), "1.48")
			.query("max-used-space", options.maxUsedSpace(), "1.48")
			.query("min-free-space", options.minFreeSpace(), "1.48")
			.query("keep-storage", options.keepStorage())
			.longRunning(true)
			.value(BuildPruneResponse.class), options.timeout(), "Prune of the build cache");
	}

	@Override
	public Mono<Void> cancel(String id) {
		Assert.hasText(id, "'id' of a build must not be empty");
		return this.http.post("/build/cancel").query("id", id).nothing();
	}

	/**
	 * Something that is written into a parameter as JSON.
	 *
	 * @param value the value
	 */
	record Json(@JsonValue Object value) {

	}

}
