package io.github.dockerclient.engines;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerException;
import io.github.dockerclient.test.EngineRequest;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.type.ApiVersion;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets Docker's command line and this client perform the same operation, each against a
 * scripted server, and returns the requests that each has sent.
 */
public final class SideBySide {

	/** Defaults of the engine that only one of the two sends explicitly. */
	private static final Map<String, String> DEFAULTS = Map.of("PublishMode", "ingress", "SubnetSize", "24", "Mode",
			"vip", "NetworkMode", "default", "MemorySwappiness", "-1", "RestartPolicy", "{Name=no}", "AttachStdout",
			"true", "AttachStderr", "true", "Driver", "default");

	/** Objects whose keys are compared even if their values are empty. */
	private static final Set<String> KEYED = Set.of("ExposedPorts", "Volumes", "Labels", "DriverOpts", "Options");

	/** Lists that the command line sends in a random order. */
	private static final Set<String> UNORDERED = Set.of("Env", "Binds");

	private final Path home;

	private final Map<String, String> environment;

	/**
	 * Compare without environment variables.
	 * @param home the home directory of the command line
	 */
	public SideBySide(Path home) {
		this(home, Map.of());
	}

	/**
	 * Compare with environment variables.
	 * @param home the home directory of the command line
	 * @param environment the variables, of which this client uses only
	 * {@code DOCKER_API_VERSION}
	 */
	public SideBySide(Path home, Map<String, String> environment) {
		this.home = home;
		this.environment = Map.copyOf(environment);
	}

	/**
	 * Run a command.
	 * @param answers the bodies of the engine's answers, empty for a 404
	 * @param arguments the arguments of {@code docker}
	 * @return the requests, empty if the command rejected its arguments
	 */
	public List<EngineRequest> theirs(List<String> answers, String... arguments) {
		try (ScriptedServer server = scripted(answers)) {
			Map<String, String> variables = new LinkedHashMap<>(this.environment);
			variables.put("HOME", this.home.toString());
			variables.put("DOCKER_HOST", server.address().toString());
			new CommandLine(variables).run(arguments);
			return server.requests();
		}
	}

	/**
	 * Call an operation.
	 * @param answers the bodies of the engine's answers, empty for a 404
	 * @param call the operation
	 * @return the requests, empty if the client rejected its arguments
	 */
	public List<EngineRequest> ours(List<String> answers, Function<ReactiveDockerOperations, Publisher<?>> call) {
		try (ScriptedServer server = scripted(answers)) {
			String version = this.environment.get("DOCKER_API_VERSION");
			ReactiveDockerOperations docker = ReactiveDockerOperations.builder()
				.address(server.address())
				.apiVersion((version != null) ? ApiVersion.of(version) : null)
				.build();
			try {
				Flux.from(call.apply(docker)).blockLast(ScriptedServer.PATIENCE);
			}
			catch (IllegalArgumentException | DockerException ex) {
				// The requests that were sent until then are the result.
			}
			finally {
				docker.close();
			}
			return server.requests();
		}
	}

	private static ScriptedServer scripted(List<String> answers) {
		ScriptedServer server = ScriptedServer.tcp().speaks("1.51");
		answers.forEach((answer) -> server
			.then(answer.isEmpty() ? ScriptedServer.error(404, "no such") : ScriptedServer.json(answer)));
		return server;
	}

	/**
	 * Return JSON without values that are zero, empty or a default.
	 * @param json the JSON
	 * @return the remaining JSON, with its fields in a fixed order
	 */
	public static String meaning(String json) {
		return significant(JsonMapper.shared().readTree(json)).toString();
	}

	/**
	 * Return the paths and bodies of requests without values that are zero, empty or a
	 * default.
	 * @param requests the requests
	 * @return the remaining text, with its fields in a fixed order
	 */
	public static List<String> meaning(List<EngineRequest> requests) {
		return requests.stream().map(SideBySide::meaning).toList();
	}

	// Query parameters are not compared, as they differ by decision: this client sends
	// credentials if it has them; otherwise the engine keeps those of the service.
	private static String meaning(EngineRequest request) {
		String line = request.toString().replaceFirst("/v[0-9.]+", "").replaceFirst("\\?.*", "");
		JsonNode body = request.text().isEmpty() ? null : JsonMapper.shared().readTree(request.text());
		return line.replace("%3A", ":").replace("%2F", "/").replace("%40", "@") + " "
				+ ((body != null) ? significant(body) : "");
	}

	private static Object significant(JsonNode node) {
		if (node.isObject()) {
			Map<String, Object> fields = new TreeMap<>();
			node.forEachEntry((name, value) -> {
				Object inner = (KEYED.contains(name) && value.isObject() && !value.isEmpty()) ? keyed(value)
						: significant(UNORDERED.contains(name) ? sorted(value) : value);
				if (!inner.toString().isEmpty() && !inner.toString().equals(DEFAULTS.get(name))) {
					fields.put(name, inner);
				}
			});
			return fields.isEmpty() ? "" : fields;
		}
		if (node.isArray()) {
			List<Object> elements = node.valueStream().map(SideBySide::significant).toList();
			return (elements.isEmpty()
					|| node.valueStream().allMatch((element) -> element.isNumber() && element.asLong() == 0)) ? ""
							: elements;
		}
		String text = node.isNull() ? "" : node.asString();
		return (text.equals("0") || text.equals("false")) ? "" : text;
	}

	private static JsonNode sorted(JsonNode node) {
		List<String> texts = node.valueStream().map(JsonNode::asString).sorted().toList();
		return JsonMapper.shared().valueToTree(texts);
	}

	private static Map<String, String> keyed(JsonNode node) {
		Map<String, String> fields = new TreeMap<>();
		node.forEachEntry((name, value) -> fields.put(name, value.toString()));
		return fields;
	}

}
