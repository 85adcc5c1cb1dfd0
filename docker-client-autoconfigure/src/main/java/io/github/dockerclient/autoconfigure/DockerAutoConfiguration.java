package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.observation.DockerObservationConvention;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the Docker client. The client
 * does not connect before its first call.
 */
@AutoConfiguration(after = SslAutoConfiguration.class)
@Conditional(OnDockerEnabledCondition.class)
@EnableConfigurationProperties(DockerProperties.class)
@Import(DockerDaemonsRegistrar.class)
@ImportRuntimeHints(DockerRuntimeHints.class)
public final class DockerAutoConfiguration {

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

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static ConfigurationPropertiesBindHandlerAdvisor dockerVariablesBindHandlerAdvisor(Environment environment) {
		return (handler) -> new VariablesBindHandler(handler, environment, true);
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

	@Bean
	@ConditionalOnMissingBean(DockerDaemons.class)
	BeanDockerDaemons dockerDaemons(ConfigurableListableBeanFactory beanFactory, DockerProperties properties) {
		return new BeanDockerDaemons(beanFactory, properties);
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
