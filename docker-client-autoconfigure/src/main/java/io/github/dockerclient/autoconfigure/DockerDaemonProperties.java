package io.github.dockerclient.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.dockerclient.build.BuilderVersion;
import io.github.dockerclient.system.EventAction;
import io.github.dockerclient.system.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Configuration properties for one Docker engine: its address and the settings of its
 * client. If an application has several engines, each has these properties.
 */
public class DockerDaemonProperties extends DockerTimeoutProperties {

	/**
	 * Address of the Docker engine, such as 'unix:///var/run/docker.sock',
	 * 'npipe:////./pipe/docker_engine', 'tcp://host:2376' or 'ssh://user@host'. By
	 * default the address of the context is used.
	 */
	private @Nullable String host;

	/**
	 * Docker context with the address of the engine. By default the context that was
	 * selected with 'docker context use'.
	 */
	private @Nullable String context;

	/**
	 * Version of the Engine API to use, such as '1.43'. By default it is negotiated with
	 * the engine.
	 */
	private @Nullable String apiVersion;

	/**
	 * Directory with the TLS certificates for an engine at a TCP port: 'ca.pem', and
	 * 'cert.pem' with 'key.pem' for the client.
	 */
	private @Nullable String certPath;

	/**
	 * Platform of images that are pulled, imported, built and run, such as linux/arm64.
	 * By default the platform of the engine.
	 */
	private @Nullable String defaultPlatform;

	/**
	 * Labels of all containers, networks, volumes, services, secrets, configs and built
	 * images that the client creates. Labels of a call take precedence.
	 */
	private final Map<String, String> labels = new LinkedHashMap<>();

	private Tls tls = new Tls();

	private final Ssl ssl = new Ssl();

	private final Ssh ssh = new Ssh();

	private final Pool pool = new Pool();

	private final Health health = new Health();

	private final Events events = new Events();

	private final Build build = new Build();

	public @Nullable String getHost() {
		return this.host;
	}

	public void setHost(@Nullable String host) {
		this.host = host;
	}

	public @Nullable String getContext() {
		return this.context;
	}

	public void setContext(@Nullable String context) {
		this.context = context;
	}

	public @Nullable String getApiVersion() {
		return this.apiVersion;
	}

	public void setApiVersion(@Nullable String apiVersion) {
		this.apiVersion = apiVersion;
	}

	public @Nullable String getCertPath() {
		return this.certPath;
	}

	public void setCertPath(@Nullable String certPath) {
		this.certPath = certPath;
	}

	public @Nullable String getDefaultPlatform() {
		return this.defaultPlatform;
	}

	public void setDefaultPlatform(@Nullable String defaultPlatform) {
		this.defaultPlatform = defaultPlatform;
	}

	public Map<String, String> getLabels() {
		return this.labels;
	}

	public Tls getTls() {
		return this.tls;
	}

	public void setTls(Tls tls) {
		this.tls = tls;
	}

	public Ssl getSsl() {
		return this.ssl;
	}

	public Ssh getSsh() {
		return this.ssh;
	}

	public Pool getPool() {
		return this.pool;
	}

	public Build getBuild() {
		return this.build;
	}

	public Health getHealth() {
		return this.health;
	}

	public Events getEvents() {
		return this.events;
	}

	/**
	 * Settings for TLS.
	 */
	public static class Tls {

		/**
		 * Whether the engine's certificate is verified. Setting this property enables
		 * TLS, even without docker.cert-path.
		 */
		private @Nullable Boolean verify;

		public @Nullable Boolean getVerify() {
			return this.verify;
		}

		public void setVerify(@Nullable Boolean verify) {
			this.verify = verify;
		}

	}

	/**
	 * Settings for the SSL bundle.
	 */
	public static class Ssl {

		/**
		 * Name of the SSL bundle with the certificates for an engine at a TCP port,
		 * instead of docker.cert-path.
		 */
		private @Nullable String bundle;

		public @Nullable String getBundle() {
			return this.bundle;
		}

		public void setBundle(@Nullable String bundle) {
			this.bundle = bundle;
		}

	}

	/**
	 * Settings for ssh.
	 */
	public static class Ssh {

		/**
		 * Configuration file for ssh. By default that of the user.
		 */
		private @Nullable String config;

		public @Nullable String getConfig() {
			return this.config;
		}

		public void setConfig(@Nullable String config) {
			this.config = config;
		}

	}

	/**
	 * Defaults for every build.
	 */
	public static class Build {

		/**
		 * Builder to use. By default the one that the engine recommends.
		 */
		private @Nullable BuilderVersion builder;

		/**
		 * Platform of built images, such as linux/arm64. By default that of
		 * 'default-platform', or else that of the engine.
		 */
		private @Nullable String platform;

		/**
		 * Values of ARG instructions, by their names.
		 */
		private Map<String, String> args = new LinkedHashMap<>();

