package io.github.dockerclient;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.github.dockerclient.build.BuildDefaults;
import io.github.dockerclient.observation.DockerObservationConvention;
import io.github.dockerclient.observation.ObservationSettings;
import io.github.dockerclient.registry.RegistryCredentialsProvider;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.transport.DockerHttpSettings;
import io.github.dockerclient.transport.DockerTls;
import io.github.dockerclient.transport.ReactiveDockerHttp;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.CallDefaults;
import io.github.dockerclient.type.Platform;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * Builds clients. Nothing is connected before the first call.
 */
public final class DockerClientBuilder {

	private final DockerHttpSettings.Builder settings = DockerHttpSettings.builder();

	private RegistryCredentialsProvider credentials = (registry) -> Mono.empty();

	private BuildDefaults buildDefaults = BuildDefaults.NONE;

	private CallDefaults callDefaults = CallDefaults.NONE;

	private ObservationRegistry observationRegistry = ObservationRegistry.NOOP;

	private @Nullable DockerObservationConvention observationConvention;

	private String daemonName = "default";

	DockerClientBuilder() {
	}

	/**
	 * Choose where the engine listens.
	 * @param host the address as {@code DOCKER_HOST} has it
	 * @return this builder
	 * @throws io.github.dockerclient.transport.InvalidDockerAddressException if that is
	 * not an address
	 */
	public DockerClientBuilder host(String host) {
		return address(DockerAddress.of(host));
	}

	/**
	 * Choose where the engine listens.
	 * @param address the address; {@code unix:///var/run/docker.sock} unless set
	 * @return this builder
	 */
	public DockerClientBuilder address(DockerAddress address) {
		this.settings.address(address);
		return this;
	}

	/**
	 * Speak TLS with an engine at a TCP port.
	 * @param tls how, or {@code null} not to, which is the default
	 * @return this builder
	 */
	public DockerClientBuilder tls(@Nullable DockerTls tls) {
		this.settings.tls(tls);
		return this;
	}

	/**
	 * Choose the configuration file of ssh, with the keys and hosts to use.
	 * @param sshConfig the file, or {@code null} for that of the user, which is the
	 * default
	 * @return this builder
	 */
	public DockerClientBuilder sshConfig(@Nullable Path sshConfig) {
		this.settings.sshConfig(sshConfig);
		return this;
	}

	/**
	 * Pin the API version instead of negotiating it.
	 * @param apiVersion the version to speak, or {@code null} to negotiate it
	 * @return this builder
	 */
	public DockerClientBuilder apiVersion(@Nullable ApiVersion apiVersion) {
		this.settings.apiVersion(apiVersion);
		return this;
	}

	/**
	 * Limit how long connecting may take.
	 * @param connectTimeout the limit; 10 seconds unless set
	 * @return this builder
	 */
	public DockerClientBuilder connectTimeout(Duration connectTimeout) {
		this.settings.connectTimeout(connectTimeout);
		return this;
	}

	/**
	 * Limit how long an engine may be silent during a call. Streams have no such limit.
	 * @param responseTimeout the limit; 60 seconds unless set
	 * @return this builder
	 */
	public DockerClientBuilder responseTimeout(Duration responseTimeout) {
		this.settings.responseTimeout(responseTimeout);
		return this;
	}

	/**
	 * Limit how long an engine may be silent while it works: before the first message of
	 * a pull, a push, a build or an import, before an archive begins and while it comes,
	 * after an upload, and during calls that are answered when the work is done, such as
	 * a commit or a prune.
	 * @param workTimeout the limit; 30 minutes unless set
	 * @return this builder
	 */
	public DockerClientBuilder workTimeout(Duration workTimeout) {
		this.settings.workTimeout(workTimeout);
		return this;
	}

	/**
	 * Limit how many calls may be under way at once, of those that wait and of reactive
	 * ones each. Streams do not count.
	 * @param maxConnections the limit; 64 unless set
	 * @return this builder
	 */
	public DockerClientBuilder maxConnections(int maxConnections) {
		this.settings.maxConnections(maxConnections);
		return this;
	}

	/**
	 * Limit how long an idle connection is kept.
	 * @param maxIdleTime the limit; one minute unless set
	 * @return this builder
	 */
	public DockerClientBuilder maxIdleTime(Duration maxIdleTime) {
		this.settings.maxIdleTime(maxIdleTime);
		return this;
	}

