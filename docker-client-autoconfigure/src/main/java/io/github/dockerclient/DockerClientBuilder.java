package io.github.dockerclient;

import java.util.function.Function;

import io.github.dockerclient.build.BuildDefaults;
import io.github.dockerclient.observation.DockerObservationConvention;
import io.github.dockerclient.observation.ObservationSettings;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.DockerHttpBuilder;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.Platform;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Builds clients. Nothing is connected before the first call.
 *
 * @param <T> the type of the client
 */
public final class DockerClientBuilder<T> extends DockerHttpBuilder<DockerClientBuilder<T>> {

	private final Function<ReactiveDockerOperations, T> form;

	private RegistryCredentialsProvider credentials = (registry) -> Mono.empty();

	private BuildDefaults buildDefaults = BuildDefaults.NONE;

	private CallDefaults callDefaults = CallDefaults.NONE;

	private ObservationRegistry observationRegistry = ObservationRegistry.NOOP;

	private @Nullable DockerObservationConvention observationConvention;

	private String daemonName = "default";

	DockerClientBuilder(Function<ReactiveDockerOperations, T> form) {
		this.form = form;
	}

	/**
	 * Set the source of the credentials for registries.
	 * @param credentials the source; none unless set
	 * @return this builder
	 */
	public DockerClientBuilder<T> credentials(RegistryCredentialsProvider credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		this.credentials = credentials;
		return this;
	}

	/**
	 * Set the defaults for every build.
	 * @param buildDefaults the defaults; {@link BuildDefaults#NONE} unless set
	 * @return this builder
	 */
	public DockerClientBuilder<T> buildDefaults(BuildDefaults buildDefaults) {
		Assert.notNull(buildDefaults, "'buildDefaults' must not be null");
		this.buildDefaults = buildDefaults;
		return this;
	}

	/**
	 * Set the defaults for every call. For builds, those of {@link BuildDefaults} take
	 * precedence.
	 * @param callDefaults the defaults; {@link CallDefaults#NONE} unless set
	 * @return this builder
	 */
	public DockerClientBuilder<T> callDefaults(CallDefaults callDefaults) {
		Assert.notNull(callDefaults, "'callDefaults' must not be null");
		this.callDefaults = callDefaults;
		return this;
	}

	/**
	 * Observe every request, for metrics and traces.
	 * @param observationRegistry the registry of the observations;
	 * {@link ObservationRegistry#NOOP} unless set
	 * @return this builder
	 */
	public DockerClientBuilder<T> observationRegistry(ObservationRegistry observationRegistry) {
		Assert.notNull(observationRegistry, "'observationRegistry' must not be null");
		this.observationRegistry = observationRegistry;
		return this;
	}

	/**
	 * Set the convention that names requests in metrics and traces.
	 * @param observationConvention the convention, or {@code null} for
	 * {@link DockerObservationConvention#DEFAULT}, which is the default
	 * @return this builder
	 */
	public DockerClientBuilder<T> observationConvention(@Nullable DockerObservationConvention observationConvention) {
		this.observationConvention = observationConvention;
		return this;
	}

	/**
	 * Set the name of the engine in metrics and traces.
	 * @param daemonName the name; {@code default} unless set
	 * @return this builder
	 */
	public DockerClientBuilder<T> daemonName(String daemonName) {
		Assert.hasText(daemonName, "'daemonName' must not be empty");
		this.daemonName = daemonName;
		return this;
	}

	/**
	 * Build a client.
	 * @return the client; to be closed by its user
	 * @throws IllegalArgumentException if a setting is not valid
	 */
	public T build() {
		ObservationSettings observations = new ObservationSettings(this.observationRegistry, this.observationConvention,
				this.daemonName);
		return this.form.apply(new DefaultReactiveDockerOperations(http(observations), this.credentials,
				buildDefaults(), this.callDefaults));
	}

	private BuildDefaults buildDefaults() {
		Platform platform = this.buildDefaults.platform();
		return new BuildDefaults(this.buildDefaults.builder(),
				(platform != null) ? platform : this.callDefaults.platform(), this.buildDefaults.buildArgs(),
				this.callDefaults.labels(this.buildDefaults.labels()), this.callDefaults.proxies(),
				this.callDefaults.useProxies());
	}

}
