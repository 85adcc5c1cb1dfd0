package io.github.dockerclient.comparison;

import java.net.URI;
import java.time.Duration;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.httpclient5.ApacheDockerHttpClient;
import com.github.dockerjava.okhttp.OkDockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient;

/**
 * A transport of docker-java.
 */
enum Transport {

	HTTPCLIENT5 {

		@Override
		DockerHttpClient create(URI host, Duration timeout) {
			return new ApacheDockerHttpClient.Builder().dockerHost(host)
				.maxConnections(1000)
				.responseTimeout(timeout)
				.build();
		}

	},

	OKHTTP {

		@Override
		DockerHttpClient create(URI host, Duration timeout) {
			return new OkDockerHttpClient.Builder().dockerHost(host)
				.readTimeout(Math.toIntExact(timeout.toMillis()))
				.build();
		}

	};

	abstract DockerHttpClient create(URI host, Duration timeout);

	/**
	 * Create a client of an engine.
	 * @param engine the engine
	 * @return the client
	 */
	DockerClient client(RawEngine engine) {
		return client(engine, Duration.ZERO);
	}

	/**
	 * Create a client with a response timeout.
	 * @param engine the engine
	 * @param timeout the timeout; zero is none
	 * @return the client
	 */
	DockerClient client(RawEngine engine, Duration timeout) {
		DockerClientConfig config = DefaultDockerClientConfig.createDefaultConfigBuilder()
			.withDockerHost(engine.host())
			.withDockerTlsVerify(false)
			.build();
		return DockerClientImpl.getInstance(config, create(config.getDockerHost(), timeout));
	}

}
