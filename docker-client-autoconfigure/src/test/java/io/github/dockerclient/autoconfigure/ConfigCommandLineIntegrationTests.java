package io.github.dockerclient.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.dockerclient.ReactiveDockerOperations;
import io.github.dockerclient.build.BuilderVersion;
import io.github.dockerclient.engines.CommandLine;
import io.github.dockerclient.engines.ParityTable;
import io.github.dockerclient.transport.ScriptedServer;
import io.github.dockerclient.transport.ScriptedServer.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what this client and Docker's command line send with the same
 * {@code config.json}. Only the addresses of registries differ: this client omits scheme
 * and path, which engines ignore in this header.
 */
@EnabledIfSystemProperty(named = "engines.script", matches = ".+", disabledReason = "The engines need -Pengines")
class ConfigCommandLineIntegrationTests {

	private static final String IMAGE = "r.example.com:5000/a:1";

	@RegisterExtension
	static final ParityTable TABLE = new ParityTable("config.json");

	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", " ", "null", "{} trailing", "{\"auths\":null}", "{\"auths\":{\"R\":null}}",
			"{\"auths\":{\"R\":{}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://R/v1/\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R/\":{\"auth\":\"bWU6c2VjcmV0\"}}}", "{\"auths\":{\"other\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"AUTHS\":{\"R\":{\"Auth\":\"bWU6c2VjcmV0\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6c2Vj\\ncmV0\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"dG9rZW46\"}}}", "{\"auths\":{\"R\":{\"auth\":\"bWU6ICA=\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6YTpiOmM=\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6\",\"identitytoken\":\"id\"}}}",
			"{\"auths\":{\"R\":{\"identitytoken\":\"id\"}}}", "{\"auths\":{\"R\":{\"username\":\"me\"}}}",
			"{\"auths\":{\"R\":{\"username\":\"me\",\"password\":\"  \"}}}",
			"{\"auths\":{\"R\":{\"username\":\"x\",\"password\":\"y\",\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"registrytoken\":\"jwt\"}}}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\",\"email\":\"a@b\",\"future\":1}}}",
			"{\"credHelpers\":{\"R\":\"\"},\"credsStore\":\"missing\",\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"HttpHeaders\":{\"X-Meta\":\"a b\",\"User-Agent\":\"mine\"}}" })
	void sameIsSent(String config) throws IOException {
		Files.writeString(this.directory.resolve("config.json"), config.replace("R", "r.example.com:5000"));
		Request own;
		Request theirs;
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.error(500, "enough")).then(ScriptedServer.error(500, "enough"));
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
				.withPropertyValues("docker.config=" + this.directory, "docker.host=" + server.address())
				.run((context) -> context.getBean(ReactiveDockerOperations.class)
					.images()
					.pull(IMAGE)
					.onErrorComplete()
					.block(ScriptedServer.PATIENCE));
			own = server.take();
			String output = new CommandLine(
					Map.of("DOCKER_CONFIG", this.directory.toString(), "DOCKER_HOST", server.address().toString()))
				.run("pull", IMAGE)
				.output();
			assertThat(output).contains("enough");
			theirs = server.take();
		}
		TABLE.same(config, credentials(theirs), credentials(own));
		assertThat(own.header("X-Meta")).isEqualTo(theirs.header("X-Meta"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "X-Meta=a b ", " x-meta =1,Other=2", "\"X-Meta=1,2\"", "\"X-Meta=\"\"q\"\"\"",
			"X-Meta=", "Other=1", "X-Meta=a=b", "X-Meta=1\nX-Meta=2" })
	void variableReplacesHeaders(String variable) throws IOException {
		Files.writeString(this.directory.resolve("config.json"), "{\"HttpHeaders\":{\"X-Meta\":\"config\"}}");
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.json("{}")).then(ScriptedServer.json("{}"));
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
				.withInitializer((context) -> context.getEnvironment()
					.getPropertySources()
					.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
							Map.of("DOCKER_CUSTOM_HEADERS", variable))))
				.withPropertyValues("docker.config=" + this.directory, "docker.host=" + server.address())
				.run((context) -> context.getBean(ReactiveDockerOperations.class)
					.http()
					.get("/info")
					.value(Object.class)
					.block(ScriptedServer.PATIENCE));
			String own = String.valueOf(server.take().header("X-Meta"));
			new CommandLine(Map.of("DOCKER_CONFIG", this.directory.toString(), "DOCKER_HOST",
					server.address().toString(), "DOCKER_CUSTOM_HEADERS", variable))
				.run("info");
			TABLE.same("DOCKER_CUSTOM_HEADERS=" + variable, server.take().header("X-Meta"), own);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}",
			"{\"auths\":{\"R\":{\"auth\":\"bWU6c2VjcmV0\"},\"other.example\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"https://index.docker.io/v1/\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
			"{\"auths\":{\"R\":{\"identitytoken\":\"id\"}}}", "{\"auths\":{\"R\":{\"registrytoken\":\"jwt\"}}}" })
	void sameIsSentWithBuilds(String config) throws IOException {
		Files.writeString(this.directory.resolve("config.json"), config.replace("R", "r.example.com:5000"));
		Path context = Files.createDirectory(this.directory.resolve("context"));
		Files.writeString(context.resolve("Dockerfile"),
				"FROM r.example.com:5000/a\nFROM other.example/a\nFROM busybox\n");
		try (ScriptedServer server = ScriptedServer.tcp()) {
			server.then(ScriptedServer.error(500, "enough")).then(ScriptedServer.error(500, "enough"));
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
				.withPropertyValues("docker.config=" + this.directory, "docker.host=" + server.address())
				.run((application) -> application.getBean(ReactiveDockerOperations.class)
					.build()
					.build((build) -> build.context(context).builderVersion(BuilderVersion.CLASSIC))
					.onErrorComplete()
					.block(ScriptedServer.PATIENCE));
			Map<String, Object> own = registryConfig(server.take());
			new CommandLine(Map.of("DOCKER_CONFIG", this.directory.toString(), "DOCKER_HOST",
					server.address().toString(), "DOCKER_BUILDKIT", "0"))
				.run("build", context.toString());
			TABLE.same("X-Registry-Config of " + config, registryConfig(server.take()), own);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"proxies\":{\"default\":{\"httpProxy\":\"http://p:1\",\"noProxy\":\"a,b\"}}}",
			"{\"proxies\":{\"default\":{\"httpsProxy\":\"x\",\"ftpProxy\":\"\",\"allProxy\":\"y\"},\"E\":{\"httpProxy\":\"z\"}}}",
			"{\"proxies\":{\"other\":{\"httpProxy\":\"http://p:1\"}}}",
			"{\"Proxies\":{\"Default\":{\"HTTPProxy\":\"x\"}}}", "{\"detachKeys\":\"ctrl-q,q\"}",
			"{\"detachKeys\":\"\"}" })
	void sameIsSentWithContainers(String config) throws IOException {
		try (ScriptedServer server = ScriptedServer.tcp()) {
			Files.writeString(this.directory.resolve("config.json"), config.replace("E", server.address().toString()));
			for (int script = 0; script < 5; script++) {
				server.then(ScriptedServer.json("{\"Id\":\"a\"}"));
			}
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
				.withPropertyValues("docker.config=" + this.directory, "docker.host=" + server.address())
				.run((application) -> {
					ReactiveDockerOperations docker = application.getBean(ReactiveDockerOperations.class);
					docker.containers()
						.create((options) -> options.image("busybox").env("no_proxy", "mine").useConfigProxies(true))
						.block(ScriptedServer.PATIENCE);
					docker.exec().create("c", (exec) -> exec.command("sh")).block(ScriptedServer.PATIENCE);
				});
			JsonNode ownContainer = JsonMapper.shared().readTree(server.take().text());
			JsonNode ownCommand = JsonMapper.shared().readTree(server.take().text());
			CommandLine commandLine = new CommandLine(
					Map.of("DOCKER_CONFIG", this.directory.toString(), "DOCKER_HOST", server.address().toString()));
			commandLine.run("create", "-e", "no_proxy=mine", "busybox");
			TABLE.same("environment of " + config, environment(JsonMapper.shared().readTree(server.take().text())),
					environment(ownContainer));
			commandLine.run("exec", "-d", "c", "sh");
			assertThat(server.take().methodAndTarget()).startsWith("GET");
			TABLE.same("detach keys of " + config,
					JsonMapper.shared().readTree(server.take().text()).path("DetachKeys").asString(""),
					ownCommand.path("DetachKeys").asString(""));
		}
	}

	private static List<String> environment(JsonNode container) {
		return container.path("Env").valueStream().map(JsonNode::asString).sorted().toList();
	}

	// Engines look up a registry by its address without scheme and path.
	private static Map<String, Object> registryConfig(Request request) {
		assertThat(request.target()).contains("/build");
		String header = request.header("X-Registry-Config");
		Map<String, Object> registries = new TreeMap<>();
		if (header != null) {
			byte[] json = Base64.getUrlDecoder().decode(header);
			JsonMapper.shared()
				.readTree(new String(json, StandardCharsets.UTF_8))
				.forEachEntry((registry, credentials) -> {
					Map<String, Object> fields = new TreeMap<>();
					credentials.forEachEntry((name, value) -> {
						if (!name.equals("serveraddress")) {
							fields.put(name, value);
						}
					});
					registries.put(registry, fields);
				});
		}
		return registries;
	}

	private static Map<Object, @Nullable Object> credentials(Request request) {
		assertThat(request.target()).contains("/images/create");
		byte[] json = Base64.getUrlDecoder().decode(String.valueOf(request.header("X-Registry-Auth")));
		Map<Object, @Nullable Object> fields = new TreeMap<>();
		Map<?, ?> sent = JsonMapper.shared().readValue(new String(json, StandardCharsets.UTF_8), Map.class);
		sent.forEach(fields::put);
		fields.remove("serveraddress");
		return fields;
	}

}
