package io.github.dockerclient.volume;

import io.github.dockerclient.stream.TimeLimit;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.ObjectVersion;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * The operations on volumes over HTTP.
 */
final class DefaultReactiveVolumeOperations implements ReactiveVolumeOperations {

	private final ReactiveDockerHttp http;

	private final CallDefaults defaults;

	DefaultReactiveVolumeOperations(ReactiveDockerHttp http, CallDefaults defaults) {
		this.http = http;
		this.defaults = defaults;
	}

	@Override
	public Mono<VolumeListResponse> list(VolumeListOptions options) {
		return TimeLimit
			.of(this.http.get("/volumes").with(options).value(VolumeListResponse.class), options.timeout(),
					"List of volumes")
			.map((listed) -> selected(listed, options));
	}

	private static VolumeListResponse selected(VolumeListResponse listed, VolumeListOptions options) {
		return new VolumeListResponse(listed.volumes()
			.stream()
			.filter((volume) -> volume.clusterVolume() == null || options.matches(volume, volume.clusterVolume()))
			.toList(), listed.warnings());
	}

	@Override
	public Mono<Volume> create(VolumeCreateOptions options) {
		return this.http.post("/volumes/create").with(options).json(options.request(this.defaults)).value(Volume.class);
	}

	@Override
	public Mono<Volume> inspect(String name) {
		return this.http.get("/volumes/{name}", name).value(Volume.class);
	}

	@Override
	public Mono<Void> update(String name, ObjectVersion version, ClusterVolumeSpec spec) {
		Assert.notNull(version, "'version' must not be null");
		Assert.notNull(spec, "'spec' must not be null");
		return this.http.put("/volumes/{name}", name)
			.since("this endpoint", "1.42")
			.query("version", version.number())
			.json(new VolumeUpdateRequest(spec))
			.nothing();
	}

	@Override
	public Mono<Void> remove(String name, VolumeRemoveOptions options) {
		return this.http.delete("/volumes/{name}", name).with(options).nothing();
	}

	@Override
	public Mono<VolumePruneResponse> prune(VolumePruneOptions options) {
		ReactiveDockerRequest request = this.http.post("/volumes/prune").with(options);
		if (options.hasAll()) {
			request.since("filter 'all'", "1.42");
		}
		return TimeLimit.of(request.longRunning(true).value(VolumePruneResponse.class), options.timeout(),
				"Prune of volumes");
	}

}
