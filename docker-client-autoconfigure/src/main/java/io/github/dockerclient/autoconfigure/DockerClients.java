package io.github.dockerclient.autoconfigure;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.github.dockerclient.DockerClientBuilder;
import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.build.BuildDefaults;
import io.github.dockerclient.observation.DockerObservationConvention;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.Platform;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Creates the clients of all engines that are configured by properties.
 */
final class DockerClients {

	static final String BEAN_NAME = "dockerClients";

	private static final String PREFIX = "docker";

	private final DockerProperties properties;

	private final ConfigDefaults config;

	private final RegistryCredentialsProvider credentials;

	private final Map<String, DockerConnectionDetails> daemons = new LinkedHashMap<>();

	private final ObjectProvider<ObservationRegistry> observations;

	private final ObjectProvider<DockerObservationConvention> conventions;

	private final ObjectProvider<DockerClientCustomizer> customizers;

	private volatile boolean defaultUnrequested;

	DockerClients(DockerProperties properties, Environment environment, RegistryCredentialsProvider credentials,
			ObjectProvider<SslBundles> bundles, ObjectProvider<ObservationRegistry> observations,
			ObjectProvider<DockerObservationConvention> conventions,
			ObjectProvider<DockerClientCustomizer> customizers) {
		this.properties = properties;
		this.config = ConfigDefaults.read(DockerConfigDirectory.of(properties));
		this.credentials = credentials;
		this.observations = observations;
		this.conventions = conventions;
		this.customizers = customizers;
		// Mistakes in the properties of an engine are reported when the application
		// starts, although its client is created later.
		properties.getDaemons()
			.forEach((name, daemon) -> this.daemons.put(name, new PropertiesDockerConnectionDetails(prefix(name),
					daemon, DockerConfigDirectory.of(properties), environment, bundles.getIfAvailable())));
	}

	static DockerConnectionDetails connection(DockerProperties properties, Environment environment,
			@Nullable SslBundles bundles) {
		return new PropertiesDockerConnectionDetails(PREFIX, properties, DockerConfigDirectory.of(properties),
				environment, bundles);
	}

	static String prefix(String daemon) {
		return PREFIX + ".daemons." + daemon;
	}

	ReactiveDockerOperations create(DockerConnectionDetails connection) {
		DockerClientBuilder<ReactiveDockerOperations> builder = builder(this.properties, connection);
		this.customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		ReactiveDockerOperations docker = builder.build();
		this.defaultUnrequested = !this.daemons.isEmpty() && connection instanceof PropertiesDockerConnectionDetails
				&& !isRequested(this.properties) && docker.http().address().equals(connection.getAddress());
		return docker;
	}

	private static boolean isRequested(DockerDaemonProperties properties) {
		return StringUtils.hasText(properties.getHost()) || StringUtils.hasText(properties.getContext())
				|| properties.getEvents().isEnabled() || properties.getHealth().getContainers().areSelected();
	}

	// Whether the default engine is configured by nothing, while others are.
	boolean isDefaultUnrequested() {
		return this.defaultUnrequested;
	}

	ReactiveDockerOperations daemon(String daemon) {
		DockerDaemonProperties own = Objects.requireNonNull(this.properties.getDaemons().get(daemon));
		DockerClientBuilder<ReactiveDockerOperations> builder = builder(own,
				Objects.requireNonNull(this.daemons.get(daemon)))
			.daemonName(daemon)
			.properties(prefix(daemon));
		this.customizers.orderedStream().forEach((customizer) -> customizer.customize(daemon, builder));
		return builder.build();
	}

	DockerOperations blocking(ReactiveDockerOperations reactive) {
		return DockerOperations.using(reactive);
	}

	private static BuildDefaults defaults(DockerDaemonProperties.Build build) {
		String platform = build.getPlatform();
		return new BuildDefaults(build.getBuilder(), StringUtils.hasText(platform) ? Platform.of(platform) : null,
				build.getArgs(), build.getLabels());
	}

	private CallDefaults defaults(DockerDaemonProperties properties, DockerAddress address) {
		String platform = properties.getDefaultPlatform();
		return new CallDefaults(StringUtils.hasText(platform) ? Platform.of(platform) : null,
				StringUtils.hasText(this.config.detachKeys()) ? this.config.detachKeys() : null,
				this.config.proxies(address.toString()), this.properties.isUseConfigProxies(), properties.getLabels());
	}

	private DockerClientBuilder<ReactiveDockerOperations> builder(DockerDaemonProperties properties,
			DockerConnectionDetails connection) {
		String sshConfig = properties.getSsh().getConfig();
		return ReactiveDockerOperations.builder()
			.address(connection.getAddress())
			.tls(connection.getTls())
			.sshConfig(StringUtils.hasText(sshConfig) ? Path.of(sshConfig) : null)
			.apiVersion(connection.getApiVersion())
			.connectTimeout(properties.getConnectTimeout())
			.responseTimeout(properties.getResponseTimeout())
			.workTimeout(properties.getWorkTimeout())
			.maxConnections(properties.getPool().getMaxConnections())
			.maxIdleTime(properties.getPool().getMaxIdleTime())
			.maxLifeTime(properties.getPool().getMaxLifeTime())
			.acquireTimeout(properties.getPool().getAcquireTimeout())
			.keepAlive(properties.getKeepAlive())
			.credentials(this.credentials)
			.buildDefaults(defaults(properties.getBuild()))
			.callDefaults(defaults(properties, connection.getAddress()))
			.headers(CustomHeaders.or(this.properties.getCustomHeaders(), this.config.headers()))
			.observationRegistry(this.observations.getIfAvailable(() -> ObservationRegistry.NOOP))
			.observationConvention(this.conventions.getIfAvailable());
	}

}
