package io.github.dockerclient.actuate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.swarm.SwarmInfo;
import io.github.dockerclient.system.SystemInfo;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * {@link InfoContributor} that describes Docker engines, without their addresses. An
 * engine that does not answer is reported as unreachable, and the health endpoint reports
 * the reason.
 */
public final class DockerInfoContributor implements InfoContributor {

	private static final Map<String, Object> UNREACHABLE = Map.of("error", "unreachable");

	private final BlockingDaemons daemons;

	/**
	 * Create a contributor.
	 * @param daemons supplies the engines by name, on each call of the contributor
	 * @param timeout how long an engine may take to answer
	 */
	public DockerInfoContributor(Supplier<Map<String, ReactiveDockerOperations>> daemons, Duration timeout) {
		this.daemons = new BlockingDaemons(daemons, timeout);
	}

	@Override
	public void contribute(Info.Builder builder) {
		Map<String, Map<String, Object>> all = this.daemons.ask(DockerInfoContributor::describe, (ex) -> UNREACHABLE);
		builder.withDetail("docker", (all.size() == 1) ? all.values().iterator().next() : all);
	}

	private static Mono<Map<String, Object>> describe(ReactiveDockerOperations docker) {
		return docker.system()
			.info()
			.zipWhen((info) -> docker.system().apiVersion())
			.map((answers) -> describe(answers.getT1(), answers.getT2()));
	}

	private static Map<String, Object> describe(SystemInfo info, ApiVersion spoken) {
		SwarmInfo swarm = info.swarm();
		Map<String, Object> details = new LinkedHashMap<>();
		detail(details, "version", info.serverVersion());
		detail(details, "apiVersion", spoken);
		detail(details, "os", info.operatingSystem());
		detail(details, "arch", info.architecture());
		detail(details, "storageDriver", info.driver());
		detail(details, "swarm", (swarm != null) ? swarm.localNodeState() : null);
		return details;
	}

	private static void detail(Map<String, Object> details, String key, @Nullable Object value) {
		if (value != null) {
			details.put(key, value.toString());
		}
	}

}
