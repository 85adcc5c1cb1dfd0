package io.github.dockerclient.autoconfigure;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.observation.DockerObservationConvention;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Creates clients for programs that are not Spring Boot applications. They use the engine
 * that Docker's command line would use: environment variables such as
 * {@code DOCKER_HOST}, {@code DOCKER_CONTEXT}, {@code DOCKER_TLS_VERIFY},
 * {@code DOCKER_CERT_PATH}, {@code DOCKER_API_VERSION} and {@code DOCKER_CONFIG} apply,
 * then Docker's own configuration with its contexts and credentials. All other properties
 * of {@link DockerProperties} can be set as system properties. They take precedence over
 * the variables.
 */
public final class DockerEnvironment {

	private DockerEnvironment() {
	}

	/**
	 * Create a blocking client. It does not connect before its first call.
	 * @return the client, which the caller must close
	 * @throws InvalidConfigurationPropertyValueException if a variable or a property has
	 * a value that the client cannot use; the message names the property
	 */
	public static DockerOperations operations() {
		return DockerOperations.using(reactiveOperations());
	}

	/**
	 * Create a reactive client. It does not connect before its first call.
	 * @return the client, which the caller must close
	 * @throws InvalidConfigurationPropertyValueException if a variable or a property has
	 * a value that the client cannot use; the message names the property
	 */
	public static ReactiveDockerOperations reactiveOperations() {
		return reactiveOperations(new StandardEnvironment());
	}

	static ReactiveDockerOperations reactiveOperations(ConfigurableEnvironment environment) {
		DockerProperties properties = DockerBinder.of(environment, true).bindOrCreate("docker", DockerProperties.class);
		DockerPropertiesValidator.validate(properties);
		ContentTrust.warn(environment);
		StaticListableBeanFactory none = new StaticListableBeanFactory();
		return new DockerClients(properties, environment, new PropertiesRegistryCredentials(properties),
				none.getBeanProvider(SslBundles.class), none.getBeanProvider(ObservationRegistry.class),
				none.getBeanProvider(DockerObservationConvention.class),
				none.getBeanProvider(DockerClientCustomizer.class))
			.create(DockerClients.connection(properties, environment, null));
	}

}
