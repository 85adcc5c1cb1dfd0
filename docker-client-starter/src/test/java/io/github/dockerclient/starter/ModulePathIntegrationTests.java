package io.github.dockerclient.starter;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application on the module path, with the module declaration of the
 * reference, starts and works.
 */
class ModulePathIntegrationTests {

	private static final String JARS = System.getProperty("starter.class-path", "");

	private static final Pattern DECLARATION = Pattern.compile("----\n(module shop .+?)----", Pattern.DOTALL);

	/** A directory, as the engine describes it before a copy. */
	private static final String STAT = Base64.getEncoder().encodeToString("""
			{"name":"/","size":4096,"mode":2147484141,"mtime":"2026-01-01T00:00:00Z","linkTarget":""}
			""".getBytes(StandardCharsets.UTF_8));

	private static final String APPLICATION = """
			package shop;

			import java.nio.file.Path;

			import io.github.dockerclient.DockerOperations;
			import io.github.dockerclient.ReactiveDockerOperations;
			import io.github.dockerclient.test.ScriptedEngine;
			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.autoconfigure.SpringBootApplication;
			import org.springframework.context.ConfigurableApplicationContext;

			@SpringBootApplication
			public class Shop {

				public static void main(String[] arguments) {
					try (ScriptedEngine engine = ScriptedEngine.start()) {
						engine.image("busybox", (process) -> process.stdout("hello").exitCode(0));
						engine.next("HEAD /containers/{id}/archive").bytes("HTTP/1.1 200 OK\\r\\n%s\\r\\n\\r\\n");
						engine.next("PUT /containers/{id}/archive").json(200, "{}");
						String host = "--docker.host=tcp://localhost:" + engine.address().port();
						try (ConfigurableApplicationContext context = SpringApplication.run(Shop.class, host)) {
							DockerOperations docker = context.getBean(DockerOperations.class);
							System.out.println("run: " + docker.containers().run((c) -> c.image("busybox")).stdout());
							docker.containers().copyTo("shop", "/", Path.of(arguments[0]));
							String archive = engine.requests("PUT /containers/{id}/archive").get(0).text();
							System.out.println("copy: " + archive.contains("class Shop"));
							ReactiveDockerOperations reactive = context.getBean(ReactiveDockerOperations.class);
							System.out.println("ping: " + reactive.system().ping().block());
						}
					}
				}

			}
			""".formatted("X-Docker-Container-Path-Stat: " + STAT);

	@TempDir
	private Path directory;

	@Test
	void applicationOnTheModulePathWorks() throws Exception {
		assertThat(start(declaration(), 0)).contains("run: hello", "copy: true", "ping: Ping[apiVersion=1.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "io.netty.codec.http2", "io.netty.resolver.dns" })
	void missingModuleEndsTheApplication(String module) throws Exception {
		String required = "requires " + module + ";";
		assertThat(declaration()).contains(required);
		assertThat(start(declaration().replace(required, ""), 1)).contains("APPLICATION FAILED TO START",
				"add '" + required + "' to the module declaration");
	}

	private String start(String moduleDeclaration, int status) throws Exception {
		Path declaration = this.directory.resolve("module-info.java");
		Files.writeString(declaration, moduleDeclaration);
		Path application = Files.createDirectories(this.directory.resolve("shop")).resolve("Shop.java");
		Files.writeString(application, APPLICATION);
		Path classes = this.directory.resolve("classes");
		assertThat(run(0, "javac", "-proc:none", "-p", JARS, "-d", classes.toString(), declaration.toString(),
				application.toString()))
			.doesNotContain("error:");
		return run(status, "java", "-Xmx256m", "-p", JARS + File.pathSeparator + classes, "-m", "shop/shop.Shop",
				application.toString());
	}

	private static String declaration() throws IOException {
		Matcher declaration = DECLARATION.matcher(
				Files.readString(Path.of("../docker-client-autoconfigure/src/docs/asciidoc/getting-started.adoc")));
		assertThat(declaration.find()).isTrue();
		return declaration.group(1);
	}

	private static String run(int status, String program, String... arguments)
			throws IOException, InterruptedException {
		List<String> command = Stream
			.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", program).toString()),
					Stream.of(arguments))
			.toList();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isEqualTo(status);
		return output;
	}

}