	/**
	 * Limit how long a connection is kept, idle or not, so that an engine that has moved
	 * is found.
	 * @param maxLifeTime the limit; ten minutes unless set
	 * @return this builder
	 */
	public DockerClientBuilder maxLifeTime(Duration maxLifeTime) {
		this.settings.maxLifeTime(maxLifeTime);
		return this;
	}

	/**
	 * Limit how long a call waits while all connections are in use.
	 * @param acquireTimeout the limit; 30 seconds unless set
	 * @return this builder
	 */
	public DockerClientBuilder acquireTimeout(Duration acquireTimeout) {
		this.settings.acquireTimeout(acquireTimeout);
		return this;
	}

	/**
	 * Limit how long the other side of a TCP or ssh connection may be out of reach before
	 * the connection counts as lost, and what was going on fails. It is asked for a sign
	 * of life after half of that time. What was sent and not received has limits of the
	 * operating system, usually a quarter of an hour.
	 * @param keepAlive the limit, in whole seconds; 30 seconds unless set
	 * @return this builder
	 */
	public DockerClientBuilder keepAlive(Duration keepAlive) {
		this.settings.keepAlive(keepAlive);
		return this;
	}

	/**
	 * Choose who knows the credentials of registries.
	 * @param credentials knows the credentials; nobody unless set
	 * @return this builder
	 */
	public DockerClientBuilder credentials(RegistryCredentialsProvider credentials) {
		Assert.notNull(credentials, "'credentials' must not be null");
		this.credentials = credentials;
		return this;
	}

	/**
	 * Choose what counts for builds that say nothing else.
	 * @param buildDefaults what counts; {@link BuildDefaults#NONE} unless set
	 * @return this builder
	 */
	public DockerClientBuilder buildDefaults(BuildDefaults buildDefaults) {
		Assert.notNull(buildDefaults, "'buildDefaults' must not be null");
		this.buildDefaults = buildDefaults;
		return this;
	}

	/**
	 * Set defaults for calls that do not say otherwise. Those of {@link BuildDefaults}
	 * win for builds.
	 * @param callDefaults the defaults; {@link CallDefaults#NONE} unless set
	 * @return this builder
	 */
	public DockerClientBuilder callDefaults(CallDefaults callDefaults) {
		Assert.notNull(callDefaults, "'callDefaults' must not be null");
		this.callDefaults = callDefaults;
		return this;
	}

	/**
	 * Send headers with every request, unless the request has them itself.
	 * {@code User-Agent} and those that belong to the connection are left out.
	 * @param headers the headers by name; they are in no text
	 * @return this builder
	 */
	public DockerClientBuilder headers(Map<String, String> headers) {
		this.settings.headers(headers);
		return this;
	}

	/**
	 * Choose who is told of each request, for metrics and traces.
	 * @param observationRegistry who is told; nobody unless set
	 * @return this builder
	 */
	public DockerClientBuilder observationRegistry(ObservationRegistry observationRegistry) {
		Assert.notNull(observationRegistry, "'observationRegistry' must not be null");
		this.observationRegistry = observationRegistry;
		return this;
	}

	/**
	 * Choose how requests are named in metrics and traces.
	 * @param observationConvention names the requests, or {@code null} for
	 * {@link DockerObservationConvention#DEFAULT}, which is the default
	 * @return this builder
	 */
	public DockerClientBuilder observationConvention(@Nullable DockerObservationConvention observationConvention) {
		this.observationConvention = observationConvention;
		return this;
	}

	/**
	 * Choose what the engine is called in metrics and traces.
	 * @param daemonName the name; {@code default} unless set
	 * @return this builder
	 */
	public DockerClientBuilder daemonName(String daemonName) {
		Assert.hasText(daemonName, "'daemonName' must not be empty");
		this.daemonName = daemonName;
		return this;
	}

	/**
	 * Build a client.
	 * @return the client; to be closed by its user
	 * @throws IllegalArgumentException if a setting cannot be right
	 */
	public ReactiveDockerOperations build() {
		return new DefaultReactiveDockerOperations(
				ReactiveDockerHttp.create(this.settings.build(),
						new ObservationSettings(this.observationRegistry, this.observationConvention, this.daemonName)),
				this.credentials, buildDefaults(), this.callDefaults);
	}

	private BuildDefaults buildDefaults() {
		Platform platform = this.buildDefaults.platform();
		return new BuildDefaults(this.buildDefaults.builder(),
				(platform != null) ? platform : this.callDefaults.platform(), this.buildDefaults.buildArgs(),
				this.buildDefaults.labels(), this.callDefaults.proxies(), this.callDefaults.useProxies());
	}

}
