package io.github.dockerclient.starter;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application with the starter starts and works with various other
 * libraries on its class path.
 */
class ClassPathIntegrationTests {

	private static final List<String> STARTER = split(System.getProperty("starter.class-path", ""));

	private static final List<String> ALL = split(System.getProperty("java.class.path"));

	private static List<String> split(String classPath) {
		return List.of(classPath.split(File.pathSeparator));
	}

	@Test
	void starterBringsNothingThatIsOptional() {
		assertThat(STARTER).map((jar) -> Path.of(jar).getFileName().toString())
			.isNotEmpty()
			.noneMatch((jar) -> jar.contains("actuator") || jar.contains("micrometer-core")
					|| jar.contains("testcontainers") || jar.contains("junit") || jar.contains("spring-webmvc")
					|| jar.contains("spring-boot-health"));
	}

	@ParameterizedTest
	@EnumSource
	void startsAndWorks(ClassPath classPath) throws Exception {
		String output = run(classPath);
		assertThat(output).contains("context: " + classPath.context).containsPattern("engine: 1\\.\\d+");
		if (classPath.hasActuators) {
			assertThat(output).containsPattern("health: \\{.*\"status\":\"UP\"")
				.containsPattern("info: \\{.*\"storageDriver\":\"")
				.containsPattern("docker: \\{.*\"driver\":\"bridge\"");
		}
	}

	private static String run(ClassPath classPath) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						String.join(File.pathSeparator, classPath.jars()), StartedApplication.class.getName(),
						"--server.port=0", "--spring.main.banner-mode=off",
						"--management.endpoint.health.show-components=always",
						"--management.endpoints.web.exposure.include=health,info,docker",
						"--management.info.docker.enabled=true", "--docker.metrics.enabled=true"));
		return EngineEnvironment.run(new ProcessBuilder(command));
	}

	/**
	 * The libraries that an application has in addition to the starter.
	 */
	enum ClassPath {

		NEITHER_WEB_NOR_ACTUATOR("AnnotationConfigApplicationContext", false),

		WEBFLUX("AnnotationConfigReactiveWebServerApplicationContext", false, Part.WEBFLUX),

		MVC("AnnotationConfigServletWebServerApplicationContext", false, Part.MVC),

		ACTUATOR("AnnotationConfigApplicationContext", false, Part.ACTUATOR),

		ACTUATOR_AND_WEBFLUX("AnnotationConfigReactiveWebServerApplicationContext", true, Part.ACTUATOR, Part.WEBFLUX),

		ACTUATOR_AND_MVC("AnnotationConfigServletWebServerApplicationContext", true, Part.ACTUATOR, Part.MVC),

		TESTCONTAINERS("AnnotationConfigApplicationContext", false, Part.TESTCONTAINERS),

		EVERYTHING("AnnotationConfigServletWebServerApplicationContext", true, Part.ACTUATOR, Part.WEBFLUX, Part.MVC,
				Part.TESTCONTAINERS);

		private final String context;

		private final boolean hasActuators;

		private final List<Part> parts;

		ClassPath(String context, boolean hasActuators, Part... parts) {
			this.context = context;
			this.hasActuators = hasActuators;
			this.parts = List.of(parts);
		}

		List<String> jars() {
			Predicate<String> wanted = (jar) -> this.parts.stream().anyMatch((part) -> part.has(jar));
			return Stream.concat(Stream.concat(Stream.of(ALL.get(0)), STARTER.stream()), ALL.stream().filter(wanted))
				.distinct()
				.toList();
		}

	}

	/**
	 * A group of libraries that an application may have, identified by the names of their
	 * jars.
	 */
	enum Part {

		ACTUATOR("spring-boot-(starter-)?(actuator|micrometer-(metrics|observation)|health)",
				"micrometer-(core|jakarta9)", "HdrHistogram", "LatencyUtils"),

		WEBFLUX("spring-boot-(starter-)?(webflux|reactor|jackson|http-co|web-server)"),

		MVC("spring-boot-(starter-)?(webmvc|tomcat|servlet|jackson|http-co|web-server)", "spring-webmvc",
				"tomcat-embed"),

		TESTCONTAINERS("spring-boot-test", "spring-test", "testcontainers", "docker-java", "duct-tape", "jna",
				"annotations");

		private final Pattern names;

		Part(String... names) {
			this.names = Pattern.compile("^(" + String.join("|", names) + ").*");
		}

		boolean has(String jar) {
			return this.names.matcher(Path.of(jar).getFileName().toString()).matches();
		}

	}

}