		/**
		 * Labels of built images.
		 */
		private Map<String, String> labels = new LinkedHashMap<>();

		public @Nullable BuilderVersion getBuilder() {
			return this.builder;
		}

		public void setBuilder(@Nullable BuilderVersion builder) {
			this.builder = builder;
		}

		public @Nullable String getPlatform() {
			return this.platform;
		}

		public void setPlatform(@Nullable String platform) {
			this.platform = platform;
		}

		public Map<String, String> getArgs() {
			return this.args;
		}

		public void setArgs(Map<String, String> args) {
			this.args = args;
		}

		public Map<String, String> getLabels() {
			return this.labels;
		}

		public void setLabels(Map<String, String> labels) {
			this.labels = labels;
		}

	}

	/**
	 * Settings for the pool of connections.
	 */
	public static class Pool {

		/**
		 * How many calls may run at the same time. Blocking and reactive calls are
		 * counted separately, and streams are not counted.
		 */
		private int maxConnections = 64;

		/**
		 * How long an idle connection is kept.
		 */
		private Duration maxIdleTime = Duration.ofMinutes(1);

		/**
		 * How long a connection is kept, idle or not, so that a change of the engine's
		 * address is noticed.
		 */
		private Duration maxLifeTime = Duration.ofMinutes(10);

		/**
		 * How long a call waits for a connection while all are in use.
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

		public Duration getMaxLifeTime() {
			return this.maxLifeTime;
		}

		public void setMaxLifeTime(Duration maxLifeTime) {
			this.maxLifeTime = maxLifeTime;
		}

		public Duration getAcquireTimeout() {
			return this.acquireTimeout;
		}

		public void setAcquireTimeout(Duration acquireTimeout) {
			this.acquireTimeout = acquireTimeout;
		}

	}

	/**
	 * Settings for the health indicator.
	 */
	public static class Health {

		/**
		 * How long the engine may take to answer a health check. The value of the default
		 * engine also applies to the info and docker endpoints.
		 */
		private Duration timeout = Duration.ofSeconds(5);

		private final Containers containers = new Containers();

		public Duration getTimeout() {
			return this.timeout;
		}

		public void setTimeout(Duration timeout) {
			this.timeout = timeout;
		}

		public Containers getContainers() {
			return this.containers;
		}

		/**
		 * Containers whose health is reported.
		 */
		public static class Containers {

			/**
			 * Names of containers that must run, and be healthy if they have a health
			 * check, for the component 'dockerContainers' to be up.
			 */
			private List<String> names = new ArrayList<>();

			/**
			 * Labels of containers that must run, and be healthy if they have a health
			 * check, for the component 'dockerContainers' to be up. At least one
			 * container must have all of these labels. An empty value matches any value.
			 */
			private final Map<String, String> labels = new LinkedHashMap<>();

			public List<String> getNames() {
				return this.names;
			}

			public void setNames(List<String> names) {
				this.names = names;
			}

			public Map<String, String> getLabels() {
				return this.labels;
			}

			/**
			 * Return whether any container is selected.
			 * @return whether there are names or labels
			 */
			public boolean areSelected() {
				return !this.names.isEmpty() || !this.labels.isEmpty();
			}

		}

	}

	/**
	 * Settings for the events that are published in the application.
	 */
	public static class Events {

		/**
		 * Whether events of the engine are published as application events.
		 */
		private boolean enabled;

		/**
		 * Types of objects whose events are published. By default all types.
		 */
		private List<EventType> types = new ArrayList<>();

		/**
		 * Actions whose events are published. By default all actions.
		 */
		private List<EventAction> actions = new ArrayList<>();

		/**
		 * Names or ids of containers. If set, only their events are published.
		 */
		private List<String> containers = new ArrayList<>();

		/**
		 * Names or ids of images. If set, only events of these images and of their
		 * containers are published.
		 */
		private List<String> images = new ArrayList<>();

		/**
		 * Labels of objects. If set, only events of objects that have all of these labels
		 * are published. An empty value matches any value.
		 */
		private final Map<String, String> labels = new LinkedHashMap<>();

		public boolean isEnabled() {
			return this.enabled;
		}

		public void setEnabled(boolean enabled) {
			this.enabled = enabled;
		}

		public List<EventType> getTypes() {
			return this.types;
		}

		public void setTypes(List<EventType> types) {
			this.types = types;
		}

		public List<EventAction> getActions() {
			return this.actions;
		}

		public void setActions(List<EventAction> actions) {
			this.actions = actions;
		}

		public List<String> getContainers() {
			return this.containers;
		}

		public void setContainers(List<String> containers) {
			this.containers = containers;
		}

		public List<String> getImages() {
			return this.images;
		}

		public void setImages(List<String> images) {
			this.images = images;
		}

		public Map<String, String> getLabels() {
			return this.labels;
		}

	}

}
