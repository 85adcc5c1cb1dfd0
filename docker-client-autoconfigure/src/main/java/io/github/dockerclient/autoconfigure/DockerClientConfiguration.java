package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.observation.DockerObservationConvention;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

/**
 * The clients of the engines that properties configure, unless {@code docker.enabled} is
 * false.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnDockerEnabledCondition.class)
@EnableConfigurationProperties(DockerProperties.class)
@Import(DockerDaemonsRegistrar.class)
@ImportRuntimeHints(DockerRuntimeHints.class)
final class DockerClientConfiguration {

	@Bean
	@ConditionalOnMissingBean(DockerConnectionDetails.class)
	DockerConnectionDetails dockerConnectionDetails(DockerProperties properties, Environment environment,
			ObjectProvider<SslBundles> bundles) {
		return DockerClients.connection(properties, environment, bundles.getIfAvailable());
	}

	@Bean
	@ConditionalOnMissingBean(RegistryCredentialsProvider.class)
	PropertiesRegistryCredentials dockerRegistryCredentials(DockerProperties properties) {
		return new PropertiesRegistryCredentials(properties);
	}

	@Bean(DockerClients.BEAN_NAME)
	DockerClients dockerClients(DockerProperties properties, Environment environment,
			RegistryCredentialsProvider credentials, ObjectProvider<SslBundles> bundles,
			ObjectProvider<ObservationRegistry> observations, ObjectProvider<DockerObservationConvention> conventions,
			ObjectProvider<DockerClientCustomizer> customizers) {
		ContentTrust.warn(environment);
		return new DockerClients(properties, environment, credentials, bundles, observations, conventions, customizers);
	}

	@Bean(BeanDockerDaemons.BEAN_NAME)
	@ConditionalOnMissingBean
	@Conditional(OnOwnDockerOperationsCondition.None.class)
	ReactiveDockerOperations reactiveDockerOperations(DockerClients clients, DockerConnectionDetails connection) {
		return clients.create(connection);
	}

	// Only the application's own bean closes its client.
	@Bean(name = BeanDockerDaemons.BEAN_NAME, destroyMethod = "")
	@ConditionalOnMissingBean
	@Conditional(OnOwnDockerOperationsCondition.class)
	@ConditionalOnSingleCandidate(DockerOperations.class)
	ReactiveDockerOperations ownReactiveDockerOperations(DockerOperations docker) {
		return ReactiveDockerOperations.using(docker);
	}

	// Beans may use the reactive client while they are destroyed, so only its own bean
	// closes it.
	@Bean(destroyMethod = "")
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(ReactiveDockerOperations.class)
	DockerOperations dockerOperations(ReactiveDockerOperations reactive) {
		return DockerOperations.using(reactive);
	}

}
