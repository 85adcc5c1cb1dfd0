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
 * Where a Docker engine is and how to speak with it: what each of several engines has of
 * its own.
 */
public class DockerDaemonProperties {

	/**
	 * Address of the Docker engine, such as 'unix:///var/run/docker.sock',
	 * 'npipe:////./pipe/docker_engine', 'tcp://host:2376' or 'ssh://user@host'. Without
	 * it, the engine of the context.
	 */
	private @Nullable String host;

	/**
	 * Docker context that names the engine. Without it, the one that 'docker context use'
	 * has chosen.
	 */
	private @Nullable String context;

	/**
	 * Version of the Engine API to speak, such as '1.43'. Negotiated with the engine by
	 * default.
	 */
	private @Nullable String apiVersion;

	/**
	 * Directory with the TLS certificates for an engine at a TCP port: 'ca.pem', and
	 * 'cert.pem' with 'key.pem' for the client.
	 */
	private @Nullable String certPath;

	/**
	 * Platform of images that are pulled, imported, built and run, such as linux/arm64.
	 * By default the engine's own.
	 */
	private @Nullable String defaultPlatform;

	/**
	 * How long connecting to the engine may take.
	 */
	private Duration connectTimeout = Duration.ofSeconds(10);

	/**
	 * How long the engine may be silent during a call, and before a stream begins.
	 */
	private Duration responseTimeout = Duration.ofSeconds(60);

	/**
	 * How long the engine may be silent while it works: before a pull, push, build or
	 * import reports its first progress, before and during an archive, and during calls
	 * that are answered when the work is done, such as a commit or a prune.
	 */
	private Duration workTimeout = Duration.ofMinutes(30);

	/**
	 * How long the other side of a TCP or ssh connection may be out of reach before the
	 * connection counts as lost.
	 */
	private Duration keepAlive = Duration.ofSeconds(30);

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

	public Duration getWorkTimeout() {
		return this.workTimeout;
	}

	public void setWorkTimeout(Duration workTimeout) {
		this.workTimeout = workTimeout;
	}

	public Duration getKeepAlive() {
		return this.keepAlive;
	}

	public void setKeepAlive(Duration keepAlive) {
		this.keepAlive = keepAlive;
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
	 * How TLS is spoken.
	 */
	public static class Tls {

		/**
		 * Whether the engine's certificate is verified. Setting it makes TLS be spoken,
		 * also without docker.cert-path.
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
	 * The SSL bundle for TLS.
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
	 * How ssh is run.
	 */
	public static class Ssh {

		/**
		 * Configuration file for ssh, instead of that of the user.
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
	 * What counts for builds that say nothing else.
	 */
	public static class Build {

		/**
		 * Who builds. By default the builder that the engine recommends.
		 */
		private @Nullable BuilderVersion builder;

		/**
		 * Platform of images, such as linux/arm64. By default the engine's own.
		 */
		private @Nullable String platform;

		/**
		 * Values by the names of ARG instructions.
		 */
		private Map<String, String> args = new LinkedHashMap<>();

		/**
		 * Labels of images.
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
	 * The connections that calls share.
	 */
	public static class Pool {

		/**
		 * How many calls may be under way at once, of those that wait and of reactive
		 * ones each. Streams do not count.
		 */
		private int maxConnections = 64;

		/**
		 * How long an idle connection is kept.
		 */
		private Duration maxIdleTime = Duration.ofMinutes(1);

		/**
		 * How long a connection is kept, idle or not, so that an engine that has moved is
		 * found.
		 */
		private Duration maxLifeTime = Duration.ofMinutes(10);

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
	 * The health indicator.
	 */
	public static class Health {

		/**
		 * How long the engine may take to answer a health check. That of the engine
		 * without a name counts for the info and docker endpoints, too.
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
		 * The containers whose health is told.
		 */
		public static class Containers {

			/**
			 * Names of containers that must run, and be healthy if they have a health
			 * check, for the component 'dockerContainers' to be up.
			 */
			private List<String> names = new ArrayList<>();

			/**
			 * Labels of containers for which the same is true. One that has all of them
			 * must be there. An empty value stands for any.
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

		}

	}

	/**
	 * The events that are published in the application.
	 */
	public static class Events {

		/**
		 * Whether events of the engine are published as events of the application.
		 */
		private boolean enabled;

		/**
		 * Kinds of objects whose events are published. All by default.
		 */
		private List<EventType> types = new ArrayList<>();

		/**
		 * Actions whose events are published. All by default.
		 */
		private List<EventAction> actions = new ArrayList<>();

		/**
		 * Names or ids of containers whose events alone are published.
		 */
		private List<String> containers = new ArrayList<>();

		/**
		 * Names or ids of images whose events, and those of their containers, alone are
		 * published.
		 */
		private List<String> images = new ArrayList<>();

		/**
		 * Labels of objects whose events alone are published: those that have all of
		 * them. An empty value stands for any.
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
