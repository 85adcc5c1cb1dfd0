package io.github.dockerclient.autoconfigure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration properties for the Docker client. The prefix makes the environment
 * variables of Docker's command line bind to them, such as {@code DOCKER_HOST}.
 */
@ConfigurationProperties("docker")
public class DockerProperties {

	/**
	 * Whether to auto-configure a Docker client.
	 */
	private boolean enabled = true;

	/**
	 * Address of the Docker engine, such as 'unix:///var/run/docker.sock' or
	 * 'tcp://host:2375'.
	 */
	private String host = "unix:///var/run/docker.sock";

	/**
	 * Version of the Engine API to speak, such as '1.43'. Negotiated with the engine by
	 * default.
	 */
	private @Nullable String apiVersion;

	/**
	 * How long connecting to the engine may take.
	 */
	private Duration connectTimeout = Duration.ofSeconds(10);

	/**
	 * How long the engine may be silent during a call, and before a stream begins.
	 */
	private Duration responseTimeout = Duration.ofSeconds(60);

	/**
	 * Directory of Docker's own configuration, with its 'config.json'. By default
	 * '.docker' in the home of the user.
	 */
	private @Nullable String config;

	/**
	 * Whether credentials that 'docker login' has left in Docker's own configuration, or
	 * with the credential helpers that it names, are used for registries that are not
	 * among docker.registries.
	 */
	private boolean useConfigCredentials = true;

	/**
	 * How long a credential helper may take to answer.
	 */
	private Duration credentialHelperTimeout = Duration.ofSeconds(30);

	private final Pool pool = new Pool();

	private final Health health = new Health();

	/**
	 * Credentials for image registries, by a name of your choice.
	 */
	private final Map<String, Registry> registries = new LinkedHashMap<>();

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public String getHost() {
		return this.host;
	}

	public void setHost(String host) {
		this.host = host;
	}

	public @Nullable String getApiVersion() {
		return this.apiVersion;
	}

	public void setApiVersion(@Nullable String apiVersion) {
		this.apiVersion = apiVersion;
	}

	public Duration getConnectTimeout() {
		return this.connectTimeout;
	}

	public void setConnectTimeout(Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
	}

	public Duration getResponseTimeout() {
		return this.responseTimeout;
	}

	public void setResponseTimeout(Duration responseTimeout) {
		this.responseTimeout = responseTimeout;
	}

	public @Nullable String getConfig() {
		return this.config;
	}

	public void setConfig(@Nullable String config) {
		this.config = config;
	}

	public boolean isUseConfigCredentials() {
		return this.useConfigCredentials;
	}

	public void setUseConfigCredentials(boolean useConfigCredentials) {
		this.useConfigCredentials = useConfigCredentials;
	}

	public Duration getCredentialHelperTimeout() {
		return this.credentialHelperTimeout;
	}

	public void setCredentialHelperTimeout(Duration credentialHelperTimeout) {
		this.credentialHelperTimeout = credentialHelperTimeout;
	}

	public Pool getPool() {
		return this.pool;
	}

	public Health getHealth() {
		return this.health;
	}

	public Map<String, Registry> getRegistries() {
		return this.registries;
	}

	/**
	 * The connections that calls share.
	 */
	public static class Pool {

		/**
		 * How many calls may be under way at once. Streams do not count.
		 */
		private int maxConnections = 64;

		/**
		 * How long an idle connection is kept.
		 */
		private Duration maxIdleTime = Duration.ofMinutes(1);

		/**
		 * How long a call waits while all connections are in use.
		 */
		private Duration acquireTimeout = Duration.ofSeconds(30);

		public int getMaxConnections() {
			return this.maxConnections;
		}

		public void setMaxConnections(int maxConnections) {
			this.maxConnections = maxConnections;
		}

		public Duration getMaxIdleTime() {
			return this.maxIdleTime;
		}

		public void setMaxIdleTime(Duration maxIdleTime) {
			this.maxIdleTime = maxIdleTime;
		}

		public Duration getAcquireTimeout() {
			return this.acquireTimeout;
		}

		public void setAcquireTimeout(Duration acquireTimeout) {
			this.acquireTimeout = acquireTimeout;
		}

	}

	/**
	 * The health indicator.
	 */
	public static class Health {

		/**
		 * How long the engine may take to answer a health check.
		 */
		private Duration timeout = Duration.ofSeconds(5);

		public Duration getTimeout() {
			return this.timeout;
		}

		public void setTimeout(Duration timeout) {
			this.timeout = timeout;
		}

	}

	/**
	 * Credentials for one registry.
	 */
	public static class Registry {

		/**
		 * Address of the registry as in the names of its images, such as
		 * 'registry.example.com:5000', or 'docker.io' for Docker Hub.
		 */
		private @Nullable String address;

		/**
		 * User name.
		 */
		private @Nullable String username;

		/**
		 * Password of the user.
		 */
		private @Nullable String password;

		/**
		 * Identity token that the registry issued, instead of a user name and password.
		 */
		private @Nullable String identityToken;

		public @Nullable String getAddress() {
			return this.address;
		}

		public void setAddress(@Nullable String address) {
			this.address = address;
		}

		public @Nullable String getUsername() {
			return this.username;
		}

		public void setUsername(@Nullable String username) {
			this.username = username;
		}

		public @Nullable String getPassword() {
			return this.password;
		}

		public void setPassword(@Nullable String password) {
			this.password = password;
		}

		public @Nullable String getIdentityToken() {
			return this.identityToken;
		}

		public void setIdentityToken(@Nullable String identityToken) {
			this.identityToken = identityToken;
		}

	}

}
