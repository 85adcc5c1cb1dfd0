package io.github.dockerclient.sample.engine;

import java.util.Map;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.autoconfigure.DockerDaemons;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * The engines of the console: that of {@code docker.host} and those of
 * {@code docker.daemons}. As a converter, it makes an engine's name in a path the client
 * that a controller method receives.
 */
@Component
public final class Engines implements Converter<String, ReactiveDockerOperations> {

	private final DockerDaemons daemons;

	Engines(DockerDaemons daemons) {
		this.daemons = daemons;
	}

	Map<String, ReactiveDockerOperations> all() {
		return this.daemons.reactiveOperations();
	}

	@Override
	public ReactiveDockerOperations convert(String name) {
		ReactiveDockerOperations docker = all().get(name);
		Assert.notNull(docker, () -> "There is no engine named '" + name + "'");
		return docker;
	}

}
