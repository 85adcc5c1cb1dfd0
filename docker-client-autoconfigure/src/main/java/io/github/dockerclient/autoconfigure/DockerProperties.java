package io.github.dockerclient.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration properties for the Docker client. With the prefix {@code docker},
 * environment variables of Docker's command line, such as {@code DOCKER_HOST}, bind to
 * these properties.
 */
@ConfigurationProperties("docker")
public class DockerProperties extends DockerDaemonProperties implements InitializingBean {

	/**
	 * Whether to auto-configure a Docker client.
	 */
	private boolean enabled = true;

	/**
	 * Directory of Docker's own configuration, with its 'config.json' and contexts. By
	 * default '.docker' in the home directory of the user.
	 */
	private @Nullable String config;

	/**
	 * Whether credentials that 'docker login' stored in Docker's own configuration, or in
	 * the credential helpers that it names, are used for registries that are not listed
	 * in docker.registries.
	 */
	private boolean useConfigCredentials = true;

	/**
	 * Whether the proxies of Docker's own configuration are passed to new containers as
	 * environment variables and to builds as arguments, as Docker's command line does.
	 */
	private boolean useConfigProxies;

	/**
	 * Headers to send with each request to the engines, as name=value pairs separated by
	 * commas. They replace the 'HttpHeaders' of Docker's own configuration.
	 */
	private @Nullable String customHeaders;

	/**
	 * Credentials in the format of Docker's 'config.json', of which only 'auths' is used.
	 * They take precedence over those of Docker's own configuration.
	 */
	private @Nullable String authConfig;

	/**
	 * How long a credential helper may take to answer.
	 */
	private Duration credentialHelperTimeout = Duration.ofSeconds(30);

	/**
	 * Credentials for image registries, by a name of your choice.
	 */
	private final Map<String, Registry> registries = new LinkedHashMap<>();

	/**
	 * Additional Docker engines, by a name of your choice. The name is the qualifier of
	 * the engine's beans.
	 */
	private final Map<String, DockerDaemonProperties> daemons = new LinkedHashMap<>();

	private final Metrics metrics = new Metrics();

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
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

	public @Nullable String getCustomHeaders() {
		return this.customHeaders;
	}

	public void setCustomHeaders(@Nullable String customHeaders) {
		this.customHeaders = customHeaders;
	}

	public boolean isUseConfigProxies() {
		return this.useConfigProxies;
	}

	public void setUseConfigProxies(boolean useConfigProxies) {
		this.useConfigProxies = useConfigProxies;
	}

	public @Nullable String getAuthConfig() {
		return this.authConfig;
	}

	public void setAuthConfig(@Nullable String authConfig) {
		this.authConfig = authConfig;
	}

	public Duration getCredentialHelperTimeout() {
		return this.credentialHelperTimeout;
	}

	public void setCredentialHelperTimeout(Duration credentialHelperTimeout) {
		this.credentialHelperTimeout = credentialHelperTimeout;
	}

	public Map<String, Registry> getRegistries() {
		return this.registries;
	}

	public Map<String, DockerDaemonProperties> getDaemons() {
		return this.daemons;
	}

	public Metrics getMetrics() {
		return this.metrics;
	}

	/**
	 * Validate the properties of all engines.
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if a value is not valid
	 */
	@Override
	public void afterPropertiesSet() {
		DockerPropertiesValidator.validate(this);
	}

	/**
	 * Settings for the meters of all engines.
	 */
	public static class Metrics {

		/**
		 * Whether to provide meters for the containers, images and disk usage of the
		 * engines.
		 */
		private boolean enabled;

		/**
		 * Time between two samples of containers and images.
		 */
		private Duration interval = Duration.ofSeconds(30);

		/**
		 * Time between two samples of the disk usage, which engines need a long time to
		 * compute.
		 */
		private Duration diskUsageInterval = Duration.ofMinutes(15);

		private final Containers containers = new Containers();

		public boolean isEnabled() {
			return this.enabled;
		}

		public void setEnabled(boolean enabled) {
			this.enabled = enabled;
		}

		public Duration getInterval() {
			return this.interval;
		}

		public void setInterval(Duration interval) {
			this.interval = interval;
		}

		public Duration getDiskUsageInterval() {
			return this.diskUsageInterval;
		}

		public void setDiskUsageInterval(Duration diskUsageInterval) {
			this.diskUsageInterval = diskUsageInterval;
		}

		public Containers getContainers() {
			return this.containers;
		}

		/**
		 * Containers that have their own meters.
		 */
		public static class Containers {

			/**
			 * Names of containers that have their own meters while they run.
			 */
			private List<String> names = new ArrayList<>();

			/**
			 * Labels of containers that have their own meters while they run. A container
			 * must have all of these labels. An empty value matches any value.
			 */
			private final Map<String, String> labels = new LinkedHashMap<>();

			/**
			 * Maximum number of containers of an engine that have their own meters. The
			 * first containers in the order of their names are chosen.
			 */
			private int max = 50;

			public List<String> getNames() {
				return this.names;
			}

			public void setNames(List<String> names) {
				this.names = names;
			}

			public Map<String, String> getLabels() {
				return this.labels;
			}

			public int getMax() {
				return this.max;
			}

			public void setMax(int max) {
				this.max = max;
			}

		}

	}

	/**
	 * Credentials for one registry.
	 */
	public static class Registry {

		/**
		 * Address of the registry as it appears in the names of its images, such as
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
