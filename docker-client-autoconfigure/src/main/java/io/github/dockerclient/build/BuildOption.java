package io.github.dockerclient.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.dockerclient.registry.RegistryCredentials;
import io.github.dockerclient.transport.ReactiveDockerRequest;
import io.github.dockerclient.type.ApiVersion;
import io.github.dockerclient.type.Ulimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ObjectUtils;

/**
 * An option of a build. The constants are the table of all options: the query parameter
 * of {@code POST /build}, and which values the classic builder and BuildKit support.
 *
 * @param <T> the type of the option's value
 * @param name the name in messages
 * @param parameter the query parameter, or {@code null} if the value is sent in another
 * way or not at all
 * @param classic what the classic builder supports
 * @param buildKit what BuildKit supports
 */
record BuildOption<T>(String name, @Nullable Parameter parameter, Support<T> classic, Support<T> buildKit) {

	private static final Set<String> NETWORKS_OF_BUILDKIT = Set.of("default", "bridge", "host", "none");

	// Input.

	static final BuildOption<BuildContext> CONTEXT = row("context", null, all(), all());

	static final BuildOption<Dockerfile> DOCKERFILE = row("dockerfile", null, all(), all());

	static final BuildOption<Map<String, BuildContext>> NAMED_CONTEXTS = row("namedContexts", null, none(),
			since("1.42"));

	static final BuildOption<Map<String, @Nullable String>> BUILD_ARGS = row("buildArgs", json("buildargs"), all(),
			all());

	static final BuildOption<Boolean> USE_CONFIG_PROXIES = row("useConfigProxies", null, all(), all());

	static final BuildOption<String> TARGET = row("target", query("target"), all(), all());

	static final BuildOption<List<String>> PLATFORMS = row("platforms", query("platform"), one(), all());

	static final BuildOption<BuilderVersion> BUILDER_VERSION = row("builderVersion", null, all(), all());

	// Result.

	static final BuildOption<List<String>> TAGS = row("tags", query("t"), all(), all());

	static final BuildOption<Map<String, String>> LABELS = row("labels", json("labels"), all(), all());

	static final BuildOption<Map<String, String>> ANNOTATIONS = row("annotations", null, none(), since("1.43"));

	static final BuildOption<Map<String, Map<String, String>>> ATTESTATIONS = row("attestations", null, none(),
			since("1.43"));

	static final BuildOption<BuildOutput> OUTPUTS = row("outputs", null, none(), all());

	static final BuildOption<Boolean> SQUASH = row("squash", query("squash"), all(), none());

	static final BuildOption<Boolean> QUIET = row("quiet", query("q"), all(), all());

	// Cache.

	static final BuildOption<Boolean> PULL = row("pull", query("pull"), all(), all());

	static final BuildOption<Boolean> NO_CACHE = row("noCache", query("nocache"), all(), all());

	static final BuildOption<List<String>> NO_CACHE_STAGES = row("noCacheStages", null, none(), all());

	static final BuildOption<List<String>> CACHE_FROM = row("cacheFrom", json("cachefrom"), all(), all());

	static final BuildOption<List<BuildCache>> CACHE_TO = row("cacheTo", null, none(), all());

	// Steps.

	static final BuildOption<Long> MEMORY = row("memory", query("memory"), all(), none());

	static final BuildOption<Long> MEMORY_SWAP = row("memorySwap", query("memswap"), all(), none());

	static final BuildOption<Long> SHM_SIZE = row("shmSize", query("shmsize"), all(), since("1.42"));

	static final BuildOption<Long> CPU_SHARES = row("cpuShares", query("cpushares"), all(), none());

	static final BuildOption<Long> CPU_PERIOD = row("cpuPeriod", query("cpuperiod"), all(), none());

	static final BuildOption<Long> CPU_QUOTA = row("cpuQuota", query("cpuquota"), all(), none());

	static final BuildOption<String> CPUSET_CPUS = row("cpusetCpus", query("cpusetcpus"), all(), none());

	static final BuildOption<String> CPUSET_MEMS = row("cpusetMems", query("cpusetmems"), all(), none());

	static final BuildOption<List<Ulimit>> ULIMITS = row("ulimits", json("ulimits"), all(), since("1.42"));

	static final BuildOption<String> CGROUP_PARENT = row("cgroupParent", query("cgroupparent"), all(), since("1.42"));

	static final BuildOption<List<String>> SECURITY_OPTS = row("securityOpts", query("securityopt"), all(), none());

	static final BuildOption<String> ISOLATION = row("isolation", query("isolation"), all(), none());

	// Other network modes are networks of containers, which BuildKit does not support.
	static final BuildOption<String> NETWORK_MODE = row("networkMode", query("networkmode"), all(),
			only(NETWORKS_OF_BUILDKIT::contains));

	// BuildKit requires addresses, but only the engine knows that of the gateway.
	static final BuildOption<List<String>> EXTRA_HOSTS = row("extraHosts", query("extrahosts"), all(),
			only((hosts) -> hosts.stream().noneMatch((host) -> host.endsWith(":host-gateway"))));

	static final BuildOption<Map<String, BuildSecret>> SECRETS = row("secrets", null, none(), all());

	static final BuildOption<Map<String, Path>> SSH_AGENTS = row("sshAgents", null, none(), all());

	static final BuildOption<List<RegistryCredentials>> CREDENTIALS = row("credentials", null, all(), all());

	static final BuildOption<List<String>> REGISTRIES = row("registries", null, all(), all());

	// BuildKit creates no containers that could remain.
	static final BuildOption<Boolean> RM = row("rm", query("rm"), all(), all());

	static final BuildOption<Boolean> FORCE_RM = row("forceRm", query("forcerm"), all(), all());

	private static <T> BuildOption<T> row(String name, @Nullable Parameter parameter, Support<T> classic,
			Support<T> buildKit) {
		return new BuildOption<>(name, parameter, classic, buildKit);
	}

	private static Parameter query(String name) {
		return new Parameter(name, false);
	}

	private static Parameter json(String name) {
		return new Parameter(name, true);
	}

	private static <T> Support<T> all() {
		return only((value) -> true);
	}

	private static <T> Support<T> none() {
		return only((value) -> false);
	}

	private static <E> Support<List<E>> one() {
		return only((values) -> values.size() == 1);
	}

	private static <T> Support<T> only(Predicate<T> values) {
		return new Support<>(values, ApiVersion.OLDEST);
	}

	private static <T> Support<T> since(String version) {
		return new Support<>((value) -> true, ApiVersion.of(version));
	}

	Support<T> in(BuilderVersion builder) {
		return (builder == BuilderVersion.BUILDKIT) ? this.buildKit : this.classic;
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * The values of an option that a builder supports.
	 *
	 * @param <T> the type of the option's value
	 * @param values matches the values
	 * @param since the API version since which the builder supports them
	 */
	record Support<T>(Predicate<T> values, ApiVersion since) {

		boolean includes(T value) {
			return this.values.test(value);
		}

	}

	/**
	 * A query parameter of {@code POST /build}.
	 *
	 * @param name the parameter's name
	 * @param json whether a collection is written as one JSON value, instead of repeating
	 * the parameter
	 */
	record Parameter(String name, boolean json) {

		void addTo(ReactiveDockerRequest request, Object value) {
			if (!this.json) {
				request.query(this.name, value);
			}
			else if (!ObjectUtils.isEmpty(value)) {
				request.query(this.name, new Json(value));
			}
		}

	}

	/**
	 * A value that is written into a query parameter as JSON.
	 *
	 * @param value the value
	 */
	record Json(@JsonValue Object value) {

	}

}
