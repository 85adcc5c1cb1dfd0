package io.github.dockerclient.transport;

import io.github.dockerclient.stream.Blocking;
import io.github.dockerclient.type.ApiVersion;

/**
 * Begins requests whose answers are waited for.
 */
final class BlockingDockerHttp implements DockerHttp {

	private final ReactiveDockerHttp reactive;

	BlockingDockerHttp(ReactiveDockerHttp reactive) {
		this.reactive = reactive;
	}

	@Override
	public DockerRequest get(String path, Object... variables) {
		return new BlockingDockerRequest(this.reactive.get(path, variables));
	}

	@Override
	public DockerRequest head(String path, Object... variables) {
		return new BlockingDockerRequest(this.reactive.head(path, variables));
	}

	@Override
	public DockerRequest post(String path, Object... variables) {
		return new BlockingDockerRequest(this.reactive.post(path, variables));
	}

	@Override
	public DockerRequest put(String path, Object... variables) {
		return new BlockingDockerRequest(this.reactive.put(path, variables));
	}

	@Override
	public DockerRequest delete(String path, Object... variables) {
		return new BlockingDockerRequest(this.reactive.delete(path, variables));
	}

	@Override
	public ApiVersion apiVersion() {
		return Blocking.get(this.reactive.apiVersion());
	}

	@Override
	public String builderVersion() {
		return Blocking.get(this.reactive.builderVersion());
	}

	@Override
	public DockerAddress address() {
		return this.reactive.address();
	}

}
