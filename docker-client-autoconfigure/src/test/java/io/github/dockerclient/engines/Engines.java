package io.github.dockerclient.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.error.DockerConnectionException;
import io.github.dockerclient.error.NotFoundException;
import io.github.dockerclient.image.ReactiveImageOperations;
import io.github.dockerclient.transport.DockerAddress;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.StringUtils;

/**
 * Finds the engines that tests run on: those of the script in the system property
 * {@code engines.script}, or without that property the engine at {@code DOCKER_HOST}.
 */
public final class Engines {

	/** The name in the script of the engine for tests that need only one. */
	public static final String REFERENCE = "reference";

	/** The name in the script of the oldest supported engine. */
	public static final String OLDEST = "oldest";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String FIRST_SET = "set-1";

	/**
	 * Environment variables that define where the script keeps the engines of this JVM.
	 */
	private static final Map<String, String> SET = set();

	/** Kept because running the script takes longer than many a test. */
	private static final Map<String, Map<String, String>> VARIABLES = new ConcurrentHashMap<>();

	private static @Nullable List<TestEngine> all;

	private static @Nullable List<TestEngine> every;

	private Engines() {
	}

	/**
	 * Return the engines on which all tests run, each with the tests' image. The system
	 * property {@code engines} names them; {@code all} selects all engines of Docker, and
	 * the default is the oldest and the reference engine.
	 * @return at least one engine
	 */
	public static synchronized List<TestEngine> all() {
		if (all == null) {
			all = hasScript() ? whole(System.getProperty("engines", "")) : List.of(ofMachine());
		}
		return all;
	}

	// Maven starts engines for the first JVM of a build. Each other JVM starts its own.
	private static Map<String, String> set() {
		String name = System.getProperty("engines.set", FIRST_SET);
		if (!hasScript() || name.equals(FIRST_SET)) {
			return Map.of();
		}
		String first = Objects.requireNonNullElse(System.getenv("ENGINES_STATE"), "/tmp/docker-client-engines");
		Map<String, String> environment = Map.of("ENGINES_STATE", first + "-" + name);
		script(environment, "up", "--for", String.valueOf(ProcessHandle.current().pid()), "all");
		return environment;
	}

	private static List<TestEngine> whole(String names) {
		if (names.equals("all")) {
			return every().stream().filter((engine) -> !engine.isPodman()).toList();
		}
		String wanted = StringUtils.hasText(names) ? names : OLDEST + "," + REFERENCE;
		return Stream.of(wanted.split(",")).map((name) -> ofScript(variables(name).get("ENGINE_NAME"), name)).toList();
	}

	/**
	 * Return the engines that are up, each with the tests' image.
	 * @return at least one engine
	 */
	public static synchronized List<TestEngine> every() {
		if (every == null) {
			every = hasScript() ? script(SET, "list").lines()
				.map((line) -> line.split(" +"))
				.filter((cells) -> !cells[1].equals("-") && cells[3].equals("up"))
				.map((cells) -> ofScript(cells[0], cells[0]))
				.toList() : all();
		}
		return every;
	}

	/**
	 * Return the engines that need tests of their own: Podman, and an engine at a TCP
	 * port without TLS.
	 * @return the script's names for them
	 */
	static List<String> others() {
		return Stream.concat(every().stream().filter(TestEngine::isPodman).map(TestEngine::name), Stream.of("tcp"))
			.toList();
	}

	/**
	 * Return the engine for tests that need only one.
	 * @return the engine
	 */
	public static TestEngine reference() {
		return hasScript() ? byRole(REFERENCE) : all().get(0);
	}

	/**
	 * Return the oldest supported engine.
	 * @return the engine
	 */
	public static TestEngine oldest() {
		return hasScript() ? byRole(OLDEST) : all().get(0);
	}

