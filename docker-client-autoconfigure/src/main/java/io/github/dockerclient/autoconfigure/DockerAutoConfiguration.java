package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.DockerClientBuilder;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.registry.RegistryCredentialsProvider;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the Docker client. Nothing is
 * connected before the first call.
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "docker.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DockerProperties.class)
@ImportRuntimeHints(DockerRuntimeHints.class)
public final class DockerAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(DockerConnectionDetails.class)
	PropertiesDockerConnectionDetails dockerConnectionDetails(DockerProperties properties) {
		return new PropertiesDockerConnectionDetails(properties);
	}

	@Bean
	@ConditionalOnMissingBean(RegistryCredentialsProvider.class)
	PropertiesRegistryCredentials dockerRegistryCredentials(DockerProperties properties) {
		return new PropertiesRegistryCredentials(properties);
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveDockerOperations reactiveDockerOperations(DockerProperties properties, DockerConnectionDetails connection,
			RegistryCredentialsProvider credentials, ObjectProvider<DockerClientCustomizer> customizers) {
		DockerClientBuilder builder = ReactiveDockerOperations.builder()
			.address(connection.getAddress())
			.apiVersion(connection.getApiVersion())
			.connectTimeout(properties.getConnectTimeout())
			.responseTimeout(properties.getResponseTimeout())
			.maxConnections(properties.getPool().getMaxConnections())
			.maxIdleTime(properties.getPool().getMaxIdleTime())
			.acquireTimeout(properties.getPool().getAcquireTimeout())
			.credentials(credentials);
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(ReactiveDockerOperations.class)
	DockerOperations dockerOperations(ReactiveDockerOperations reactive) {
		return DockerOperations.using(reactive);
	}

}
