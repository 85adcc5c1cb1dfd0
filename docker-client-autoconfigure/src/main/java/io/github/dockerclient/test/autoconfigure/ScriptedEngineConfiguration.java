package io.github.dockerclient.test.autoconfigure;

import io.github.dockerclient.autoconfigure.DockerConnectionDetails;
import io.github.dockerclient.test.ScriptedEngine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Connects the client of an application to a {@link ScriptedEngine}.
 */
@Configuration(proxyBeanMethods = false)
final class ScriptedEngineConfiguration {

	@Bean
	ScriptedEngine scriptedEngine() {
		return ScriptedEngine.start();
	}

	@Bean
	@Primary
	DockerConnectionDetails scriptedEngineConnectionDetails(ScriptedEngine engine) {
		return engine::address;
	}

}