	private static TestEngine byRole(String role) {
		String name = variables(role).get("ENGINE_NAME");
		return Stream.concat(all().stream(), every().stream())
			.filter((engine) -> engine.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Return another Docker engine that is up.
	 * @param engine the engine to exclude
	 * @return the other engine, if there is one
	 */
	public static Optional<TestEngine> other(TestEngine engine) {
		return Stream.concat(all().stream(), every().stream())
			.filter((candidate) -> !candidate.isPodman() && !candidate.address().equals(engine.address()))
			.findFirst();
	}

	/**
	 * Return whether there is a script that starts engines.
	 * @return whether there is
	 */
	public static boolean hasScript() {
		return StringUtils.hasText(System.getProperty("engines.script"));
	}

	/**
	 * Return Docker's own command line, which comes with the reference engine.
	 * @return the path of the program
	 */
	public static String commandLine() {
		return Objects.requireNonNull(variables(REFERENCE).get("DOCKER_CLI"));
	}

	/**
	 * Return the connection settings of an engine, as the script prints them. They do not
	 * change while this JVM runs.
	 * @param name the name of an engine, or of another service that the script starts
	 * @return the variables
	 */
	public static Map<String, String> variables(String name) {
		return VARIABLES.computeIfAbsent(name, (unknown) -> variables(SET, unknown));
	}

	/**
	 * Load an image for Docker in Docker into the reference engine.
	 * @return its name
	 */
	public static String dockerInDocker() {
		return script(SET, "dind").trim();
	}

	static Map<String, String> variables(Map<String, String> environment, String name) {
		Map<String, String> variables = new LinkedHashMap<>();
		for (String line : script(environment, "env", name).split("\n")) {
			int equals = line.indexOf('=');
			if (equals > 0) {
				variables.put(line.substring(0, equals), line.substring(equals + 1));
			}
		}
		return Collections.unmodifiableMap(variables);
	}

	static String script(Map<String, String> environment, String... arguments) {
		ProcessBuilder builder = new ProcessBuilder(System.getProperty("engines.script"));
		builder.command().addAll(List.of(arguments));
		if (environment.containsKey("ENGINES_STATE")) {
			// The network number of this build is already in use.
			builder.environment().remove("ENGINES_NET");
		}
		builder.environment().putAll(environment);
		try {
			Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			int status = process.waitFor();
			if (status != 0) {
				throw new IllegalStateException("%s ended with status %d".formatted(builder.command(), status));
			}
			return output;
		}
		catch (IOException ex) {
			throw new IllegalStateException("%s cannot be started".formatted(builder.command()), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static TestEngine ofScript(@Nullable String name, String wanted) {
		Map<String, String> variables = variables(wanted);
		String host = variables.get("DOCKER_HOST");
		if (host == null || name == null) {
			throw new IllegalStateException(
					"%s knows no engine '%s'".formatted(System.getProperty("engines.script"), wanted));
		}
		String version = variables.get("DOCKER_API_VERSION");
		return connect(name, DockerAddress.of(host), (version != null) ? ApiVersion.of(version) : null,
				"Engine %s does not answer at %s: bring it up with -Pengines".formatted(name, host));
	}

	private static TestEngine ofMachine() {
		String host = System.getenv("DOCKER_HOST");
		return connect("docker", StringUtils.hasText(host) ? DockerAddress.of(host) : DockerAddress.DEFAULT, null,
				"No Docker engine: start Docker, or add -Pengines");
	}

	private static TestEngine connect(String name, DockerAddress address, @Nullable ApiVersion pinned,
			String otherwise) {
		try (ReactiveDockerOperations client = ReactiveDockerOperations.builder().address(address).build()) {
			provideImage(client.images()).block(PATIENCE);
			DockerOperations docker = DockerOperations.using(client);
			return new TestEngine(name, address, pinned, docker.system().version(), docker.system().info(),
					RecordingProxy.unix(name, TestEngine.socketAddress(address)));
		}
		catch (DockerConnectionException ex) {
			throw new IllegalStateException(otherwise, ex);
		}
	}

	// The engines of the script already contain the image.
	private static Mono<Void> provideImage(ReactiveImageOperations images) {
		return images.inspect(EngineFixture.IMAGE)
			.then()
			.onErrorResume(NotFoundException.class,
					(missing) -> images.pull("busybox:latest").then(images.tag("busybox:latest", EngineFixture.IMAGE)));
	}

}
