package io.github.dockerclient.transport;

import io.github.dockerclient.observation.ObservationSettings;

/**
 * Settings for tests below the clients.
 */
final class HttpSettings extends DockerHttpBuilder<HttpSettings> {

	DockerHttpSettings build() {
		return settings();
	}

	static DockerHttpSettings of(DockerAddress address) {
		return new HttpSettings().address(address).build();
	}

	static ReactiveDockerHttp create(DockerHttpSettings settings) {
		return create(settings, ObservationSettings.NONE);
	}

	static ReactiveDockerHttp create(DockerHttpSettings settings, ObservationSettings observations) {
		return new DefaultReactiveDockerHttp(settings, observations);
	}

}
