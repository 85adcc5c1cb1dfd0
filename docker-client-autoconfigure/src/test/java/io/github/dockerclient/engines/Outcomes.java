package io.github.dockerclient.engines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.error.UnsupportedApiVersionException;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of each operation on each engine, and the expected one: the operation
 * works, unless it is listed here as not offered or as different.
 */
public final class Outcomes {

	static final String WORKS = "works";

	private static final String NOT_OFFERED = "not offered";

	private static final Pattern NEEDS = Pattern.compile("needs API version (\\d+\\.\\d+)");

	private static final Predicate<TestEngine> EVERY = (engine) -> true;

	private static final Predicate<TestEngine> PODMAN = TestEngine::isPodman;

	/** Podman 5 and later support this API version. */
	private static final Predicate<TestEngine> PODMAN_4 = PODMAN.and((engine) -> !engine.knows("1.44"));

	private static final List<Difference> DIFFERENCES = Stream
		.of(of(EVERY, "differs: asks Docker Hub, which the tests cannot reach", "GET /images/search"),
				of((engine) -> engine.has("1.55") && !engine.storesImagesInContainerd(), NOT_OFFERED,
						"GET /images/{name}/attestations"),
				of(PODMAN_4, NOT_OFFERED, "POST /containers/{id}/update"),
				of(PODMAN, NOT_OFFERED, "GET /distribution/{name}/json", "GET /containers/{id}/attach/ws",
						"GET /plugins", "GET /plugins/{name}/json", "DELETE /plugins/{name}", "POST /plugins/create",
						"POST /plugins/{name}/set", "POST /build/prune", "POST /build/cancel", "POST /grpc",
						"GET /nodes", "GET /nodes/{id}", "POST /nodes/{id}/update", "GET /configs",
						"POST /configs/create", "GET /configs/{id}", "POST /configs/{id}/update",
						"DELETE /configs/{id}", "GET /swarm", "POST /swarm/init", "POST /swarm/update",
						"GET /swarm/unlockkey", "POST /swarm/leave", "GET /services", "POST /services/create",
						"GET /services/{id}", "POST /services/{id}/update", "DELETE /services/{id}", "GET /tasks",
						"GET /tasks/{id}", "POST /secrets/{id}/update"),
				of(PODMAN, "differs: requires TLS, also of a registry that is configured as insecure", "POST /auth"),
				of(PODMAN, "differs: requires `/etc/containers/policy.json`, which the tests' machine does not have",
						"POST /commit"))
		.flatMap(List::stream)
		.toList();

	private static final Map<TestEngine, Map<String, String>> ALL = new LinkedHashMap<>();

	private Outcomes() {
	}

	private static List<Difference> of(Predicate<TestEngine> engines, String outcome, String... operations) {
		return Stream.of(operations).map((operation) -> new Difference(engines, operation, outcome)).toList();
	}

	/**
	 * Record the outcome of an operation.
	 * @param engine the engine
	 * @param operation the operation as written in {@code engine-operations.txt}
	 * @param failure why it failed, or {@code null} if it worked
	 * @return the failure if the outcome is not the expected one
	 */
	public static synchronized Optional<Throwable> add(TestEngine engine, String operation,
			@Nullable DockerException failure) {
		if (!Operations.all().contains(operation)) {
			throw new IllegalArgumentException(operation);
		}
		Optional<Difference> difference = DIFFERENCES.stream()
			.filter((each) -> each.operation().equals(operation) && each.engines().test(engine))
			.findFirst();
		Map<String, String> outcomes = ALL.computeIfAbsent(engine, (key) -> new LinkedHashMap<>());
		if (failure == null) {
			outcomes.put(operation, WORKS);
			return difference.map((each) -> new AssertionError(
					"%s works with %s, but is said to be '%s'".formatted(operation, engine, each.outcome())));
		}
		Matcher needs = NEEDS.matcher(String.valueOf(failure.getMessage()));
		if (failure instanceof UnsupportedApiVersionException && needs.find()) {
			outcomes.put(operation, "needs API " + needs.group(1));
			return Optional.empty();
		}
		outcomes.put(operation, difference.map(Difference::outcome).orElse("failed"));
		return difference.isPresent() ? Optional.empty()
				: Optional.of(new AssertionError("%s on %s: %s".formatted(operation, engine, failure), failure));
	}

	// Return lines of engine, description, operation and outcome, separated by tabs.
	static synchronized List<String> lines() {
		return ALL.entrySet()
			.stream()
			.flatMap((engine) -> engine.getValue()
				.entrySet()
				.stream()
				.map((outcome) -> String.join("\t", engine.getKey().name(), description(engine.getKey()),
						outcome.getKey(), outcome.getValue())))
			.toList();
	}

	private static String description(TestEngine engine) {
		return "%s %s, API %s%s".formatted(engine.isPodman() ? "Podman" : "Docker", engine.version().version(),
				engine.apiVersion(), engine.storesImagesInContainerd() ? ", images in containerd" : "");
	}

	private record Difference(Predicate<TestEngine> engines, String operation, String outcome) {
	}

}
